// What the lexical index counts: folded words and the folded 4-grams inside them, hashed.
import { fold } from './fold.ts'
import { normaliseNumber, type Word, words } from './words.ts'

/** n = 4 is best for European languages (McNamee & Mayfield 2004, "Character N-Gram Tokenization"). */
const gramLength = 4
/** Bounds the caches; the words of a corpus repeat, so a word is folded and hashed once. */
const cachedWords = 100_000

const forms = new Map<string, string>()
const hashes = new Map<string, readonly number[]>()

/** The form a word is counted under. */
export function countedForm(word: Word): string {
  if (word.isNumber) return normaliseNumber(word.text)
  return remember(forms, word.text, fold)
}

/** How often each term, by its hash, occurs in a text. */
export function countTerms(text: string): Map<number, number> {
  const counts = new Map<number, number>()
  const add = (hash: number) => counts.set(hash, (counts.get(hash) ?? 0) + 1)
  for (const word of words(text)) {
    if (!word.isRun) for (const hash of termsOf(countedForm(word))) add(hash)
    else {
      for (const pair of pairs(word)) add(hashTerm(`=${countedForm(pair)}`))
      for (const triple of slices(word.text, 3)) add(hashTerm(triple))
    }
  }
  return counts
}

/** The terms of a counted form: first the word itself, then its 4-grams with the edges marked. Numbers have no grams. */
export function termsOf(form: string): readonly number[] {
  return remember(hashes, form, (word) => {
    // The mark keeps a word of four letters apart from a gram.
    const grams = /^\p{Nd}/u.test(word) ? [] : slices(`_${word}_`, gramLength)
    return [hashTerm(`=${word}`), ...grams.map(hashTerm)]
  })
}

/** Words for looking closely: a run of a script without spaces becomes its overlapping pairs. */
export function unitsOf(text: string): Word[] {
  return words(text).flatMap((word) => (word.isRun ? pairs(word) : [word]))
}

/** The overlapping pairs of letters of a run, each with its marks, with offsets in the text. */
export function pairs(run: Word): Word[] {
  const letters = [...run.text.matchAll(/.\p{M}*/gsu)]
  if (letters.length < 2) return [run]
  return letters.slice(1).map((second, index) => {
    const first = letters[index] ?? second
    const start = run.start + first.index
    const end = run.start + second.index + second[0].length
    return { text: first[0] + second[0], start, end, isNumber: false, isRun: true }
  })
}

/** All runs of `length` UTF-16 units. */
export function slices(text: string, length: number): string[] {
  const found: string[] = []
  for (let start = 0; start + length <= text.length; start++) found.push(text.slice(start, start + length))
  return found
}

/** FNV-1a, 32 bits, over UTF-16 units. */
export function hashTerm(term: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < term.length; i++) hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

function remember<T>(cache: Map<string, T>, word: string, make: (word: string) => T): T {
  let found = cache.get(word)
  if (found === undefined) {
    if (cache.size >= cachedWords) cache.clear()
    found = make(word)
    cache.set(word, found)
  }
  return found
}
