// The tokeniser: words of a text with their places. Numbers stay whole whatever separates their thousands.

/** One word of a text: `text.slice(start, end)`. */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly isNumber: boolean
  /** Chinese, Japanese, Thai and the like: a run of a script that writes no spaces. */
  readonly isRun: boolean
}

const RUN_SCRIPTS =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
const TOKEN = new RegExp(
  [
    // 11,000  11.000  11 000 (no-break spaces too)  3.14  2022
    "(?<number>\\p{Nd}{1,3}(?:[.,\\u00a0\\u202f' ]\\p{Nd}{3})+(?!\\p{Nd})(?:[.,]\\p{Nd}+)?|\\p{Nd}+(?:[.,]\\p{Nd}+)?)",
    `(?<run>[${RUN_SCRIPTS}][${RUN_SCRIPTS}\\p{M}]*)`,
    `(?<word>(?:(?![${RUN_SCRIPTS}])[\\p{L}\\p{M}\\p{N}])+)`,
  ].join('|'),
  'gu',
)

/** Words in order. An apostrophe or hyphen parts words, so that "l'Italie" and "Tesla's" meet their bare forms. */
export function words(text: string): Word[] {
  const found: Word[] = []
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index
    const token = match[0]
    found.push({
      text: token,
      start,
      end: start + token.length,
      isNumber: match.groups?.number !== undefined,
      isRun: match.groups?.run !== undefined,
    })
  }
  return found
}

const THOUSANDS = /(?<=\p{Nd})[.,\u00a0\u202f' ](?=\p{Nd}{3}(?!\p{Nd}))/gu

/** "11,000", "11.000" and "11 000" are one number; ASCII digits for every script's digits; a decimal comma is a point. */
export function normaliseNumber(number: string): string {
  const ascii = number.replace(/\p{Nd}/gu, (digit) => digitValue(digit))
  return ascii.replace(THOUSANDS, '').replace(',', '.')
}

function digitValue(digit: string): string {
  if (digit >= '0' && digit <= '9') return digit
  // Digits of a script stand together in tens: count back to its zero.
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return String(code - zero)
}
