// The language of an article, out of its running text: what letters say, and what function words say.
import { detectAll } from 'tinyld/light'
import { functionWordShares } from '../text/question-kind.ts'

/** More text does not make the guess better, only slower. */
const charactersProbed = 3000
/** Foreign names mislead a detector that looks at letters alone; function words are never names. */
const functionWordFactor = 3

/** ISO 639-1 code of the language of a text, or `und` when it is too short or too mixed to tell. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, charactersProbed)
  const votes = new Map(detectAll(sample).map(({ lang, accuracy }) => [lang, accuracy]))
  for (const [language, share] of functionWordShares(sample)) {
    votes.set(language, (votes.get(language) ?? 0) + functionWordFactor * share)
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1])
  return best && best[1] > 0 ? best[0] : 'und'
}
