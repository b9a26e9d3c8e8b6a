// The language of an article, out of its running text: what function words say, and where they do not decide, letters.
import { detectAll } from 'tinyld/light'
import { functionWordShares } from '../text/question-kind.ts'

/** More text does not make the guess better, only slower; the detector's own time grows faster than its text. */
const charactersProbed = { functionWords: 1000, letters: 300 } as const
/** Foreign names mislead a detector that looks at letters alone; function words are never names. */
const functionWordFactor = 3
/** Running text of the languages with a table has 20 % and more. */
const leastFunctionWords = 0.08
/** A language without a table has only its letters to speak for it: this sure (of 1) they must be. Real text gets near 1, gibberish .02. */
const leastAccuracy = 0.1
/** So many function words, and so many times those of any other language, leave no doubt. */
const decisive = { share: 0.3, lead: 2 } as const

/** ISO 639-1 code of the language of a text, or `und` when it is too short or too mixed to tell. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, charactersProbed.functionWords)
  const shares = functionWordShares(sample)
  const [first, second] = [...shares].sort((a, b) => b[1] - a[1])
  if (first && first[1] >= decisive.share && first[1] >= decisive.lead * (second?.[1] ?? 0)) return first[0]

  const votes = new Map(
    detectAll(sample.slice(0, charactersProbed.letters)).map(({ lang, accuracy }) => [lang, accuracy]),
  )
  for (const [language, share] of shares) {
    votes.set(language, (votes.get(language) ?? 0) + functionWordFactor * share)
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1])
  if (!best) return 'und'
  const [language, vote] = best
  const share = shares.get(language)
  // Lists of names and tables have hardly a function word: no language can be told, only guessed wrong.
  const isTold = share === undefined ? vote >= leastAccuracy : share >= leastFunctionWords
  return isTold ? language : 'und'
}
