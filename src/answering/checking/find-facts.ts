// Whether a number, a date or a name of a sentence stands in a passage.
import { otherLanguage } from './check-tuning.ts'
import type { PreparedPassage } from './prepare-evidence.ts'
import type { DateFact, WeekdayFact } from './read-dates.ts'
import type { Facts } from './read-facts.ts'
import type { NameFact } from './read-names.ts'
import type { NumberFact } from './read-numbers.ts'
import { sortedLetters } from './sorted-letters.ts'

/** `unit` when the number stands there, but of something else. */
export type NumberFinding = 'found' | 'unit' | 'missing'

/** Looks for a number in every spelling, with its unit; a bare number of a passage may be one of years. */
export function findNumber(number: NumberFact, passage: PreparedPassage): NumberFinding {
  const { value, others, unit, romanForm } = number
  if (romanForm !== null && passage.holdsName(romanForm)) return 'found'
  let finding: NumberFinding = 'missing'
  for (const each of [value, ...others]) {
    const units = passage.values.get(each)
    if (!units) continue
    if (unit === null || units.has(unit)) return 'found'
    if (units.has(null) && (unit === 'year' || passage.units.has(unit))) return 'found'
    finding = 'unit'
  }
  return finding
}

/** All that the sentence says of the date; the year may be the article's, or stand elsewhere in the passage. */
export function holdsDate(date: DateFact, { facts, articleDate, values }: PreparedPassage): boolean {
  const isSameYear = (held: DateFact) =>
    date.year === null ||
    held.year === date.year ||
    (held.year === null && (yearOf(held, articleDate) === date.year || values.has(String(date.year))))
  const held = articleDate ? [...facts.dates, articleDate] : facts.dates
  return held.some((each) => isSameDay(date, each) && isSameYear(each))
}

function isSameDay(one: DateFact, other: DateFact): boolean {
  if (one.month === other.month && (one.day === null || one.day === other.day)) return true
  return (one.isEitherWay || other.isEitherWay) && one.month === other.day && one.day === other.month
}

/** The year of a day named without one: the one in which it is nearest to the date of the article. */
function yearOf({ month, day }: DateFact, articleDate: DateFact | null): number | null {
  if (articleDate?.year == null) return null
  const published = timeOf(articleDate, articleDate.year)
  const distance = (year: number) => Math.abs(timeOf({ month, day }, year) - published)
  return [articleDate.year - 1, articleDate.year, articleDate.year + 1].reduce((best, year) =>
    distance(year) < distance(best) ? year : best,
  )
}

function timeOf({ month, day }: Pick<DateFact, 'month' | 'day'>, year: number): number {
  return Date.UTC(year, month - 1, day ?? 15)
}

/** The weekday by its name, or the weekday of a date that is said with its year. */
export function holdsWeekday({ day }: WeekdayFact, { facts, articleDate }: PreparedPassage): boolean {
  const dates = articleDate ? [...facts.dates, articleDate] : facts.dates
  return (
    facts.weekdays.some((held) => held.day === day) ||
    dates.some((held) => {
      const year = held.year ?? yearOf(held, articleDate)
      return year !== null && held.day !== null && (new Date(timeOf(held, year)).getUTCDay() || 7) === day
    })
  )
}

/** The words of a name that no passage holds. */
export function missingNames(
  run: readonly NameFact[],
  facts: Facts,
  passages: readonly PreparedPassage[],
): readonly NameFact[] {
  const missing = run.filter((name) => !passages.some((passage) => holdsName(name, facts, passage)))
  const foreign = passages.filter(({ isForeign }) => isForeign)
  if (missing.length === 0 || foreign.length === 0) return missing
  // `Warsaw` of the Warsaw Stock Exchange stays, the rest is translated: one word speaks for its neighbours.
  const isSaid = run.some((name) => foreign.some((passage) => isLike(name, passage)))
  return isSaid || isTranslated(run, facts) ? [] : missing
}

/** Whether a name is made of words that another language has its own for, so that nothing of it need be there. */
function isTranslated(run: readonly NameFact[], { regions }: Facts): boolean {
  return run.every(({ form, word, isAcronym, isCommon, looksCommon }) => {
    const isOwn = (isAcronym && form.length <= 2) || looksCommon || (isCommon && run.length > 1)
    return isOwn && !regions.has(word.start)
  })
}

/** A name in any case and spelling, as a region or as an acronym; across languages also by its likeness. */
function holdsName(name: NameFact, facts: Facts, passage: PreparedPassage): boolean {
  const { form, word, isAcronym, opens } = name
  if (passage.holdsName(form)) return true
  const regions = facts.regions.get(word.start) ?? []
  if (regions.some((code) => passage.regions.has(code))) return true
  if (isAcronym && form.length > 2 && passage.initials.includes(form)) return true
  if (!passage.isForeign) return opens && regions.length === 0 && passage.spells(form) > 0
  // A word at the head of a sentence may be no name.
  return isLike(name, passage) || (opens && regions.length === 0)
}

function isLike({ form, isAcronym }: NameFact, passage: PreparedPassage): boolean {
  return (
    passage.holdsName(form) ||
    passage.means(form) >= otherLanguage.leastMeaning ||
    passage.spells(form) >= otherLanguage.leastSpelling ||
    passage.spellsName(form) >= otherLanguage.leastNameSpelling ||
    (isAcronym && passage.acronyms.has(sortedLetters(form)))
  )
}
