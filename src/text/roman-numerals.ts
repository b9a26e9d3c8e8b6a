// Roman numerals as numbers: languages write centuries and kings both ways (`secolul al XVIII-lea`, `18th century`).

const values: ReadonlyMap<string, number> = new Map([
  ['I', 1],
  ['V', 5],
  ['X', 10],
  ['L', 50],
  ['C', 100],
  ['D', 500],
  ['M', 1000],
])
const wellFormed = /^M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/

/** The value of a numeral of two capital letters or more, else undefined; single letters are mostly initials. */
export function romanValue(raw: string): number | undefined {
  if (raw.length < 2 || !wellFormed.test(raw)) return undefined
  const numbers = [...raw].map((letter) => values.get(letter) ?? 0)
  return numbers.reduce(
    (sum, value, position) => sum + (value < (numbers[position + 1] ?? 0) ? -value : value),
    0,
  )
}
