// The language of an article, out of its running text.
import { detect } from 'tinyld/light'

/** More text does not make the guess better, only slower. */
const charactersProbed = 3000

/** ISO 639-1 code of the language of a text, or `und` when it is too short or too mixed to tell. */
export function detectLanguage(text: string): string {
  return detect(text.slice(0, charactersProbed)) || 'und'
}
