// Whether two folded words are one name in two cases: `Vasilescu` and `Vasilescului`, `Cluj` and `Clujului`, but not Austria and Australia.

/** What languages put behind a name, folded; demonyms too (`Germany`, `German`; `Europe`, `European`). */
export const nameEndings: ReadonlySet<string> = new Set(
  [
    ' a e i o u s es en n an ian ean',
    'ul ului lui le lor ilor ele elor ei iul iului',
    'om em oi ov ova ami ac ovi ie',
  ]
    .join(' ')
    .split(' '),
)
const shortestStem = 2

/** The same, or the same but for the endings of a case. */
export function isSameName(one: string, other: string): boolean {
  if (one === other) return true
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one]
  const stem = shorter.replace(/[aeiou]$/, '')
  return (
    stem.length >= shortestStem &&
    shorter.length > shortestStem &&
    longer.startsWith(stem) &&
    nameEndings.has(longer.slice(stem.length)) &&
    nameEndings.has(shorter.slice(stem.length))
  )
}
