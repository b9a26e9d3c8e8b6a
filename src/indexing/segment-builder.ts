// Collects read articles until a segment is full: their entries, passages, terms, and the texts to embed.
import { splitPassages } from '../corpus/split-passages.ts'
import type { Article, Passage } from '../model.ts'
import { mostPassages } from '../store/lexical-arrays.ts'
import { LexicalBuilder } from '../store/lexical-builder.ts'
import { loadLexicon } from '../store/lexicons.ts'
import { encodePassage } from '../store/passage-file.ts'
import type { SegmentContent, StoredArticle } from '../store/segment.ts'
import type { VectorTable } from '../store/vector-index.ts'
import { termCounter } from '../text/terms.ts'

type CountTerms = ReturnType<typeof termCounter>

/** Makes the function that gives the counter of a language; each is set up once. */
export function termCounters(): (language: string) => Promise<CountTerms> {
  const counters = new Map<string, CountTerms>()
  return async (language) => {
    const counter = counters.get(language) ?? termCounter(language, await loadLexicon(language))
    counters.set(language, counter)
    return counter
  }
}

/** Article to passages. An article of more than a segment can hold keeps its first ones. */
export function passagesOf(article: Article): readonly Passage[] {
  return splitPassages(article).slice(0, mostPassages)
}

export class SegmentBuilder {
  readonly #articles: StoredArticle[] = []
  readonly #lexical = new LexicalBuilder()
  readonly #lines: Buffer[] = []
  readonly #peripheral: number[] = []
  /** What each passage is found by, in order: its vector is made of this. */
  readonly texts: string[] = []

  /** Whether an article of so many passages still fits. */
  hasRoomFor(passages: number): boolean {
    return this.#lines.length + passages <= mostPassages
  }

  get articleCount(): number {
    return this.#articles.length
  }

  add(article: Article, hash: string, passages: readonly Passage[], countTerms: CountTerms): void {
    this.#articles.push(storedArticle(article, hash, this.#lines.length, passages.length))
    for (const passage of passages) {
      const text = indexedText(article, passage)
      this.#lexical.add(countTerms(text))
      this.#lines.push(Buffer.from(encodePassage(passage)))
      this.#peripheral.push(passage.peripheral ? 1 : 0)
      this.texts.push(text)
    }
  }

  finish(vectors: VectorTable): SegmentContent {
    const ends = new Uint32Array(this.#lines.length)
    let end = 0
    for (const [i, line] of this.#lines.entries()) {
      end += line.length
      ends[i] = end
    }
    return {
      articles: this.#articles,
      lines: { bytes: Buffer.concat(this.#lines), ends },
      peripheral: Uint8Array.from(this.#peripheral),
      lexical: this.#lexical.finish(),
      vectors,
    }
  }
}

/** A passage is also found by the title of its article and the headings above it. */
function indexedText(article: Article, passage: Passage): string {
  return [...(article.isTitled ? [article.title] : []), ...passage.headings, passage.text].join('\n')
}

function storedArticle(
  article: Article,
  hash: string,
  firstPassage: number,
  passageCount: number,
): StoredArticle {
  const { source, title, isTitled, language, date, url, text } = article
  return {
    source,
    title,
    isTitled,
    language,
    date,
    url,
    hash,
    characters: text.length,
    firstPassage,
    passageCount,
  }
}
