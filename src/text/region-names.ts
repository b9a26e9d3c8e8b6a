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
  const byLead = new Map<string, RegionName[]>()
  const known = new Set<string>()
  for (const style of ['long', 'short'] as const) {
    const display = displayNames(language, style)
    for (const code of codes) {
      const name = display?.of(code) ?? ''
      for (const written of [name, name.replaceAll('.', '')]) {
        const forms = words(written).map(({ text }) => fold(text))
        const key = `${code} ${forms.join(' ')}`
        const first = forms[0]
        // An abbreviation with full stops is looked for without them.
        if (!first || known.has(key) || forms.every((form) => form.length === 1)) continue
        known.add(key)
        const lead = first.slice(0, leadLength)
        byLead.set(lead, [...(byLead.get(lead) ?? []), { forms, code }])
      }
    }
  }
  return byLead
})

function displayNames(language: string, style: 'long' | 'short'): Intl.DisplayNames | null {
  try {
    return new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' })
  } catch {
    return null
  }
}
