// Whether a written sentence is supported by the passages it cites: its numbers, dates, names and enough of its words stand in them.
import { otherLanguage, ownLanguage } from './checking/check-tuning.ts'
import { type ContentWord, contentWords, saidBest, wordsSaid } from './checking/cover-words.ts'
import { findNumber, holdsDate, holdsWeekday, missingNames } from './checking/find-facts.ts'
import type { PreparedEvidence, PreparedPassage } from './checking/prepare-evidence.ts'
import { type Facts, readFacts } from './checking/read-facts.ts'

export type MissingKind = 'number' | 'date' | 'name' | 'unit' | 'words'

/** A part of a sentence that no cited passage holds: `sentence.slice(start, end)`. */
export interface Missing {
  readonly text: string
  /** `unit` when the number stands there, but of something else. */
  readonly kind: MissingKind
  readonly start: number
  readonly end: number
}

export interface SentenceCheck {
  readonly supported: boolean
  /** Share of the sentence's words, numbers and dates that stand in the passages, 0 to 1. */
  readonly score: number
  /** Why it is not supported, in the order of the sentence; empty when it is. */
  readonly missing: readonly Missing[]
}

/**
 * Checks one sentence, in the language the evidence was prepared for, against all its passages together.
 * Negation, contradiction and who did what to whom are not seen: every word of a false sentence can be in the passage.
 */
export function checkSentence(sentence: string, evidence: PreparedEvidence): SentenceCheck {
  return judge(readSentence(sentence, evidence), evidence.passages)
}

/** The passage that carries a sentence best, by its place in the evidence; null when none supports it alone. */
export function bestSupport(
  sentence: string,
  evidence: PreparedEvidence,
): { readonly place: number; readonly check: SentenceCheck } | null {
  const read = readSentence(sentence, evidence)
  let best: { place: number; check: SentenceCheck } | null = null
  for (const [place, passage] of evidence.passages.entries()) {
    const check = judge(read, [passage])
    if (check.supported && (!best || check.score > best.check.score)) best = { place, check }
  }
  return best
}

interface ReadSentence {
  readonly text: string
  readonly facts: Facts
  readonly content: readonly ContentWord[]
}

function readSentence(text: string, { language, lexicon }: PreparedEvidence): ReadSentence {
  const facts = readFacts(text, language, lexicon)
  return { text, facts, content: contentWords(facts, language) }
}

function judge(sentence: ReadSentence, passages: readonly PreparedPassage[]): SentenceCheck {
  const { text, facts, content } = sentence
  const missing = missingFacts(sentence, passages)
  // Numbers and dates count as words that are found or not; names are words already.
  const amounts =
    facts.dates.length + facts.weekdays.length + facts.numbers.filter(({ isSure }) => isSure).length
  const found = amounts - missing.filter(({ kind }) => kind !== 'name').length
  const scoreBy = (by: readonly PreparedPassage[]): number =>
    (wordsSaid(content, by) + found) / Math.max(1, content.length + amounts)
  const own = passages.filter(({ isForeign }) => !isForeign)
  const foreign = passages.filter(({ isForeign }) => isForeign)
  const isMixed = own.length > 0 && foreign.length > 0
  const score = scoreBy(passages)
  const covers = (by: readonly PreparedPassage[], least: number): boolean =>
    by.length > 0 && (isMixed ? scoreBy(by) : score) >= least
  const isCovered = covers(own, ownLanguage.leastCover) || covers(foreign, otherLanguage.leastCover)
  if (!isCovered) {
    const unsaid = content.filter(({ form }) => saidBest(form, passages) === 0).map(({ word }) => word)
    const spans = unsaid.length > 0 ? unsaid : [{ start: 0, end: text.length }]
    missing.push(...spans.map((span) => missingAt(text, 'words', span)))
  }
  missing.sort((one, other) => one.start - other.start)
  return { supported: missing.length === 0, score, missing }
}

function missingFacts({ text, facts }: ReadSentence, passages: readonly PreparedPassage[]): Missing[] {
  const missing: Missing[] = []
  const add = (kind: MissingKind, span: { readonly start: number; readonly end: number }) =>
    missing.push(missingAt(text, kind, span))
  for (const date of facts.dates) {
    if (!passages.some((passage) => holdsDate(date, passage))) add('date', date)
  }
  for (const day of facts.weekdays) {
    if (!passages.some((passage) => holdsWeekday(day, passage))) add('date', day)
  }
  for (const number of facts.numbers) {
    if (!number.isSure) continue
    const findings = passages.map((passage) => findNumber(number, passage))
    if (!findings.includes('found')) add(findings.includes('unit') ? 'unit' : 'number', number)
  }
  for (const run of facts.nameRuns) {
    for (const { word } of missingNames(run, facts, passages)) add('name', word)
  }
  return missing
}

function missingAt(
  text: string,
  kind: MissingKind,
  { start, end }: { readonly start: number; readonly end: number },
): Missing {
  return { text: text.slice(start, end), kind, start, end }
}
