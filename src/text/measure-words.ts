// Units, percent and currencies in any language, from Intl: which of them a word or a sign stands for.
import { plain } from './fold.ts'
import { memoised } from './memoised.ts'
import { isFunctionWord } from './question-kind.ts'

/** `st` and `in` are other words, and nobody writes these. */
const unused: ReadonlySet<string> = new Set(['stone', 'mile-scandinavian'])
/** The currency a bare `dollar` or `leu` means comes before its namesakes. */
const knownCurrencies =
  'USD EUR GBP RON JPY CHF RUB CNY PLN HUF UAH TRY INR CZK SEK NOK DKK BGN RSD MDL CAD AUD'.split(' ')
/** A pound is a weight and a currency. */
const sameName: ReadonlyMap<string, string> = new Map([['GBP', 'pound']])

/** What a sign beside a number stands for. */
export const signs: ReadonlyMap<string, string> = new Map([
  ['%', 'percent'],
  ['％', 'percent'],
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'pound'],
  ['¥', 'JPY'],
  ['₽', 'RUB'],
  ['₹', 'INR'],
  ['₺', 'TRY'],
  ['₴', 'UAH'],
])

/** Percent in several words. */
const percentPhrases = new Set(
  'per cent|la suta|pour cent|por ciento|por cento|per cento|vom hundert'.split('|'),
)
const endings = new Set('s n e i a le lor lui ul ului'.split(' '))
const longestEnding = 4
const shortestName = 3

export interface MeasureWords {
  /** The unit or currency a plain word names, in any of its forms. */
  readonly unitOf: (bare: string) => string | undefined
  /** The same for two words in a row (`la sută`). */
  readonly unitOfTwo: (first: string, second: string) => string | undefined
}

/** The measures of a language, in English where ICU has none. */
export const measureWordsOf = memoised((language: string): MeasureWords => {
  const [locale = 'en'] = supportedLocale(language)
  const names = new Map<string, string>()
  const put = (name: string, unit: string) => {
    if (name.length > 1 && !names.has(name) && !isFunctionWord(name, language)) names.set(name, unit)
  }
  for (const [name, code] of currencyHeads(locale)) put(name, sameName.get(code) ?? code)
  for (const code of knownCurrencies) put(code.toLowerCase(), sameName.get(code) ?? code)
  for (const spelling of [locale, ...(otherSpellings.get(locale) ?? [])]) {
    for (const [name, unit] of unitNames(spelling)) put(name, unit)
  }
  const unitOf = (bare: string): string | undefined => {
    const exact = names.get(bare)
    if (exact !== undefined) return exact
    const shortest = Math.max(shortestName, bare.length - longestEnding)
    for (let length = bare.length - 1; length >= shortest; length--) {
      const unit = endings.has(bare.slice(length)) ? names.get(bare.slice(0, length)) : undefined
      if (unit !== undefined) return unit
    }
    return undefined
  }
  return {
    unitOf,
    unitOfTwo: (first, second) => (percentPhrases.has(`${first} ${second}`) ? 'percent' : undefined),
  }
})

/** Words that other countries spell otherwise: `metres`, `litres`, `tonnes`. */
const otherSpellings: ReadonlyMap<string, readonly string[]> = new Map([['en', ['en-GB']]])

function* unitNames(locale: string): Generator<readonly [string, string]> {
  for (const unit of Intl.supportedValuesOf('unit')) {
    if (unused.has(unit)) continue
    for (const unitDisplay of ['long', 'short'] as const) {
      const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay })
      for (const count of [1, 2, 5, 20]) {
        const parts = format.formatToParts(count).filter(({ type }) => type === 'unit')
        // `de kilometri`; what needs more words (`degrees Celsius`) goes by its last one.
        const last =
          plain(parts.at(-1)?.value ?? '')
            .split(/\s+/)
            .at(-1) ?? ''
        if (/^\p{L}+$/u.test(last)) yield [last, unit]
      }
    }
  }
}

/** The word of each currency's name that other currencies share: `dollars` of `US dollars`, `lei` of `lei românești`. */
function currencyHeads(locale: string): Map<string, string> {
  const codes = [...new Set([...knownCurrencies, ...Intl.supportedValuesOf('currency')])]
  const wordsOf = new Map<string, readonly string[]>()
  const counts = new Map<string, number>()
  for (const code of codes) {
    const format = {
      style: 'currency',
      currency: code,
      currencyDisplay: 'name',
      maximumFractionDigits: 0,
    } as const
    const names = [1, 5].map((count) => {
      const parts = new Intl.NumberFormat(locale, format).formatToParts(count)
      return plain(parts.find(({ type }) => type === 'currency')?.value ?? '')
    })
    const said = [...new Set(names.flatMap((name) => name.match(/\p{L}{3,}/gu) ?? []))]
    wordsOf.set(code, said)
    for (const word of said) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const heads = new Map<string, string>()
  for (const code of knownCurrencies) {
    const said = wordsOf.get(code) ?? []
    const most = Math.max(...said.map((word) => counts.get(word) ?? 0))
    const head = said
      .filter((word) => (counts.get(word) ?? 0) === most)
      .sort((one, other) => one.length - other.length)[0]
    // Singular and plural begin alike.
    for (const word of said) {
      if (head !== undefined && word.slice(0, 2) === head.slice(0, 2) && !heads.has(word))
        heads.set(word, code)
    }
  }
  return heads
}

function supportedLocale(language: string): string[] {
  try {
    return Intl.NumberFormat.supportedLocalesOf(language)
  } catch {
    return []
  }
}
