// A number with its noun.

/** `1 article`, `2 articles` */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
