// The sentences of a passage that carry a written statement best: what its citation quotes, word for word.
import type { Sentence } from '../../model.ts'
import { checkSentence } from '../check-sentence.ts'
import { type PreparedEvidence, type PreparedPassage, prepareEvidence } from '../checking/prepare-evidence.ts'
import type { Candidate } from '../select-sentences.ts'
import type { OfferedPassage } from './prompt-passages.ts'

/** How many of the best sentences are tried in pairs where none says it alone. */
const triedTogether = 4

/** The sentence that supports the statement best, or the two that do so together, in the order of the passage. */
export type QuoteSupport = (text: string, passage: OfferedPassage) => Promise<readonly Candidate[]>

/** @param language of the statements, ISO 639-1 */
export function quoteSupport(language: string): QuoteSupport {
  const prepared = new Map<OfferedPassage, Promise<PreparedEvidence>>()
  return async (text, passage) => {
    const evidence = prepared.get(passage) ?? sentencesOf(passage, language)
    prepared.set(passage, evidence)
    const places = placesOf(text, await evidence)
    const { sentences } = passage.hit.passage
    return places
      .toSorted((one, other) => one - other)
      .flatMap((place) => candidateOf(passage, sentences[place]))
  }
}

/** Each sentence as if it were a passage, under the same title. */
function sentencesOf({ hit, title, headings, date, language }: OfferedPassage, written: string) {
  const { text, sentences } = hit.passage
  const frame = { title, headings, date, language }
  return prepareEvidence(
    sentences.map(({ start, end }) => ({ ...frame, text: text.slice(start, end) })),
    written,
  )
}

function placesOf(text: string, { passages, ...rest }: PreparedEvidence): number[] {
  const check = (...of: PreparedPassage[]) => checkSentence(text, { ...rest, passages: of })
  const ranked = passages
    .map((passage, place) => ({ place, passage, ...check(passage) }))
    .sort((one, other) => Number(other.supported) - Number(one.supported) || other.score - one.score)
  const [best] = ranked
  if (!best) return []
  if (best.supported) return [best.place]
  let pair: { readonly places: number[]; readonly score: number } | null = null
  const tried = ranked.slice(0, triedTogether)
  for (const [i, one] of tried.entries()) {
    for (const other of tried.slice(i + 1)) {
      const { supported, score } = check(one.passage, other.passage)
      if (supported && score > (pair?.score ?? 0)) pair = { places: [one.place, other.place], score }
    }
  }
  return pair?.places ?? [best.place]
}

function candidateOf({ hit }: OfferedPassage, sentence: Sentence | undefined): Candidate[] {
  if (!sentence) return []
  const text = hit.passage.text.slice(sentence.start, sentence.end)
  return [{ hit, sentence, text, score: hit.relevance }]
}
