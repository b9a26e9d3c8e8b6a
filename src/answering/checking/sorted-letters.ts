// The letters of an acronym, whatever their order.

/** Its letters in order: acronyms change theirs from language to language (EU, UE; NATO, OTAN; DNA, ADN). */
export function sorted(form: string): string {
  return [...form].sort().join('')
}
