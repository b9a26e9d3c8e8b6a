// A corpus out of a seed: invented words with Zipf's frequencies, in sentences, articles of about 12 passages.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const vocabularySize = 20_000
const syllables =
  'ba be bi bo ca ce da de di do fa fe ga la le li lo ma me mi mo na ne ni no pa pe ra re ri ro sa se si so ta te ti to va ve vi'.split(
    ' ',
  )
const passageCharacters = 900
const passagesAnArticle = 12

export interface SyntheticCorpus {
  readonly articles: number
  /** Questions made of words that stand together in one sentence. */
  readonly questions: readonly string[]
}

/** Writes a corpus of about so many passages into a folder. The same seed gives the same files. */
export async function writeSyntheticCorpus(
  folder: string,
  passages: number,
  seed: number,
): Promise<SyntheticCorpus> {
  const random = generator(seed)
  const vocabulary = Array.from({ length: vocabularySize }, () => inventWord(random))
  const questions: string[] = []
  const articles = Math.ceil(passages / passagesAnArticle)
  await mkdir(folder, { recursive: true })
  for (let article = 0; article < articles; article++) {
    const paragraphs: string[] = []
    for (let i = 0; i < Math.min(passagesAnArticle, passages - article * passagesAnArticle); i++) {
      const sentences = inventParagraph(vocabulary, random)
      paragraphs.push(sentences.join(' '))
      const asked = sentences[Math.floor(random() * sentences.length)]?.split(' ') ?? []
      if (questions.length < 1000)
        questions.push(`When did ${asked.slice(1, 6).join(' ').replace('.', '')} happen?`)
    }
    await writeFile(join(folder, `${article}.txt`), `${paragraphs.join('\n\n')}\n`)
  }
  return { articles, questions }
}

function inventParagraph(vocabulary: readonly string[], random: () => number): string[] {
  const sentences: string[] = []
  for (let length = 0; length < passageCharacters - 120; ) {
    const words = Array.from({ length: 10 + Math.floor(random() * 15) }, () => zipfWord(vocabulary, random))
    if (random() < 0.3) words.push('in', String(1900 + Math.floor(random() * 125)))
    const sentence = `${words.join(' ')}.`
    sentences.push(sentence.charAt(0).toUpperCase() + sentence.slice(1))
    length += sentence.length + 1
  }
  return sentences
}

/** Rank r with probability proportional to 1/r, by the inverse of its (continuous) distribution. */
function zipfWord(vocabulary: readonly string[], random: () => number): string {
  return vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? vocabulary[0] ?? ''
}

function inventWord(random: () => number): string {
  const length = 2 + Math.floor(random() * 3)
  return Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]).join('')
}

/** Mulberry32: small, fast and the same on every machine. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
