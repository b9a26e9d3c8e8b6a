// Countries and unions by their names in any language, from Intl: `SUA`, `Statele Unite ale Americii` and `US` are one.
import { fold } from './fold.ts'
import { memoised } from './memoised.ts'
import { words } from './words.ts'

/** A name of a region as folded words. */
export interface RegionName {
  readonly forms: readonly string[]
  readonly code: string
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const codes = letters.flatMap((first) => letters.map((second) => first + second))
/** Enough of the first word to find the names a word may begin, whatever its case. */
export const leadLength = 3

/** The names of regions in a language, by the first letters of their first word. */
export const regionNamesOf = memoised((language: string): ReadonlyMap<string, readonly RegionName[]> => {
  const names = [...fullNames(language)]
  const byLead = new Map<string, RegionName[]>()
  for (const name of new Map([...names, ...shortened(names)].map((each) => [keyOf(each), each])).values()) {
    const lead = (name.forms[0] ?? '').slice(0, leadLength)
    byLead.set(lead, [...(byLead.get(lead) ?? []), name])
  }
  return byLead
})

/** Folded words that name a country, a union or a language of the world. */
export const regionWordsOf = memoised((language: string): ReadonlySet<string> => {
  const languages = displayNames(language, 'language', 'long')
  const named = codes.map((code) => languages?.of(code.toLowerCase()) ?? '')
  const single = [...fullNames(language)]
    .filter(({ forms }) => forms.length === 1)
    .flatMap(({ forms }) => forms)
  return new Set([...single, ...named.map((name) => fold(name)).filter((form) => /^\p{L}+$/u.test(form))])
})

function* fullNames(language: string): Generator<RegionName> {
  for (const style of ['long', 'short'] as const) {
    const display = displayNames(language, 'region', style)
    for (const code of codes) {
      const name = display?.of(code) ?? ''
      // An abbreviation with full stops is looked for without them.
      for (const written of [name, name.replaceAll('.', '')]) {
        const forms = words(written).map(({ text }) => fold(text))
        if (forms.some((form) => form.length > 1)) yield { forms, code }
      }
    }
  }
}

/** `Statele Unite` of `Statele Unite ale Americii`: the first two words, where no other region begins with them. */
function shortened(names: readonly RegionName[]): RegionName[] {
  const long = names.filter(({ forms }) => forms.length > 2)
  const leadOf = ({ forms }: RegionName) => forms.slice(0, 2)
  const isUnique = (name: RegionName) =>
    leadOf(name).every((form) => form.length > 3) &&
    names.every(
      ({ code, forms }) => code === name.code || forms.slice(0, 2).join(' ') !== leadOf(name).join(' '),
    )
  return long.filter(isUnique).map((name) => ({ ...name, forms: leadOf(name) }))
}

const keyOf = ({ code, forms }: RegionName): string => `${code} ${forms.join(' ')}`

function displayNames(
  language: string,
  type: 'region' | 'language',
  style: 'long' | 'short',
): Intl.DisplayNames | null {
  try {
    return new Intl.DisplayNames(language, { type, style, fallback: 'none' })
  } catch {
    return null
  }
}
