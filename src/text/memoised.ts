// Remembers what a function made of a word: the words of a corpus repeat.

const mostRemembered = 100_000

/** The same function with a bounded memory; when it is full it starts anew. */
export function memoised<T>(make: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>()
  return (word) => {
    let found = known.get(word)
    if (found === undefined) {
      if (known.size >= mostRemembered) known.clear()
      found = make(word)
      known.set(word, found)
    }
    return found
  }
}
