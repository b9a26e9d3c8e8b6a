// Acronyms change the order of their letters from language to language: EU and UE, NATO and OTAN, DNA and ADN.

/** The letters of a word in the order of the alphabet. */
export function sortedLetters(form: string): string {
  return [...form].sort().join('')
}
