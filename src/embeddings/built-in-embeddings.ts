// The embeddings that need no download: signed feature hashing of words and subwords.
import type { EmbeddingsInterface } from '@langchain/core/embeddings'
import { emptyLexicon } from '../text/lexicon.ts'
import { countUnit, termCounter } from '../text/terms.ts'
import type { Embedder } from './embedder.ts'

const dimensions = 128
const countTerms = termCounter('und', emptyLexicon)

/**
 * Terms fall into dimensions by their hash, with a sign so that collisions cancel out (Weinberger et al. 2009,
 * "Feature Hashing for Large Scale Multitask Learning"); repeated terms count by their logarithm.
 */
export class BuiltInEmbeddings implements EmbeddingsInterface<number[]> {
  async embedQuery(text: string): Promise<number[]> {
    return embed(text)
  }

  async embedDocuments(texts: string[]): Promise<number[][]> {
    return texts.map(embed)
  }
}

/** The default embedder: it finds candidates with a shared wording, so its weight is small. */
export const builtInEmbedder: Embedder & { readonly dimensions: number } = {
  id: `built-in-1-${dimensions}`,
  dimensions,
  weight: 0.1,
  embeddings: new BuiltInEmbeddings(),
}

function embed(text: string): number[] {
  const vector = new Array<number>(dimensions).fill(0)
  const counts = countTerms(text)
  for (let i = 0; i < counts.size; i++) {
    const hash = counts.hashAt(i) >>> 0
    // The low bits of the hash choose the place, a high one the sign.
    const place = hash % dimensions
    const sign = (hash >>> 31) * 2 - 1
    vector[place] = (vector[place] ?? 0) + sign * (1 + Math.log(counts.countAt(i) / countUnit))
  }
  const length = Math.hypot(...vector)
  return length === 0 ? vector : vector.map((value) => value / length)
}
