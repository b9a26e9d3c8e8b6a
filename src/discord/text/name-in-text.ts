// What somebody typed or a file is called, repeated inside a sentence of the bot.
import { shorten } from './cut-text.ts'
import { escapeText } from './escape-text.ts'

const nameCharacters = 200

/** Shows exactly this name, shortened where it is long. */
export function nameInText(name: string): string {
  return escapeText(shorten(name, nameCharacters))
}
