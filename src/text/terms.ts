// What the lexical index counts: folded words, the 4-grams inside them, their consonants, and their concepts, hashed.
import type { Translation } from './align-words.ts'
import { countedForm } from './counted-form.ts'
import { fold } from './fold.ts'
import { conceptsOf, type Lexicon } from './lexicon.ts'
import { memoised } from './memoised.ts'
import { isFunctionWord } from './question-kind.ts'
import { romanValue } from './roman-numerals.ts'
import { skeletonLead, skeletonOf } from './skeleton.ts'
import { TermCounts } from './term-counts.ts'
import { type Word, words } from './words.ts'

/** n = 4 is best for European languages (McNamee & Mayfield 2004, "Character N-Gram Tokenization"). */
const gramLength = 4
const leadLength = 4
/** Counts are kept in eighths, for concepts that a word may stand for more or less surely. */
export const countUnit = 8

/** A first character that no word contains keeps the kinds of terms apart. */
const marks = { word: '=', skeleton: '~', lead: '<', concept: '@' } as const

/** The word itself first, then its 4-grams with the edges marked. Numbers have no grams. */
export const wordTerms = memoised(hashWord)

function hashWord(form: string): readonly number[] {
  const hashes = [hashTerm(marks.word + form)]
  if (/^\p{Nd}/u.test(form)) return hashes
  const marked = `_${form}_`
  for (let end = gramLength; end <= marked.length; end++) hashes.push(hashPart(marked, end - gramLength, end))
  return hashes
}

/** What stays of a word when languages change its vowels and endings: its consonants, and the first of them. */
export const shapeTerms = memoised(hashShape)

function hashShape(form: string): readonly number[] {
  const skeleton = skeletonOf(form)
  const lead = skeletonLead(skeleton, leadLength)
  return [
    ...(skeleton ? [hashTerm(marks.skeleton + skeleton)] : []),
    ...(lead ? [hashTerm(marks.lead + lead)] : []),
  ]
}

/** A concept as texts of one language carry it: so a question can weigh other languages' concepts differently. */
export function conceptTerm(language: string, { pivot }: Translation): number {
  return hashTerm(`${marks.concept}${language}:${pivot}`)
}

/** How sure a concept counts: a doubtful translation (.09) still deserves a third of a sure one. */
export function conceptWeight({ belief }: Translation): number {
  return Math.sqrt(belief)
}

/**
 * Makes the function that counts the terms of texts of one language, by their hash, in eighths. What it returns is
 * good until it is called again.
 */
export function termCounter(language: string, lexicon: Lexicon): (text: string) => TermCounts {
  const termsOfWord = memoised((text: string) => countedTerms(text, language, lexicon))
  const counts = new TermCounts()
  return (text) => {
    counts.clear()
    for (const word of words(text)) {
      if (word.isRun) for (const hash of runTerms(word)) counts.add(hash, countUnit)
      else if (word.isNumber) for (const hash of wordTerms(countedForm(word))) counts.add(hash, countUnit)
      else {
        const terms = termsOfWord(word.text)
        for (let i = 0; i < terms.length; i += 2) counts.add(terms[i] ?? 0, terms[i + 1] ?? 0)
      }
    }
    return counts
  }
}

/** Hashes and counts in turn, each hash once. What is kept here need not be remembered by the parts it is made of. */
function countedTerms(text: string, language: string, lexicon: Lexicon): Int32Array {
  const form = fold(text)
  const roman = romanValue(text)
  const counts: number[] = []
  const add = (hash: number, count: number) => {
    for (let i = 0; i < counts.length; i += 2) {
      if (counts[i] !== hash) continue
      counts[i + 1] = (counts[i + 1] ?? 0) + count
      return
    }
    counts.push(hash, count)
  }
  for (const hash of hashWord(form)) add(hash, countUnit)
  if (roman !== undefined) for (const hash of hashWord(String(roman))) add(hash, countUnit)
  if (!isFunctionWord(text, language)) {
    for (const hash of hashShape(form)) add(hash, countUnit)
    for (const translation of conceptsOf(form, lexicon)) {
      const count = Math.round(conceptWeight(translation) * countUnit)
      if (count > 0) add(conceptTerm(language, translation), count)
    }
  }
  return Int32Array.from(counts)
}

/** Scripts without spaces: the overlapping pairs and triples of their letters. */
function runTerms(run: Word): number[] {
  return [
    ...pairs(run).map((pair) => hashTerm(marks.word + countedForm(pair))),
    ...slices(run.text, 3).map(hashTerm),
  ]
}

/** Words for looking closely: a run of a script without spaces becomes its overlapping pairs. */
export function unitsOf(text: string): Word[] {
  const found = words(text)
  return found.some(({ isRun }) => isRun)
    ? found.flatMap((word) => (word.isRun ? pairs(word) : [word]))
    : found
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

/** FNV-1a, 32 bits, over UTF-16 units; signed, because small integers make the fastest keys. */
function hashTerm(term: string): number {
  return hashPart(term, 0, term.length)
}

/** The hash of `term.slice(start, end)`. */
export function hashPart(term: string, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193)
  return hash | 0
}
