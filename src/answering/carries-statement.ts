// Whether a sentence of an article says a statement, in another spelling or another language too: rather too careful than too kind.
import type { Citation } from '../model.ts'
import { isNegation } from '../text/negations.ts'
import { isTelling } from '../text/telling-words.ts'
import { unitsOf } from '../text/terms.ts'
import { checkSentence } from './check-sentence.ts'
import { contentWords, saidBest } from './checking/cover-words.ts'
import { type PreparedPassage, prepareEvidence } from './checking/prepare-evidence.ts'
import type { DateFact } from './checking/read-dates.ts'
import { type Facts, readFacts } from './checking/read-facts.ts'
import { isSameName } from './checking/same-name.ts'
import { isSupportedBy, isTopic } from './is-supported-by.ts'

/** Likeness of a word to one of the other language below which it may be another one: `Maria` is like `Marcu` by .33. */
const leastSaidAbroad = 0.5

/** A sentence as it stands in an article. */
export interface Saying extends Pick<Citation, 'language' | 'date'> {
  readonly text: string
}

/**
 * In one language the words decide, after numbers and dates are spelled as the sentence spells them. Across languages
 * everything must be found: every name in order, one number that no other can be taken for, every other word; and nothing
 * may deny, limit or doubt on either side.
 * @param language of the statement, ISO 639-1
 */
export async function carriesStatement(statement: string, language: string, said: Saying): Promise<boolean> {
  const isOwn = said.language === language
  if (isOwn && isSupportedBy(statement, said.text, language)) return true
  if (said.language === 'und' || language === 'und') return false
  const cited = { ...said, title: '', headings: [] }
  const evidence = await prepareEvidence([cited], language)
  const [passage] = evidence.passages
  if (!passage || !checkSentence(statement, evidence).supported) return false
  const facts = readFacts(statement, language, evidence.lexicon)
  if (isOwn) return isSupportedBy(respelled(statement, facts, passage.facts, said.text), said.text, language)
  if (isDelicate(statement, facts, language) || isDelicate(said.text, passage.facts, said.language))
    return false
  return (
    isClearNumber(facts, passage.facts) &&
    areNamesInOrder(facts, passage.facts) &&
    areAllSaid(facts, language, passage)
  )
}

/** The statement with each number and date in the spelling of the sentence, where that says the same. */
function respelled(statement: string, stated: Facts, said: Facts, text: string): string {
  const numbers = stated.numbers
    .filter(({ isSure }) => isSure)
    .map((number) => {
      const same = said.numbers.find(({ value, unit }) => value === number.value && unit === number.unit)
      return { number, same }
    })
  const dates = stated.dates.map((date) => ({
    number: date,
    same: said.dates.find((other) => isSameDate(date, other)),
  }))
  let changed = statement
  const fromTheEnd = [...numbers, ...dates].sort((one, other) => other.number.start - one.number.start)
  for (const { number, same } of fromTheEnd) {
    if (!same) continue
    changed = changed.slice(0, number.start) + text.slice(same.start, same.end) + changed.slice(number.end)
  }
  return changed
}

function isSameDate(one: DateFact, other: DateFact): boolean {
  const isClear = !one.isEitherWay && !other.isEitherWay
  return isClear && one.year === other.year && one.month === other.month && one.day === other.day
}

/** Whether it denies, limits or doubts: what that does to a claim cannot be compared across languages. */
function isDelicate(text: string, { dates }: Facts, language: string): boolean {
  // Romanian `mai` is May and more.
  const isInDate = (at: number) => dates.some(({ start, end }) => start <= at && at < end)
  return unitsOf(text).some((word) => {
    if (isNegation(word.text, language)) return true
    return !isInDate(word.start) && !isTopic(word, language) && isTelling(word.text, language)
  })
}

/** One number at most, and no other of its kind that could be meant. */
function isClearNumber(stated: Facts, said: Facts): boolean {
  const numbers = stated.numbers.filter(({ isSure }) => isSure)
  const [number] = numbers
  if (!number) return true
  const alike = said.numbers.filter(
    ({ isSure, unit }) => isSure && (number.unit === null || unit === number.unit),
  )
  const [only, ...others] = alike
  if (numbers.length > 1 || !only || others.length > 0) return false
  return [only.value, ...only.others].includes(number.value)
}

/** Names by their letters, in the order of the sentence; a country alone may have its name in each language. */
function areNamesInOrder(stated: Facts, said: Facts): boolean {
  const { names } = stated
  const [first] = names
  let from = 0
  const areFound = names.every(({ form }) => {
    const place = said.names.findIndex((name, i) => i >= from && isSameName(form, name.form))
    from = place + 1
    return place >= 0
  })
  if (areFound || names.length !== 1 || !first) return areFound
  const codes = new Set([...said.regions.values()].flat())
  return (stated.regions.get(first.word.start) ?? []).some((code) => codes.has(code))
}

/** A verb that is missing can turn the meaning round. */
function areAllSaid(stated: Facts, language: string, passage: PreparedPassage): boolean {
  return contentWords(stated, language).every(({ form }) => saidBest(form, [passage]) >= leastSaidAbroad)
}
