// How rare a word of a question is in the corpus: a rare word weighs more, whatever form the corpus knows it in.
import type { LexicalIndex } from '../store/lexical-index.ts'
import type { Translation } from '../text/align-words.ts'
import { conceptTerm, shapeTerms, wordTerms } from '../text/terms.ts'

/** A word unseen in this form may be well known in another: half its own rarity, half that of its grams. */
export function rarityOf([word = 0, ...grams]: readonly number[], lexical: LexicalIndex): number {
  const own = lexical.inverseFrequency(word)
  if (grams.length === 0) return own
  return (own + grams.reduce((sum, gram) => sum + lexical.inverseFrequency(gram), 0) / grams.length) / 2
}

/** In another language a word shows by its spelling, its consonants or its surest concept. */
export function foreignRarityOf(
  form: string,
  concepts: readonly Translation[],
  spoken: string,
  lexical: LexicalIndex,
): number {
  const [word = 0] = wordTerms(form)
  // A name is the same word there: what the corpus says of the word itself counts.
  if (lexical.frequency(word) > 0) return rarityOf(wordTerms(form), lexical)
  const hashes = [
    word,
    ...shapeTerms(form).slice(0, 1),
    ...concepts.slice(0, 1).map((each) => conceptTerm(spoken, each)),
  ]
  return hashes.reduce((sum, hash) => sum + lexical.inverseFrequency(hash), 0) / hashes.length
}
