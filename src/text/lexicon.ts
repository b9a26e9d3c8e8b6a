// A small dictionary: which concepts the words of a language may stand for. English stems are the concepts:
// `război`, `Krieg` and `война` all carry the concept `var` (war, folded).
import type { Translation } from './align-words.ts'

/** Folded stem of a word to the concepts it may stand for, for one language. */
export type Lexicon = ReadonlyMap<string, readonly Translation[]>

/** For a language nobody knows anything about. */
export const emptyLexicon: Lexicon = new Map()

export const shortestStem = 3
const shortestOpenStem = 4
const longestEnding = 4

/** Concepts of a folded word; endings are tried off one letter at a time (`rasboiului` finds `rasboi`). */
export function conceptsOf(folded: string, lexicon: Lexicon): readonly Translation[] {
  if (folded.length < shortestStem || lexicon.size === 0) return []
  const exact = lexicon.get(folded) ?? lexicon.get(stemOf(folded))
  if (exact) return exact
  const shortest = Math.max(shortestOpenStem, folded.length - longestEnding)
  for (let length = folded.length - 1; length >= shortest; length--) {
    const shorter = folded.slice(0, length)
    const found = lexicon.get(shorter) ?? lexicon.get(stemOf(shorter))
    if (found) return found
  }
  return folded.length === 4 && folded.endsWith('s') ? (lexicon.get(folded.slice(0, 3)) ?? []) : []
}

/** Final vowels are where European inflection happens; other scripts have none of these and stay whole. */
export function stemOf(folded: string): string {
  let end = folded.length
  while (end > 0 && 'aeiou'.includes(folded.charAt(end - 1))) end--
  return end >= shortestStem ? folded.slice(0, end) : folded
}
