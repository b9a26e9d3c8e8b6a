// Tells running text from headings and from what stands around it: navigation, teasers, prompts, headline lists.
import type { Block, LineClass } from '../model.ts'
import { isPromptLine } from './prompt-lines.ts'
import type { RawBlock } from './raw-block.ts'

/** Running text: a finished sentence of at least so many characters. */
const proseCharacters = 60
/** Below this share of running text a file is a list, and its short lines are what it is about. */
const proseShareOfAnArticle = 0.5
/** So much running text must have passed before a repeated headline can open a teaser. */
const bodyBeforeTeasers = 400
const longestHeadline = 150
/** So many short lines in a row, at the edge of a file, are a list of headlines or a menu. */
const linesOfAMenu = 3
/** `- flour`, `2. Stir`, `a) sugar` */
const listItem = /^(?:[-*+•–—]\s(?!\s*\d{1,2}:\d{2})|\(?(?:\d{1,3}|\p{L})[.)]\s)(?=.*[\p{L}\p{N}])/u
/** Lines of manuals and tables: `-v  tell more`, `crane - lifts things`. Headlines begin with a capital. */
const noHeadline = /^(?:\p{Ll}|--?[\p{L}\p{N}]|[$#] )(?!.*\d{1,2}:\d{2}\p{Lu})/u

interface Line extends RawBlock {
  readonly text: string
  readonly isProse: boolean
  readonly isRepeated: boolean
}

/**
 * Classes the blocks of an article; nothing is thrown away.
 * @param headingsAreMarked whether the format says what a heading is (Markdown) or it must be guessed (plain text)
 */
export function classifyBlocks(
  text: string,
  found: readonly RawBlock[],
  { headingsAreMarked }: { readonly headingsAreMarked: boolean },
): Block[] {
  const lines = describe(text, found)
  const classes: LineClass[] = lines.map((line) =>
    line.level > 0 ? 'heading' : line.isLinks ? 'peripheral' : 'body',
  )
  if (!headingsAreMarked && isArticle(lines)) {
    for (const [i, line] of lines.entries()) if (isPrompt(line)) classes[i] = 'peripheral'
    classTeasers(text, lines, classes)
    classMenus(text, lines, classes)
    classStrays(lines, classes)
  }
  if (!headingsAreMarked) classHeadings(lines, classes)
  // A file of nothing but headings has them as its text.
  if (!classes.includes('body'))
    for (const i of classes.keys()) if (classes[i] === 'heading') classes[i] = 'body'
  return lines.map(({ start, end, level }, i) => {
    const kind = classes[i] ?? 'body'
    return { class: kind, level: kind === 'heading' ? level || 2 : 0, start, end }
  })
}

function isPrompt(line: Line | undefined): boolean {
  return line !== undefined && !line.isProse && isPromptLine(line.text)
}

function describe(text: string, found: readonly RawBlock[]): Line[] {
  const texts = found.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '))
  const counts = new Map<string, number>()
  for (const line of texts) counts.set(line, (counts.get(line) ?? 0) + 1)
  return found.map((block, i) => {
    const line = texts[i] ?? ''
    const next = texts[i + 1]
    // A headline and then the headline again with its subtitle is the same repetition.
    const opensNext = next !== undefined && line.length >= 20 && next !== line && next.startsWith(line)
    const continuesLast = i > 0 && (texts[i - 1] ?? '').length >= 20 && line.startsWith(texts[i - 1] ?? '')
    const isRepeated = line.length >= 20 && ((counts.get(line) ?? 0) > 1 || opensNext || continuesLast)
    return { ...block, text: line, isProse: isProse(line), isRepeated }
  })
}

const sentenceEnd = /[.!?…։।。！？؟]["'”’»)\]」』]*(?:\[\d+\])?$/u

/** A line that ends as sentences do and is longer than a headline. Scripts without spaces say more with less. */
function isProse(line: string): boolean {
  if (!sentenceEnd.test(line.slice(-40))) return false
  return line.length >= proseCharacters || /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Thai}]{12}/u.test(line)
}

function isArticle(lines: readonly Line[]): boolean {
  const all = lines.reduce((sum, line) => sum + line.text.length, 0)
  const prose = lines.reduce((sum, line) => sum + (line.isProse ? line.text.length : 0), 0)
  return prose >= all * proseShareOfAnArticle
}

/**
 * Headlines that stand twice are links to other articles. They open a run of teasers, which lasts until two
 * paragraphs follow each other again.
 */
function classTeasers(text: string, lines: readonly Line[], classes: LineClass[]): void {
  const title = lines.find((_, i) => classes[i] !== 'peripheral')?.text
  let bodyCharacters = 0
  let amongTeasers = false
  lines.forEach((line, i) => {
    const isHeadline = !line.isProse || line.text.length <= longestHeadline
    const followsPrompt = i > 0 && isPrompt(lines[i - 1]) && isEmptyLineBetween(text, line, lines[i + 1])
    if (line.isRepeated && isHeadline && i > 0) {
      classes[i] = 'peripheral'
      amongTeasers ||= line.text !== title
    } else if (!line.isProse) {
      if (amongTeasers || followsPrompt) classes[i] = 'peripheral'
    } else if (lines[i + 1]?.isProse === true || bodyCharacters < bodyBeforeTeasers) {
      amongTeasers = false
    } else if (amongTeasers) classes[i] = 'peripheral'
    if (line.isProse && classes[i] === 'body') bodyCharacters += line.text.length
  })
}

/** Blocks of short lines before the first running text, and everything behind the last. */
function classMenus(text: string, lines: readonly Line[], classes: LineClass[]): void {
  const isText = (i: number) => lines[i]?.isProse === true && classes[i] === 'body'
  const first = lines.findIndex((_, i) => isText(i))
  const last = lines.findLastIndex((_, i) => isText(i))
  for (let i = 0; i < first; ) {
    let next = i + 1
    while (next < first && !isEmptyLineBetween(text, lines[next - 1], lines[next])) next++
    // A block that touches the running text ends in its heading.
    const touches = next === first && !isEmptyLineBetween(text, lines[first - 1], lines[first])
    const menuEnd = touches ? next - 1 : next
    const isTitle = i === 0 && next - i < linesOfAMenu
    if (next - i > 1) for (let j = isTitle ? i + 1 : i; j < menuEnd; j++) classes[j] = 'peripheral'
    i = next
  }
  if (first < 0) return
  for (let i = Math.max(last + 1, endOfText(text, lines, classes, last)); i < lines.length; i++) {
    classes[i] = 'peripheral'
  }
}

/** Behind the last paragraph the text may still go on: short sentences, and lists that it announced or marked. */
function endOfText(
  text: string,
  lines: readonly Line[],
  classes: readonly LineClass[],
  last: number,
): number {
  let inList = false
  for (let i = last + 1; i < lines.length; i++) {
    const line = lines[i]
    if (!line || classes[i] === 'peripheral') return i
    const touches = !isEmptyLineBetween(text, lines[i - 1], line)
    inList = listItem.test(line.text) || (inList && touches) || (lines[i - 1]?.text.endsWith(':') ?? false)
    const isSentence = sentenceEnd.test(line.text) && line.text.includes(' ')
    const isKept = isSentence || noHeadline.test(line.text) || line.text.endsWith(':')
    const opensKept = /^[^\p{Ll}]+$/u.test(line.text) && noHeadline.test(lines[i + 1]?.text ?? '')
    if (!inList && !isKept && !opensKept) return i
  }
  return lines.length
}

function isEmptyLineBetween(text: string, line: Line | undefined, next: Line | undefined): boolean {
  return /(?:\r\n|\n|\r(?!\n))[ \t]*[\r\n]/.test(text.slice(line?.end, next?.start))
}

/** Text hemmed in by peripheral lines belongs to them, and so does what holds no word at all. */
function classStrays(lines: readonly Line[], classes: LineClass[]): void {
  const before = [...classes]
  for (const [i, line] of lines.entries()) {
    const hemmedIn =
      before[i - 1] === 'peripheral' && (before[i + 1] === 'peripheral' || i === lines.length - 1)
    if ((hemmedIn && i > 0) || !/[\p{L}\p{N}]/u.test(line.text)) classes[i] = 'peripheral'
  }
}

/** In plain text a heading is a short line without a full stop right above running text or another heading. */
function classHeadings(lines: readonly Line[], classes: LineClass[]): void {
  for (let i = lines.length - 2; i >= 0; i--) {
    const line = lines[i]
    if (!line || classes[i] !== 'body' || line.isProse) continue
    const above = classes[i + 1] === 'heading' || (classes[i + 1] === 'body' && lines[i + 1]?.isProse)
    const looksRight =
      line.text.length <= longestHeadline && !/[.,;:]["'”’»)\]]*$|^["'“„«]|^[-–—•]/.test(line.text)
    if (i === 0 || (above && looksRight && line.text.includes(' '))) classes[i] = 'heading'
  }
}
