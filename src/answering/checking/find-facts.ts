// Whether a number, a date or a name of a sentence stands in a passage.
import { otherLanguage } from './check-tuning.ts'
import type { PreparedPassage } from './prepare-evidence.ts'
import type { DateFact } from './read-dates.ts'
import type { Facts } from './read-facts.ts'
import type { NameFact } from './read-names.ts'
import type { NumberFact } from './read-numbers.ts'
import { sorted } from './sorted-letters.ts'

/** `unit` when the number stands there, but of something else. */
export type NumberFinding = 'found' | 'unit' | 'missing'

export function findNumber(number: NumberFact, passage: PreparedPassage, form: string): NumberFinding {
  if (number.isRoman && passage.holdsName(form)) return 'found'
  let finding: NumberFinding = 'missing'
  for (const value of [number.value, ...number.others]) {
    const units = passage.values.get(value)
    if (!units) continue
    if (number.unit === null || units.has(number.unit)) return 'found'
    if (units.has(null) && (number.unit === 'year' || passage.units.has(number.unit))) return 'found'
    finding = 'unit'
  }
  return finding
}

/** All that the sentence says of the date; the year may be the article's. */
export function holdsDate(date: DateFact, passage: PreparedPassage): boolean {
  const { articleDate, values } = passage
  const isSameDay = (held: DateFact) =>
    (held.month === date.month && (date.day === null || held.day === date.day)) ||
    ((date.isEitherWay || held.isEitherWay) && held.month === date.day && held.day === date.month)
  const isSameYear = (held: DateFact) =>
    date.year === null ||
    held.year === date.year ||
    (held.year === null && (yearOf(held, articleDate) === date.year || values.has(String(date.year))))
  const held = articleDate ? [...passage.facts.dates, articleDate] : passage.facts.dates
  return held.some((each) => isSameDay(each) && isSameYear(each))
}

/** The year of a day named without one: the one that is nearest to the date of the article. */
function yearOf({ month, day }: DateFact, articleDate: DateFact | null): number | null {
  if (articleDate?.year == null) return null
  const at = (year: number, of: { month: number; day: number | null }) => Date.UTC(year, of.month - 1, of.day ?? 15)
  const published = at(articleDate.year, articleDate)
  const distance = (year: number) => Math.abs(at(year, { month, day }) - published)
  return [articleDate.year - 1, articleDate.year, articleDate.year + 1].reduce((best, year) =>
    distance(year) < distance(best) ? year : best,
  )
}

/** A name in any case and spelling, as a region or as an acronym; across languages also by its likeness. */
export function holdsName(name: NameFact, facts: Facts, passage: PreparedPassage): boolean {
  const { form, word, isAcronym, opens } = name
  if (passage.holdsName(form)) return true
  const around = facts.regions.filter(({ start, end }) => start <= word.start && word.end <= end)
  if (around.some(({ code }) => passage.regions.has(code))) return true
  if (isAcronym && form.length > 2 && passage.initials.includes(form)) return true
  if (!passage.isForeign) return opens && passage.says(form) > 0
  if (isLike(name, passage)) return true
  // One at the head of a sentence may be no name.
  if (opens && around.length === 0) return true
  return facts.names.some((other) => isBeside(other, name, facts) && isLike(other, passage))
}

function isLike({ form, isAcronym }: NameFact, passage: PreparedPassage): boolean {
  return (
    passage.holdsName(form) ||
    passage.says(form) >= otherLanguage.leastWordLikeness ||
    passage.saysName(form) >= otherLanguage.leastNameLikeness ||
    (isAcronym && passage.acronyms.has(sorted(form)))
  )
}

/** Two words of one name: `Warsaw` and `Exchange` of the Warsaw Stock Exchange. */
function isBeside(one: NameFact, other: NameFact, { names }: Facts): boolean {
  const [first, last] = one.word.start < other.word.start ? [one, other] : [other, one]
  let end = first.word.end
  for (const { word } of names) {
    if (word.start <= first.word.start || word.start > last.word.start) continue
    if (word.start - end > 1) return false
    end = word.end
  }
  return one !== other && end === last.word.end
}
