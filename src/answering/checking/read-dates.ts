// The dates of a text that name a month or are written in figures alone: `3 May 2023`, `May 3rd`, `2023-05-03`, `03.05.2023`.
import { type CalendarWords, calendarWordsOf } from '../../text/calendar-words.ts'
import { plain } from '../../text/fold.ts'
import { measureWordsOf } from '../../text/measure-words.ts'
import type { Word } from '../../text/words.ts'

/** A date as far as it is said; months and days count from 1. */
export interface DateFact {
  readonly year: number | null
  readonly month: number
  readonly day: number | null
  /** The other reading of `5/3/2023`, where both are possible. */
  readonly isEitherWay: boolean
  readonly start: number
  readonly end: number
}

/** A day of the week, 1 (Monday) to 7. */
export interface WeekdayFact {
  readonly day: number
  readonly start: number
  readonly end: number
}

/** Words between the parts of a date: `3rd of May`, `3 de mayo de 2023`. */
const between: ReadonlySet<string> = new Set(
  'st nd rd th of the de del du din ale a al anul anului d'.split(' '),
)
const mostBetween = 2
const inFigures =
  /(?<![\p{L}\p{Nd}.,/-])(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})([./-])(\d{1,2})\5(\d{4}))(?![\p{L}\p{Nd}])/gu

/** All dates in order; a month that is also another word (`mai`, `may`, `march`) needs a number beside it. */
export function readDates(text: string, words: readonly Word[], language: string): DateFact[] {
  const calendar = calendarWordsOf(language)
  const dates = datesInFigures(text)
  for (const [place, word] of words.entries()) {
    if (word.isNumber || word.isRun) continue
    const month = calendar.months.get(plain(word.text))
    if (month !== undefined) dates.push(...datesAround(text, words, place, month, language, calendar))
  }
  return dates.sort((one, other) => one.start - other.start)
}

/** All weekdays in order; a name that is also a unit (Romanian `luni`, months) is none. */
export function readWeekdays(words: readonly Word[], language: string): WeekdayFact[] {
  const { weekdays } = calendarWordsOf(language)
  const { unitOf } = measureWordsOf(language)
  return words.flatMap(({ text, start, end }) => {
    const day = weekdays.get(plain(text))
    return day === undefined || unitOf(plain(text)) !== undefined ? [] : [{ day, start, end }]
  })
}

function datesInFigures(text: string): DateFact[] {
  return [...text.matchAll(inFigures)].flatMap((match) => {
    const [written, isoYear, isoMonth, isoDay, first, , second, lastYear] = match
    const year = Number(isoYear ?? lastYear)
    // The day comes first but in the United States.
    const [day, month] = isoYear ? [Number(isoDay), Number(isoMonth)] : [Number(first), Number(second)]
    const isSwapped = month > 12 && day <= 12
    const [actualDay, actualMonth] = isSwapped ? [month, day] : [day, month]
    if (!isDay(actualDay) || actualMonth < 1 || actualMonth > 12) return []
    const isEitherWay = !isoYear && !isSwapped && actualDay <= 12 && match[5] === '/'
    const place = { start: match.index, end: match.index + written.length }
    return [{ year, month: actualMonth, day: actualDay, isEitherWay, ...place }]
  })
}

function datesAround(
  text: string,
  words: readonly Word[],
  place: number,
  month: number,
  language: string,
  calendar: CalendarWords,
): DateFact[] {
  const word = words[place]
  if (!word) return []
  const before = numberBeside(words, place, -1)
  const after = numberBeside(words, place, 1)
  const dayBefore = before && isDay(before.value) ? before : null
  const dayAfter = !dayBefore && after && isDay(after.value) ? after : null
  const day = dayBefore ?? dayAfter
  const year = [dayAfter ? numberBeside(words, dayAfter.place, 1) : after].find(
    (each) => each && isYear(each.value),
  )
  const parts = [word, day?.word, year?.word].filter((part) => part !== undefined)
  if (parts.length === 1 && !isMonthAlone(word, language, calendar)) return []
  const span = {
    start: Math.min(...parts.map(({ start }) => start)),
    end: Math.max(...parts.map(({ end }) => end)),
  }
  const date = { year: year?.value ?? null, month, day: day?.value ?? null, isEitherWay: false, ...span }
  const from = dayBefore && rangeStart(text, words, dayBefore.place)
  return from ? [{ ...date, day: from.value, start: from.word.start }, date] : [date]
}

interface Beside {
  readonly value: number
  readonly word: Word
  readonly place: number
}

/** The number next to a word on one side, over the words that may stand between. */
function numberBeside(words: readonly Word[], place: number, step: 1 | -1): Beside | null {
  for (let skipped = 0; skipped <= mostBetween; skipped++) {
    const at = place + step * (skipped + 1)
    const word = words[at]
    if (!word) return null
    if (word.isNumber) {
      const value = /^\d{1,4}$/.test(word.text) ? Number(word.text) : Number.NaN
      return Number.isNaN(value) ? null : { value, word, place: at }
    }
    if (!between.has(plain(word.text))) return null
  }
  return null
}

/** `3` of `3-5 May` and `3 to 5 May`. */
function rangeStart(text: string, words: readonly Word[], place: number): Beside | null {
  const day = words[place]
  for (const distance of [1, 2]) {
    const word = words[place - distance]
    if (!word?.isNumber || !day) continue
    const value = Number(word.text)
    const gap = text.slice(word.end, day.start)
    if (isDay(value) && /^\s?(?:[-–—]|\p{L}{1,3})\s?$/u.test(gap))
      return { value, word, place: place - distance }
  }
  return null
}

/** Whether a month's name without a number is surely one. */
function isMonthAlone({ text }: Word, language: string, { wholeMonths }: CalendarWords): boolean {
  const isWhole = wholeMonths.has(plain(text)) && text.length >= 5
  return isWhole && (language !== 'en' || /^\p{Lu}/u.test(text))
}

const isDay = (value: number): boolean => value >= 1 && value <= 31
const isYear = (value: number): boolean => value >= 1000 && value <= 2199

/** A day in figures, `YYYY-MM-DD`, as a date. */
export function dateOf(written: string | null): DateFact | null {
  return (written && datesInFigures(written)[0]) || null
}
