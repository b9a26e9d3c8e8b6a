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

/** Scripts that write no spaces between words. */
const runScripts =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
/** What stands between thousands: full stops, commas, spaces, apostrophes, and the Arabic sign. */
const separators = ".,٬\\u00a0\\u202f\\u2009 '’"
const tokens = new RegExp(
  [
    // 11,000  11.000  11 000 (no-break and thin spaces too)  11'000  ١١٬٠٠٠  3.14  2022
    `(\\p{Nd}{1,3}(?:[${separators}]\\p{Nd}{3})+(?!\\p{Nd})(?:[.,٫]\\p{Nd}+)?|\\p{Nd}+(?:[.,٫]\\p{Nd}+)?)`,
    `([${runScripts}][${runScripts}\\p{M}]*)`,
    `((?:(?![${runScripts}])[\\p{L}\\p{M}\\p{N}])+)`,
  ].join('|'),
  'gu',
)

/** Words in order. An apostrophe or hyphen parts words, so that "l'Italie" and "Tesla's" meet their bare forms. */
export function words(text: string): Word[] {
  const found: Word[] = []
  tokens.lastIndex = 0
  for (let match = tokens.exec(text); match !== null; match = tokens.exec(text)) {
    const [token, number, run] = match
    const end = tokens.lastIndex
    const [isNumber, isRun] = [number !== undefined, run !== undefined]
    found.push({ text: token, start: end - token.length, end, isNumber, isRun })
  }
  return found
}

const thousands = new RegExp(`(?<=\\p{Nd})[${separators}](?=\\p{Nd}{3}(?!\\p{Nd}))`, 'gu')

/** "11,000", "11.000" and "11 000" are one number; ASCII digits for every script's digits; a decimal comma is a point. */
export function normaliseNumber(number: string): string {
  const ascii = number.normalize('NFKC').replace(/\p{Nd}/gu, digitValue)
  return ascii.replace(thousands, '').replace(/[,٫]/, '.')
}

function digitValue(digit: string): string {
  if (digit >= '0' && digit <= '9') return digit
  // Digits of a script stand together in tens: count back to its zero.
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return String(code - zero)
}
