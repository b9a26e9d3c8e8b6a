// What the lexical index counts: folded words and the folded 4-grams inside them, hashed.
import { fold } from './fold.ts'
import { words } from './words.ts'

/** How often each term, by its hash, occurs in a text. */
export function countTerms(text: string): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { text: word } of words(text)) {
    for (const hash of termsOf(fold(word))) counts.set(hash, (counts.get(hash) ?? 0) + 1)
  }
  return counts
}

export function termsOf(folded: string): number[] {
  const found = [hashTerm(`=${folded}`)]
  const padded = `_${folded}_`
  for (let i = 0; i + 4 <= padded.length; i++) found.push(hashTerm(padded.slice(i, i + 4)))
  return found
}

/** FNV-1a, 32 bits, over UTF-16 units. */
export function hashTerm(term: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < term.length; i++) hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
