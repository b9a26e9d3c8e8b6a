// Cuts text into sentences: Intl.Segmenter, and the joints it breaks that should have held.

export interface Span {
  readonly start: number
  readonly end: number
}

/** Longer runs without a sentence end (tables, code, lists of names) are cut at white space. */
export const longestSentence = 1000

/** Abbreviations before a name or in mid sentence; compared without their full stop, in lower case. */
const abbreviations = new Set(
  `mr mrs ms dr prof rev hon sr jr st mt gen col lt maj capt cmdr adm sgt cpl pvt gov sen rep pres amb supt
  messrs mme mlle vs etc al cf ca approx dept univ assn bros inc ltd corp
  dl dna d-na d-l dvs dnă str bd bld bul jud com loc gral col mr cpt lt ing acad conf dr av lect asist
  sra srta dra ud uds d dña hr fr frl bzw usw zb bspw evtl ggf sog nr m mm pp г ул им акад проф гг тов`.split(
    /\s+/,
  ),
)
/** Abbreviations that hold only before a number: `p. 12`, `nr. 5`, `art. 3`. */
const beforeNumbers = new Set(
  `p pp pg no nos nr art al alin par fig figs vol ch chap cap sec sect lit pct cca ca tel ex eq n núm págs s стр рис см`.split(
    /\s+/,
  ),
)
/** Languages that write ordinals as a number and a full stop (`am 3. Oktober`). */
const dottedOrdinals = new Set([
  'de',
  'cs',
  'sk',
  'sl',
  'hr',
  'sr',
  'bs',
  'hu',
  'fi',
  'et',
  'lv',
  'da',
  'no',
  'nb',
  'is',
])
/** Words that open a new sentence even behind an abbreviation such as `U.S.`. */
const openers =
  /^(?:the|a|an|it|its|he|she|they|we|this|that|these|those|in|on|at|but|and|however|there|when|while|after|as|for|el|ea|ei|un|o|în|la|pe|acest\p{L}*|dar|iar)\s/iu

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
  let end = 0
  for (const { segment, index } of segmenterOf(language).segment(flat)) {
    if (index > 0 && !holdsTogether(flat.slice(start, end), segment, language)) {
      pushSpan(flat, start, end, sentences)
      start = index
    }
    end = index + segment.length
  }
  pushSpan(flat, start, end, sentences)
  return sentences
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

/** Whether what comes next still belongs to the sentence so far. */
function holdsTogether(sentence: string, next: string, language: string): boolean {
  const tail = sentence.slice(-40).trimEnd()
  const following = next.trimStart()
  if (following === '' || /^["'”’»)\]]+\s*$/.test(following)) return true
  if (/^\p{Ll}/u.test(following) && !/[。！？]$/.test(tail)) return true
  // "Really?" he asked: the quotation closes in the next segment.
  if (/^[”’»)\]]/.test(following)) return true
  // A list number stands alone in front of its sentence.
  if (/^\s*(?:\d+|\p{Lu}|[ivx]+)[.)]$/iu.test(sentence.slice(0, 20).trimEnd()) && sentence.trim().length < 6)
    return true

  const word = /(?:^|[\s("'“„«])((?:\p{L}|\p{M}|[-.])+)\.$/u.exec(tail)?.[1]
  if (word === undefined) return /(?:^|\s)\d{1,2}\.$/.test(tail) && dottedOrdinals.has(language)
  if (beforeNumbers.has(word.toLowerCase()) && /^[\d(§]/.test(following)) return true
  if (abbreviations.has(word.toLowerCase()))
    return !/^\p{Lu}\p{Ll}*\s/u.test(following) || !openers.test(following)
  // Initials (J. K. Rowling) and abbreviations with inner full stops (U.S. Army).
  return /^(?:\p{Lu}|(?:\p{L}{1,2}\.)+\p{L}{1,2})$/u.test(word) && !openers.test(following)
}

function pushSpan(text: string, from: number, to: number, sentences: Span[]): void {
  let start = from
  let end = to
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  while (end - start > longestSentence) {
    const space = text.lastIndexOf(' ', start + longestSentence)
    const cut = space > start + longestSentence / 2 ? space : wholeCharacter(text, start + longestSentence)
    sentences.push({ start, end: cut })
    start = text.charAt(cut) === ' ' ? cut + 1 : cut
    while (start < end && /\s/.test(text.charAt(start))) start++
  }
  if (start < end) sentences.push({ start, end })
}

/** Never between the two halves of a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const unit = text.charCodeAt(offset)
  return unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset
}
