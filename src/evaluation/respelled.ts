// The same numbers and dates written in another way.

const numberWords: Readonly<Record<string, readonly string[]>> = {
  en: '_ _ two three four five six seven eight nine ten eleven twelve'.split(' '),
  ro: '_ _ două trei patru cinci șase șapte opt nouă zece unsprezece douăsprezece'.split(' '),
}
const percent: Readonly<Record<string, string>> = { en: ' percent', ro: ' la sută' }
const romanNumerals = '_ I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI'.split(
  ' ',
)

/** Other separators, words for digits and digits for words, percent, Roman centuries, the order of dates; null when nothing changes. */
export function respelled(sentence: string, language: string): string | null {
  const small = numberWords[language] ?? []
  const written = sentence
    .replace(/(?<![\d.,])(\d{1,3})[.,](\d{3})(?![\d.,])/g, '$1 $2')
    .replace(/(?<=\d) ?%/g, percent[language] ?? '%')
    .replace(/(?<=secol\p{L}* al )[XVI]+(?=-lea)/gu, (roman) => String(romanNumerals.indexOf(roman)))
    .replace(/\b(\d{1,2})th(?=[ -]centur)/g, (whole, digits) => romanNumerals[Number(digits)] ?? whole)
    .replace(/\b([A-Z][a-z]+) (\d{1,2}), (\d{4})/g, '$2 $1 $3')
    .replace(
      /(?<![\d.,$€£–-])\b([2-9]|1[0-2])\b(?![\d.,:%–-])(?= \p{Ll})/gu,
      (digits) => small[Number(digits)] ?? digits,
    )
  if (written !== sentence) return written
  const inDigits = sentence.replace(/(?<= )\p{Ll}+(?= )/gu, (word) => {
    const value = small.indexOf(word)
    return value < 2 || word === 'nouă' ? word : String(value)
  })
  return inDigits === sentence ? null : inDigits
}
