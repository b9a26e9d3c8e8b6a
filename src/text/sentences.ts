// Cuts text into sentences: Intl.Segmenter, and the joints it breaks that should have held.
import { beforeNumbers, dottedOrdinals, mayEnd, opensSentence, titles } from './abbreviations.ts'

export interface Span {
  readonly start: number
  readonly end: number
}

/** Longer runs without a sentence end (tables, code, lists of names) are cut at white space. */
export const longestSentence = 1000

/**
 * The segmenter looks at the whole string for every sentence, so it is given a window at a time: 5 MB in one line
 * take minutes otherwise. A break is believed when so much text behind it was seen.
 */
const window = { characters: 4000, lookahead: 300 } as const

const segmenters = new Map<string, Intl.Segmenter>()

/**
 * The sentences of a paragraph, as offsets into it, without the white space between them. Line breaks inside a
 * paragraph are white space. Every character that is not white space belongs to exactly one sentence.
 * @param language ISO 639-1 code; unknown ones are cut by the rules all languages share
 */
export function splitSentences(paragraph: string, language: string): Span[] {
  // The segmenter takes a line break for the end of a sentence.
  const flat = paragraph.replace(/[\r\n\u2028\u2029\v\f\u0085]/g, ' ')
  const sentences: Span[] = []
  let start = 0
  const breaks = /\p{Sentence_Terminal}/u.test(flat) ? breaksOf(flat, language) : []
  for (const found of breaks) {
    const place = moveBehindClosers(flat, moveBeforeOpeners(flat, found))
    if (place <= start || holdsTogether(flat, start, place, language)) continue
    pushSpan(flat, start, place, sentences)
    start = place
  }
  pushSpan(flat, start, flat.length, sentences)
  return sentences
}

/** The places where the segmenter begins a new sentence, ascending. */
function* breaksOf(text: string, language: string): Generator<number> {
  const segmenter = segmenterOf(language)
  let from = 0
  while (from < text.length) {
    const isLast = from + window.characters >= text.length
    const part = text.slice(from, from + window.characters)
    let next = 0
    for (const { index } of segmenter.segment(part)) {
      if (index === 0) continue
      if (!isLast && index > window.characters - window.lookahead) break
      yield from + index
      next = index
    }
    if (isLast) return
    // No sentence ends in the whole window: go on behind its last word.
    from = next > 0 ? from + next : lastSpace(text, from + part.length / 2, from + part.length)
  }
}

/** The segmenter takes every quotation mark and bracket behind a full stop for a closing one. */
function moveBeforeOpeners(text: string, place: number): number {
  const tail = text.slice(Math.max(0, place - 10), place)
  const openers = /(?:(?<=[。！？])[“‘]|(?<=\s)["“„«‘]|[([「『（《〈【])[\s([「『（《〈【“„«‘"]*$/u.exec(tail)
  return openers ? place - openers[0].length : place
}

/** A closing mark behind white space (French), and the number of a footnote, belong to what they close. */
function moveBehindClosers(text: string, place: number): number {
  const closers = /(?:\s*(?:[”’»](?=[\s”’»)\]」』）]|$)|[)\]」』）]|\[\d{1,3}\]))+\s*/y
  closers.lastIndex = /\s/.test(text.charAt(place - 1)) ? place - 1 : place
  return closers.test(text) ? closers.lastIndex : place
}

function segmenterOf(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language)
  if (!segmenter) {
    const locale = /^[a-z]{2,3}$/.test(language) ? language : 'und'
    segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' })
    segmenters.set(language, segmenter)
  }
  return segmenter
}

/** Whether what follows a place still belongs to the sentence before it. */
function holdsTogether(text: string, start: number, place: number, language: string): boolean {
  const tail = text.slice(Math.max(start, place - 40), place).trimEnd()
  const following = text.slice(place, place + 60).trimStart()
  if (following === '') return false
  if (/^["']+(?:\s|$)/.test(following) && !/["']$/.test(tail)) return true
  // "Really?" he asked: the sentence goes on behind the quotation.
  if (/^\p{Ll}/u.test(following) && !/[。！？]$/u.test(tail)) return true
  if (/[」』]$/.test(tail) && following.startsWith('と')) return true
  // A list number stands alone in front of its sentence.
  if (
    place - start < 12 &&
    /^\s*(?:\d{1,3}|\p{Lu}|[ivx]{1,4})[.)]$/iu.test(text.slice(start, place).trimEnd())
  )
    return true
  return endsInAbbreviation(tail, following, language)
}

function endsInAbbreviation(tail: string, following: string, language: string): boolean {
  const found = /(?:^|[\s\u00a0("'“„«])((?:\p{L}|\p{M}|[-.])+)\.$/u.exec(tail)
  const opens = opensSentence.test(following)
  if (!found) return /(?:^|\s)\d{1,2}\.$/.test(tail) && dottedOrdinals.has(language) && !opens
  const written = found[1] ?? ''
  const word = written.toLowerCase()
  if (beforeNumbers.has(word) && /^(?:[\d(§]|[IVXLC]+\b)/.test(following)) return true
  // A unit behind its number (`5 m.`) may end a sentence as any word does.
  const isUnit = /\d[\s\u00a0]*$/.test(tail.slice(0, found.index + 1))
  if (titles.has(word) && !isUnit) return !opens || written !== word
  if (mayEnd.has(word)) return !opens
  if (/^[ap]\.m$/.test(word))
    return /^(?:\p{Lu}{2,4}\b|(?:Eastern|Central|Pacific|Mountain)\s)/u.test(following)
  // Initials (J. K. Rowling, z. B.) and abbreviations with inner full stops (U.S. Army, J.-P. Martin).
  if (/^\p{L}$/u.test(word) && /^\p{L}\./u.test(following)) return true
  return /^(?:\p{Lu}|(?:\p{L}{1,2}\.-?)+\p{L}{1,2})$/u.test(written) && !opens
}

function pushSpan(text: string, from: number, to: number, sentences: Span[]): void {
  let start = from
  let end = to
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  while (end - start > longestSentence) {
    const cut = lastSpace(text, start + longestSentence / 2, start + longestSentence)
    let kept = cut
    while (kept > start && /\s/.test(text.charAt(kept - 1))) kept--
    sentences.push({ start, end: kept })
    start = cut
    while (start < end && /\s/.test(text.charAt(start))) start++
  }
  if (start < end) sentences.push({ start, end })
}

/** The place of the last white space between two places, or the later one where there is none. */
function lastSpace(text: string, from: number, to: number): number {
  for (let i = to; i > from; i--) if (/\s/.test(text.charAt(i))) return i
  return wholeCharacter(text, to)
}

/** Never between the two halves of a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const unit = text.charCodeAt(offset)
  return unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset
}
