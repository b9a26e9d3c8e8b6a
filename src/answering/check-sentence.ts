// Whether a written sentence is supported by the passages it cites: its numbers, dates, names and enough of its words stand in them.
import { contentPairs } from '../text/content-pairs.ts'
import { countedForm } from '../text/counted-form.ts'
import { isFunctionWord } from '../text/question-kind.ts'
import type { Word } from '../text/words.ts'
import { otherLanguage, ownLanguage } from './checking/check-tuning.ts'
import { findNumber, holdsDate, holdsName } from './checking/find-facts.ts'
import type { PreparedEvidence, PreparedPassage } from './checking/prepare-evidence.ts'
import { type Facts, readFacts } from './checking/read-facts.ts'

export type MissingKind = 'number' | 'date' | 'name' | 'unit' | 'words'

/** A part of a sentence that no cited passage holds: `sentence.slice(start, end)`. */
export interface Missing {
  readonly text: string
  readonly kind: MissingKind
  readonly start: number
  readonly end: number
}

export interface SentenceCheck {
  readonly supported: boolean
  /** Share of the sentence that stands in the passages, 0 to 1. */
  readonly score: number
  /** Why it is not supported; empty when it is. */
  readonly missing: readonly Missing[]
}

/**
 * Checks one sentence in the language the evidence was prepared for, against all its passages together.
 * Negation, contradiction and who did what to whom are not seen: every word of a false sentence can be in the passage.
 */
export function checkSentence(sentence: string, evidence: PreparedEvidence): SentenceCheck {
  const facts = readFacts(sentence, evidence.language, evidence.lexicon)
  return judge(sentence, facts, evidence, evidence.passages)
}

/** The passage that carries a sentence best, by its place in the evidence; null when none supports it. */
export function bestSupport(
  sentence: string,
  evidence: PreparedEvidence,
): { readonly place: number; readonly check: SentenceCheck } | null {
  const facts = readFacts(sentence, evidence.language, evidence.lexicon)
  let best: { place: number; check: SentenceCheck } | null = null
  for (const [place, passage] of evidence.passages.entries()) {
    const check = judge(sentence, facts, evidence, [passage])
    if (check.supported && check.score > (best?.check.score ?? 0)) best = { place, check }
  }
  return best
}

function judge(
  sentence: string,
  facts: Facts,
  { language }: PreparedEvidence,
  passages: readonly PreparedPassage[],
): SentenceCheck {
  const missing = missingFacts(sentence, facts, passages)
  const { said, unsaid, count } = wordsSaid(facts, language, passages)
  const isForeign = passages.length > 0 && passages.every((passage) => passage.isForeign)
  const least = isForeign ? otherLanguage.leastCover : ownLanguage.leastCover
  // Numbers and dates count as words that are found or not; names are words already.
  const amounts = facts.dates.length + facts.numbers.filter(({ isSure }) => isSure).length
  const found = amounts - missing.filter(({ kind }) => kind !== 'name').length
  const score = (said + Math.max(0, found)) / Math.max(1, count + amounts)
  if (count + amounts === 0) missing.push(missingAt(sentence, 'words', { start: 0, end: sentence.length }))
  else if (count > 0 && score < least) missing.push(...unsaid.map((word) => missingAt(sentence, 'words', word)))
  missing.sort((one, other) => one.start - other.start)
  return { supported: missing.length === 0, score, missing }
}

function missingFacts(sentence: string, facts: Facts, passages: readonly PreparedPassage[]): Missing[] {
  const missing: Missing[] = []
  const add = (kind: MissingKind, span: { start: number; end: number }) =>
    missing.push(missingAt(sentence, kind, span))
  const isInside = (span: { start: number; end: number }) =>
    facts.dates.some(({ start, end }) => start <= span.start && span.end <= end)
  for (const date of facts.dates) {
    if (!passages.some((passage) => holdsDate(date, passage))) add('date', date)
  }
  for (const number of facts.numbers) {
    if (!number.isSure || isInside(number)) continue
    const form = sentence.slice(number.start, number.end).toLowerCase()
    const findings = passages.map((passage) => findNumber(number, passage, form))
    if (findings.includes('found')) continue
    add(findings.includes('unit') ? 'unit' : 'number', number)
  }
  for (const name of facts.names) {
    if (!passages.some((passage) => holdsName(name, facts, passage))) add('name', name.word)
  }
  return missing
}

interface WordsSaid {
  /** Sum of how well each content word is said, by the passage that says it best. */
  readonly said: number
  readonly unsaid: readonly Word[]
  readonly count: number
}

/** The content words; those of numbers and dates are looked at apart. */
function wordsSaid(facts: Facts, language: string, passages: readonly PreparedPassage[]): WordsSaid {
  const amounts = [...facts.numbers, ...facts.dates]
  const units = facts.words
    .filter((word) => !word.isNumber && word.end - word.start > 1 && !isFunctionWord(word.text, language))
    .filter((word) => !amounts.some(({ start, end }) => start <= word.start && word.start < end))
    .flatMap((word) => (word.isRun ? contentPairs(word, language) : [word]))
  const unsaid: Word[] = []
  let said = 0
  for (const unit of units) {
    const share = saidBest(countedForm(unit), passages)
    said += share
    if (share === 0) unsaid.push(unit)
  }
  return { said, unsaid, count: units.length }
}

function saidBest(form: string, passages: readonly PreparedPassage[]): number {
  let best = 0
  for (const { says } of passages) {
    best = Math.max(best, says(form))
    if (best === 1) break
  }
  return best
}

function missingAt(
  sentence: string,
  kind: MissingKind,
  { start, end }: { readonly start: number; readonly end: number },
): Missing {
  return { text: sentence.slice(start, end), kind, start, end }
}
