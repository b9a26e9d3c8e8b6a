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
/** Letters that two cases of a name share at least; names of two letters have one case. */
const shortestStem = { long: 3, short: 2 } as const
const longestEnding = 4

/** The same, or the same but for the endings of a case. */
export function isSameName(one: string, other: string): boolean {
  if (one === other) return true
  const shorter = Math.min(one.length, other.length)
  const longer = Math.max(one.length, other.length)
  if (shorter <= shortestStem.short) return false
  const least = Math.max(shorter > 3 ? shortestStem.long : shortestStem.short, longer - longestEnding)
  let shared = 0
  while (shared < shorter && one.charCodeAt(shared) === other.charCodeAt(shared)) shared++
  for (let stem = shared; stem >= least; stem--) {
    if (nameEndings.has(one.slice(stem)) && nameEndings.has(other.slice(stem))) return true
  }
  return false
}
