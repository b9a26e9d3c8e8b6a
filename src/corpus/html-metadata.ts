// Title, language, date and address of a page, from what it says about itself.
import type { HtmlHead } from './html-head.ts'
import { readJsonLd } from './html-json-ld.ts'

/** A page's own description; null where it gives none that can be used. */
export interface HtmlMetadata {
  readonly title: string | null
  /** ISO 639-1. */
  readonly language: string | null
  /** YYYY-MM-DD. */
  readonly date: string | null
  /** Absolute, http or https. */
  readonly url: string | null
}

const dateNames = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'citation_publication_date',
  'date',
  'article:published',
  'published_time',
  'og:published_time',
  'cxenseparse:recs:publishtime',
]

/** Chooses among what the head, the JSON-LD and the headings of a page say; `headings` are those of level 1. */
export function readMetadata(head: HtmlHead, headings: readonly string[]): HtmlMetadata {
  const jsonLd = readJsonLd(head.jsonLd)
  const meta = (names: readonly string[]) => names.map((name) => head.metas.get(name))
  return {
    title: titleOf(head, headings, jsonLd.headline),
    language: firstOf(
      [head.language, ...meta(['content-language', 'og:locale', 'language', 'dc.language']), jsonLd.language],
      languageCode,
    ),
    date: firstOf([...meta(dateNames), jsonLd.datePublished, ...head.times], calendarDate),
    url: firstOf([head.canonical, head.metas.get('og:url')], webAddress),
  }
}

/** A title as letters and digits only, to compare two spellings of it. */
export function titleKey(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

function firstOf(
  values: readonly (string | null | undefined)[],
  read: (value: string) => string | null,
): string | null {
  for (const value of values) {
    const result = value ? read(value.trim()) : null
    if (result) return result
  }
  return null
}

function titleOf(head: HtmlHead, headings: readonly string[], headline: string | null): string | null {
  const own = [head.metas.get('og:title'), headline, head.metas.get('twitter:title'), head.title].map(
    (title) => plain(title ?? ''),
  )
  const announced = own.find((title) => title !== '') ?? ''
  const key = titleKey(announced)
  // The heading that the head repeats is the title as its author wrote it, without the site's name.
  const site = titleKey(head.metas.get('og:site_name') ?? '')
  const heading = headings
    .map(plain)
    .filter((text) => titleKey(text) !== site && repeats(key, titleKey(text)))
    .sort((a, b) => b.length - a.length)[0]
  const title =
    heading ??
    (announced === '' ? plain(headings[0] ?? '') : withoutSite(announced, head.metas.get('og:site_name')))
  return title === '' ? null : title
}

// At the end of the announced title a short repeated heading is the site's name: "Treaty signed - The Paper".
function repeats(announced: string, heading: string): boolean {
  if (heading === '') return false
  return (
    announced.startsWith(heading) || (announced.endsWith(heading) && heading.length * 2 > announced.length)
  )
}

const leastTitleWords = 3

// "Title | Site", "Title - Site": the last part goes when it is the site's name, or short beside the rest.
function withoutSite(title: string, site: string | undefined): string {
  const mark = [...title.matchAll(/\s[|\-–—:»·•](?=\s)/gu)].at(-1)
  if (!mark) return title
  const rest = title.slice(0, mark.index).trimEnd()
  const last = title.slice(mark.index + mark[0].length).trimStart()
  if (rest === '' || last === '') return title
  const isSite = site !== undefined && titleKey(site) === titleKey(last)
  const restWords = rest.split(/\s+/).length
  return isSite || (restWords >= leastTitleWords && last.split(/\s+/).length < restWords) ? rest : title
}

function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ?[¶#]$/, '')
    .trim()
}

function languageCode(value: string): string | null {
  const code = /^([a-z]{2})(?:$|[-_,; ])/i.exec(value)?.[1]
  return code ? code.toLowerCase() : null
}

// Years below 1000 are the zero of some content system.
const wholeDate = /(?<!\d)([1-9]\d{3})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d)/

function calendarDate(value: string): string | null {
  const [, year = '', month = '', day = ''] = wholeDate.exec(value) ?? []
  const written = year === '' ? localDate(value) : `${year}-${month}-${day}`
  const time = written === null ? Number.NaN : Date.parse(`${written}T00:00:00Z`)
  // Date.parse turns 31 February into March: such a day is no date.
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== written ? null : written
}

// "November 19, 2019 10:05 EST": the day as written, whatever the zone.
function localDate(value: string): string | null {
  const [day = ''] = value.split(/\d{1,2}:\d{2}/, 1)
  const time = /\d{4}/.test(value) ? Date.parse(`${day.trim()} UTC`) : Number.NaN
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10)
}

function webAddress(value: string): string | null {
  const url = URL.canParse(value) ? new URL(value) : null
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : null
}
