// Months and weekdays of any language, from Intl.
import { plain } from './fold.ts'
import { memoised } from './memoised.ts'

export interface CalendarWords {
  /** Plain word to the month, 1 to 12; short forms too. */
  readonly months: ReadonlyMap<string, number>
  /** The months' names in full. */
  readonly wholeMonths: ReadonlySet<string>
  /** Plain word to the weekday, 1 (Monday) to 7. */
  readonly weekdays: ReadonlyMap<string, number>
}

/** The calendar words of a language, English where ICU has none. */
export const calendarWordsOf = memoised((language: string): CalendarWords => {
  const [locale = 'en'] = supportedLocale(language)
  const months = new Map<string, number>()
  const wholeMonths = new Set<string>()
  const weekdays = new Map<string, number>()
  for (const style of ['long', 'short'] as const) {
    for (let month = 1; month <= 12; month++) {
      for (const day of ['numeric', undefined] as const) {
        const name = partOf(
          locale,
          { month: style, ...(day && { day }) },
          Date.UTC(2024, month - 1, 3),
          'month',
        )
        if (!/^\p{L}{2,}$/u.test(name)) continue
        if (!months.has(name)) months.set(name, month)
        if (style === 'long') wholeMonths.add(name)
      }
    }
  }
  for (let day = 1; day <= 7; day++) {
    // 1 January 2024 was a Monday.
    weekdays.set(partOf(locale, { weekday: 'long' }, Date.UTC(2024, 0, day), 'weekday'), day)
  }
  return { months, wholeMonths, weekdays }
})

function partOf(
  locale: string,
  options: Intl.DateTimeFormatOptions,
  timeMs: number,
  wanted: 'month' | 'weekday',
): string {
  const parts = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).formatToParts(timeMs)
  return plain(parts.find(({ type }) => type === wanted)?.value ?? '').replace(/\.$/, '')
}

function supportedLocale(language: string): string[] {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language)
  } catch {
    return []
  }
}
