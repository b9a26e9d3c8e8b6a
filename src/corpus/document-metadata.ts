// What programs write into their files as title and date, as far as it can be believed.
import { isoDate } from './front-matter.ts'

/** `Microsoft Word - report.doc`, `untitled`, `Document1`, `scan_0012.pdf`: names of files, not of texts. */
const noTitle =
  /^(?:microsoft \w+ -|file:|https?:|\(?(?:anonymous|unspecified|untitled)\)?$|untitled|unknown|title|no title|slide \d+|powerpoint|document\s?\d*$)|\.(?:docx?|odt|rtf|indd|qxd|tex|dvi|pdf|pptx?|xlsx?|html?|tmp|ps)$/i
const firstYear = 1990

/** A title on one line, or null for what is none. */
export function plausibleTitle(written: unknown): string | null {
  const title = typeof written === 'string' ? written.replace(/\s+/g, ' ').trim() : ''
  return /\p{L}{2}/u.test(title) && !noTitle.test(title) ? title.toWellFormed() : null
}

/** YYYY-MM-DD of `D:20240612101500Z` or an ISO time; null for what is no date or older than files are. */
export function plausibleDate(written: unknown): string | null {
  if (typeof written !== 'string') return null
  const pdf = /^D:(\d{4})(\d{2})(\d{2})/.exec(written.trim())
  const date = isoDate(pdf ? pdf.slice(1).join('-') : written)
  return date !== null && Number(date.slice(0, 4)) >= firstYear ? date : null
}
