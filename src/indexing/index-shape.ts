// What an index has to be like for this program to build upon it.
import { endianness } from 'node:os'
import { passageCharacters } from '../corpus/split-passages.ts'
import type { Embedder } from '../embeddings/embedder.ts'
import { lexiconsId } from '../store/lexicons.ts'
import { formatVersion, type WantedShape } from '../store/manifest.ts'

/** The shape an index made now would have. */
export function indexShape(embedder: Embedder): WantedShape {
  const { id, dimensions } = embedder
  return {
    format: formatVersion,
    embedder: id,
    dimensions,
    lexicons: lexiconsId,
    passages: passageCharacters,
    byteOrder: endianness(),
  }
}
