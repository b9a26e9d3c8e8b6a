// Signs that a sentence holds the kind of thing a question asks for, and holds it anew: what the question
// itself said (its own names and numbers) is no answer to it.

import { plain } from '../text/fold.ts'
import type { AnswerKind } from '../text/question-words.ts'
import type { Word } from '../text/words.ts'
import { CUE_WORDS } from './cue-words.ts'

/** Cues in scripts without spaces are looked for in the text itself. */
const RUN_CUES = {
  number:
    /[一二三四五六七八九十百千万億亿兩两]+[个個人年次种種名座所世条条]|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ร้อย|พัน|ล้าน/u,
  time: /[0-9０-９一二三四五六七八九十]+\s*(?:年|世紀|世纪|月|日)|ศตวรรษ|พ\.ศ\.|ค\.ศ\.|ปี\s*[0-9]/u,
  percent: /[%％]|百分之|パーセント|เปอร์เซ็นต์|ร้อยละ/u,
  cause: /因为|因為|由于|由於|所以|因此|ため|から|ので|เพราะ|เนื่องจาก/u,
} as const

const cueSets = new Map<
  string,
  Readonly<Record<'number' | 'cause' | 'century' | 'percent' | 'calendar', ReadonlySet<string>>>
>()

function cuesOf(language: string): ReturnType<typeof makeCues> {
  const key = language.toLowerCase().split('-')[0] ?? ''
  let cues = cueSets.get(key)
  if (!cues) {
    cues = makeCues(key)
    cueSets.set(key, cues)
  }
  return cues
}

function makeCues(language: string) {
  const row = CUE_WORDS[language]
  const set = (line: string | undefined): ReadonlySet<string> =>
    new Set((line ?? '').split(' ').filter(Boolean).map(plain))
  return {
    number: set(row?.number),
    cause: set(row?.cause),
    century: set(row?.century),
    percent: set(row?.percent),
    calendar: calendarWords(language),
  }
}

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

/** Looks a sentence's words over for things the question (its folded words in `asked`) did not already say. */
export function answerCues(
  text: string,
  found: readonly Word[],
  asked: ReadonlySet<string>,
  language: string,
): AnswerCues {
  const cues = cuesOf(language)
  let [number, time, percent, name, cause] = [0, 0, 0, 0, 0]
  let previousEnd = -1
  let previousWasName = false
  for (const [place, word] of found.entries()) {
    const bare = plain(word.text)
    const isNew = !asked.has(bare)
    if (word.isNumber) {
      if (isNew) {
        number = 1
        time = Math.max(time, /^(?:1\d|20)\d\d$/.test(bare) ? 1 : 0.3)
        if (/^\s*[%％]/.test(text.slice(word.end))) percent = 1
      }
      previousWasName = false
    } else if (isNew) {
      if (/^\d{3,4}/.test(bare)) time = 1 // "1990s"
      if (cues.number.has(bare)) number = 1
      if (cues.percent.has(bare)) percent = 1
      if (cues.calendar.has(bare)) time = 1
      else if (cues.century.has(bare)) time = Math.max(time, 0.7)
      if (cues.cause.has(bare)) cause = 1
      const isName = place > 0 && /^\p{Lu}/u.test(word.text) && bare.length > 1
      if (isName) name = Math.max(name, previousWasName && word.start - previousEnd <= 2 ? 1 : 0.7)
      previousWasName = isName
    } else previousWasName = false
    previousEnd = word.end
    if (word.isRun) {
      number = Math.max(number, RUN_CUES.number.test(word.text) ? 1 : 0)
      cause = Math.max(cause, RUN_CUES.cause.test(word.text) ? 1 : 0)
    }
  }
  if (RUN_CUES.time.test(text)) time = Math.max(time, 0.7)
  if (RUN_CUES.percent.test(text)) percent = Math.max(percent, 0.5)
  return { number, time, percent, name, cause }
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
