// Sizes and counts as people of a language write them.

const steps = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** `14 kB`, `1,5 MB`; a kilobyte has 1000 bytes. */
export function sizeInWords(bytes: number, language: string): string {
  const step = Math.min(steps.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  const format = formatOf(language, {
    ...{ style: 'unit', unit: steps[step] ?? 'byte', unitDisplay: step === 0 ? 'long' : 'short' },
    maximumFractionDigits: step < 2 ? 0 : 1,
  })
  return format.format(bytes / 1000 ** step)
}

/** `12,345`, `12.345`. */
export function countInWords(count: number, language: string): string {
  return formatOf(language, {}).format(count)
}

/** `11-20`; `1` where both ends are one. */
export function rangeInWords(from: number, to: number, language: string): string {
  const [first, last] = [countInWords(from, language), countInWords(to, language)]
  return from === to ? first : `${first}-${last}`
}

function formatOf(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return new Intl.NumberFormat([language, 'en'], options)
}
