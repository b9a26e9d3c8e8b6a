// The YAML block between two lines of three dashes at the head of an article, and the fields a citation can use.
import { messageOf } from '../errors.ts'

export interface FrontMatter {
  readonly title: string | null
  readonly language: string | null
  readonly date: string | null
  readonly url: string | null
  /** Offset at which the text behind the front matter begins; 0 when there is none. */
  readonly end: number
  /** What is wrong with it, a sentence without the file's name, or null. */
  readonly problem: string | null
}

const none: FrontMatter = { title: null, language: null, date: null, url: null, end: 0, problem: null }
const closingLineWithin = 20_000

/** Reads the front matter of a text; a broken one is reported and skipped, the article is still worth reading. */
export async function readFrontMatter(text: string): Promise<FrontMatter> {
  const opening = /^---[ \t]*(?:\r\n|\n|\r)/.exec(text)
  if (!opening) return none
  const head = text.slice(opening[0].length, closingLineWithin)
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|(?![\s\S]))/m.exec(head)
  // A line of dashes at the top without a second one is a thematic break, not front matter.
  if (!closing) return none
  const inside = head.slice(0, closing.index).replace(/\r\n?/g, '\n')
  // Neither is running text between two of them: it stays in the article.
  if (/\S/.test(inside) && !/^(?:[\w"'-]+[ \t]*:|[ \t]*[-#[{])/m.test(inside)) return none
  const end = opening[0].length + closing.index + closing[0].length

  try {
    const { parse } = await import('yaml')
    const fields: unknown = parse(inside, { maxAliasCount: 10 })
    if (fields === null) return { ...none, end }
    if (typeof fields !== 'object' || Array.isArray(fields)) {
      return { ...none, problem: 'its front matter is not a list of names and values; it is read as text.' }
    }
    return { ...readFields(fields as Record<string, unknown>), end, problem: null }
  } catch (error) {
    const firstLine = messageOf(error).split('\n')[0]?.replace(/:$/, '')
    return { ...none, end, problem: `its front matter is broken and ignored (${firstLine}).` }
  }
}

function readFields(fields: Record<string, unknown>): Omit<FrontMatter, 'end' | 'problem'> {
  const field = (...names: string[]) => {
    for (const name of names) {
      const value = fields[name]
      if (typeof value === 'string' || typeof value === 'number') {
        return String(value).replace(/\s+/g, ' ').trim() || null
      }
    }
    return null
  }
  return {
    title: field('title'),
    language: languageCode(field('language', 'lang')),
    date: isoDate(field('date', 'published', 'updated')),
    url: webAddress(field('url', 'canonical', 'link', 'source_url')),
  }
}

/** The ISO 639-1 code of a language tag (`ro` of `ro-RO`, `en` of `eng`), or null. */
export function languageCode(tag: string | null): string | null {
  const code = /^([a-z]{2,3})(?:[-_]|$)/i.exec(tag?.trim() ?? '')?.[1]
  return code ? new Intl.Locale(code).language : null
}

/** YYYY-MM-DD out of what people write as a date, or null; never a guess (`6/7/2024` could be June or July). */
export function isoDate(written: string | null): string | null {
  const text = written?.trim() ?? ''
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text)
  if (iso) return isCalendarDay(iso[0]) ? iso[0] : null
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text)
  if (dotted) {
    const day = `${dotted[3]}-${dotted[2]?.padStart(2, '0')}-${dotted[1]?.padStart(2, '0')}`
    return isCalendarDay(day) ? day : null
  }
  if (!/\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(text)) return null
  if (!/\b\d{4}\b/.test(text) || !/\b\d{1,2}(?!\d)/.test(text)) return null
  const time = Date.parse(/\d:\d/.test(text) ? text : `${text} UTC`)
  return Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : null
}

function isCalendarDay(day: string): boolean {
  const time = Date.parse(day)
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(day)
}

/** An address as browsers write it, http and https only, or null. */
export function webAddress(written: string | null): string | null {
  if (!written || !/^https?:\/\//i.test(written) || !URL.canParse(written)) return null
  return new URL(written).href
}
