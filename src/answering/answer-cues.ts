// Signs that a sentence holds the kind of thing a question asks for, and holds it anew: what the question
// itself said (its own names and numbers) is no answer to it.
import { plainForm } from '../text/counted-form.ts'
import { plain } from '../text/fold.ts'
import { memoised } from '../text/memoised.ts'
import type { AnswerKind } from '../text/question-words.ts'
import type { Word } from '../text/words.ts'
import { cueWords } from './cue-words.ts'

/** Cues in scripts without spaces are looked for in the text itself. */
const runCues = {
  number:
    /[一二三四五六七八九十百千万億亿兩两][个個人年次种種名座所世条条]|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ร้อย|พัน|ล้าน/u,
  time: /[0-9０-９一二三四五六七八九十]\s*(?:年|世紀|世纪|月|日)|ศตวรรษ|พ\.ศ\.|ค\.ศ\.|ปี\s*[0-9]/u,
  percent: /[%％]|百分之|パーセント|เปอร์เซ็นต์|ร้อยละ/u,
  cause: /因为|因為|由于|由於|所以|因此|ため|から|ので|เพราะ|เนื่องจาก/u,
} as const

const cuesOf = memoised((language: string) => {
  const row = cueWords[language]
  const set = (line: string | undefined): ReadonlySet<string> =>
    new Set((line ?? '').split(' ').filter(Boolean).map(plain))
  return {
    number: set(row?.number),
    cause: set(row?.cause),
    century: set(row?.century),
    percent: set(row?.percent),
    calendar: calendarWords(language),
  }
})

/** Months and weekdays of any language, from Intl: no list of our own. */
function calendarWords(language: string): ReadonlySet<string> {
  const found = new Set<string>()
  const keep = (part: string) => {
    for (const word of part.split(/[^\p{L}\p{M}]+/u)) if (word.length > 2) found.add(plain(word))
  }
  const date = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
  const month = date({ month: 'long' })
  const dayMonth = date({ month: 'long', day: 'numeric' })
  const weekday = date({ weekday: 'long' })
  for (let index = 0; index < 12; index += 1) {
    const day = Date.UTC(2024, index, index + 1)
    for (const format of [month, dayMonth, weekday]) keep(format.format(day))
  }
  return found
}

/** What a sentence newly offers, each 0..1. */
export interface AnswerCues {
  readonly number: number
  readonly time: number
  readonly percent: number
  readonly name: number
  readonly cause: number
}

/** Looks a sentence's words over for things the question (its plain words in `asked`) did not already say. */
export function answerCues(
  text: string,
  found: readonly Word[],
  asked: ReadonlySet<string>,
  language: string,
): AnswerCues {
  const sets = cuesOf(language)
  const seen = { number: 0, time: 0, percent: 0, name: 0, cause: 0 }
  const raise = (cue: keyof AnswerCues, value: number) => {
    seen[cue] = Math.max(seen[cue], value)
  }
  let nameEnd = Number.NEGATIVE_INFINITY
  for (const [place, word] of found.entries()) {
    const bare = plainForm(word)
    if (word.isRun) {
      if (runCues.number.test(word.text)) raise('number', 1)
      if (runCues.cause.test(word.text)) raise('cause', 1)
    }
    if (asked.has(bare)) continue
    if (word.isNumber) {
      raise('number', 1)
      raise('time', /^(?:1\d|20)\d\d$/.test(bare) ? 1 : 0.3)
      if (/^\s*[%％]/.test(text.slice(word.end, word.end + 3))) raise('percent', 1)
      continue
    }
    if (sets.number.has(bare)) raise('number', 1)
    if (sets.percent.has(bare)) raise('percent', 1)
    if (sets.calendar.has(bare)) raise('time', 1)
    else if (sets.century.has(bare)) raise('time', 0.7)
    if (sets.cause.has(bare)) raise('cause', 1)
    if (place === 0 || !/^\p{Lu}/u.test(word.text) || bare.length < 2) continue
    // Two capitals in a row are surely a name.
    raise('name', word.start - nameEnd <= 2 ? 1 : 0.7)
    nameEnd = word.end
  }
  if (runCues.time.test(text)) raise('time', 0.7)
  if (runCues.percent.test(text)) raise('percent', 0.5)
  return seen
}

/** How well the cues fit the kind asked for, 0..1; a kind that leaves no traces fits everything by half. */
export function kindFit(kind: AnswerKind, cues: AnswerCues): number {
  switch (kind) {
    case 'percent':
      return Math.max(cues.percent, 0.4 * cues.number)
    case 'duration':
      return Math.max(cues.number, cues.time)
    case 'time':
      return cues.time
    case 'count':
      return cues.number
    case 'reason':
      return cues.cause
    case 'place':
      return cues.name
    case 'person':
      return cues.name
    case 'other':
      return 0.5
  }
}
