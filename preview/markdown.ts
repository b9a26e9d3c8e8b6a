// Discord's Markdown as HTML, as far as the bot writes it; everything else stays text.

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
export const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

/** Names for the pills of mentions, by id. */
export interface MarkdownNames {
  readonly users: Readonly<Record<string, string>>
  readonly nowSeconds: number
}

/** Blocks: code, headings, small print, quotes, lists; then what stands within a line. */
export function markdownToHtml(text: string, names: MarkdownNames): string {
  return text
    .split(/(```[\s\S]*?```)/)
    .map((part) =>
      part.startsWith('```') ? codeBlock(part) : linesToHtml(part.replace(/^\n|\n$/g, ''), names),
    )
    .join('')
}

function codeBlock(part: string): string {
  const inner = part.slice(3, -3).replace(/^[a-z]*\n/, '')
  return `<pre><code>${escapeHtml(inner.replace(/\n$/, ''))}</code></pre>`
}

function linesToHtml(text: string, names: MarkdownNames): string {
  if (text === '') return ''
  const html: string[] = []
  let quoted: string[] = []
  const endQuote = () => {
    if (quoted.length > 0) html.push(`<blockquote>${quoted.join('')}</blockquote>`)
    quoted = []
  }
  for (const line of text.split('\n')) {
    const quote = /^> ?(.*)$/.exec(line)
    if (quote) quoted.push(lineToHtml(quote[1] ?? '', names))
    else {
      endQuote()
      html.push(lineToHtml(line, names))
    }
  }
  endQuote()
  return html.join('')
}

function lineToHtml(line: string, names: MarkdownNames): string {
  const [, mark = '', rest = line] = /^(#{1,3}|-#|[-*]) (.*)$/.exec(line) ?? []
  const inner = inlineToHtml(rest, names)
  if (mark === '-#') return `<div class="subtext">${inner}</div>`
  if (mark.startsWith('#')) return `<h${mark.length}>${inner}</h${mark.length}>`
  if (mark !== '') return `<div class="item">${inner}</div>`
  return `<div class="line">${inner || '&nbsp;'}</div>`
}

/** One alternative for each thing that can begin within a line; the first that fits wins. */
const inline = new RegExp(
  [
    /\\([^0-9A-Za-z\s])/,
    /(`+)(.+?)\2/,
    /\*\*(.+?)\*\*(?!\*)/,
    /__(.+?)__/,
    /~~(.+?)~~/,
    /\|\|(.+?)\|\|/,
    /\*([^*\s](?:[^*]*[^*\s])?)\*/,
    /\b_([^_]+)_\b/,
    /\[([^\]]+)\]\(<?(https?:\/\/[^\s<>()]+)>?\)/,
    /<(@!?|@&|#)(\d+)>/,
    /<t:(-?\d+)(?::([tTdDfFR]))?>/,
    /<\/([^:>]+):\d+>/,
    /<?(https?:\/\/[^\s<>]+)>?/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
)

function inlineToHtml(text: string, names: MarkdownNames): string {
  let html = ''
  let end = 0
  for (const match of text.matchAll(inline)) {
    html += escapeHtml(text.slice(end, match.index)) + tokenToHtml(match, names)
    end = match.index + match[0].length
  }
  return html + escapeHtml(text.slice(end))
}

function tokenToHtml(match: RegExpMatchArray, names: MarkdownNames): string {
  const [, escaped, , code, bold, under, struck, spoiler, star, dash, label, , kind, id = '', time] = match
  const [, , , , , , , , , , , , , , , style, command, address] = match
  const inner = (text: string) => inlineToHtml(text, names)
  if (escaped !== undefined) return escapeHtml(escaped)
  if (code !== undefined) return `<code>${escapeHtml(code)}</code>`
  if (bold !== undefined) return `<b>${inner(bold)}</b>`
  if (under !== undefined) return `<u>${inner(under)}</u>`
  if (struck !== undefined) return `<s>${inner(struck)}</s>`
  if (spoiler !== undefined) return `<span class="spoiler">${inner(spoiler)}</span>`
  const italics = star ?? dash
  if (italics !== undefined) return `<i>${inner(italics)}</i>`
  if (label !== undefined) return `<a>${inner(label)}</a>`
  if (kind !== undefined) return pill(kind === '#' ? '#channel' : `@${names.users[id] ?? 'someone'}`)
  if (time !== undefined) return `<span class="time">${timeInWords(Number(time), style ?? 'f', names)}</span>`
  if (command !== undefined) return pill(`/${command}`)
  return `<a>${escapeHtml(address ?? '')}</a>`
}

const pill = (text: string) => `<span class="pill">${escapeHtml(text)}</span>`

const styles: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
}
const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const

function timeInWords(seconds: number, style: string, { nowSeconds }: MarkdownNames): string {
  if (style !== 'R') return new Intl.DateTimeFormat('en-GB', styles[style]).format(seconds * 1000)
  const away = seconds - nowSeconds
  const [unit, length] = units.find(([, size]) => Math.abs(away) >= size) ?? ['second', 1]
  return new Intl.RelativeTimeFormat('en').format(Math.round(away / length), unit)
}
