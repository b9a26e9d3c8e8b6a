// Cuts an article into passages: runs of whole sentences of about 600 to 900 characters, never across a heading.
import type { Article, Block, Passage, Sentence } from '../model.ts'
import { splitSentences } from '../text/sentences.ts'
import { headingText } from './heading-text.ts'
import { lineAt, lineStartsOf } from './lines.ts'

export const passageCharacters = { least: 600, most: 900 } as const

interface Draft {
  readonly headings: readonly string[]
  readonly peripheral: boolean
  readonly sentences: { start: number; end: number }[]
}

/** The passages of an article in its order; every sentence that is not a heading stands in exactly one. */
export function splitPassages(article: Article): Passage[] {
  const passages: Passage[] = []
  const lineStarts = lineStartsOf(article.fileText)
  const path: { level: number; text: string }[] = []
  let draft: Draft | null = null
  const finish = () => {
    if (draft && draft.sentences.length > 0) passages.push(toPassage(article, draft, lineStarts))
    draft = null
  }
  for (const block of article.blocks) {
    if (block.class === 'heading') {
      finish()
      while ((path.at(-1)?.level ?? 0) >= block.level) path.pop()
      path.push({ level: block.level, text: headingText(article.text.slice(block.start, block.end)) })
      continue
    }
    const peripheral = block.class === 'peripheral'
    if (draft && (draft as Draft).peripheral !== peripheral) finish()
    for (const sentence of sentencesOf(article, block)) {
      if (draft && isFull(draft, sentence.end)) finish()
      draft ??= { headings: peripheral ? [] : headingsAbove(path, article.title), peripheral, sentences: [] }
      ;(draft as Draft).sentences.push(sentence)
    }
    // A paragraph's end is a good place to stop, once there is enough.
    if (draft && lengthTo(draft, block.end) >= passageCharacters.least) finish()
  }
  finish()
  return passages
}

function sentencesOf(article: Article, block: Block): { start: number; end: number }[] {
  const paragraph = article.text.slice(block.start, block.end)
  return splitSentences(paragraph, article.language).map(({ start, end }) => ({
    start: start + block.start,
    end: end + block.start,
  }))
}

function lengthTo(draft: Draft, end: number): number {
  return end - (draft.sentences[0]?.start ?? end)
}

function isFull(draft: Draft, end: number): boolean {
  return lengthTo(draft, end) > passageCharacters.most
}

function headingsAbove(path: readonly { readonly text: string }[], title: string): string[] {
  return path.map(({ text }) => text).filter((text) => text !== title)
}

function toPassage(article: Article, draft: Draft, lineStarts: Uint32Array): Passage {
  const start = draft.sentences[0]?.start ?? 0
  const end = draft.sentences.at(-1)?.end ?? start
  const sentences = draft.sentences.map((sentence): Sentence => {
    const fileStart = fileOffset(article, sentence.start)
    // The end of the last character, so that white space and tags behind the sentence are not part of it.
    const fileEnd = fileOffset(article, sentence.end - 1) + lastLength(article, sentence.end)
    const lines = [lineAt(lineStarts, fileStart), lineAt(lineStarts, fileEnd - 1)] as const
    return { start: sentence.start - start, end: sentence.end - start, fileStart, fileEnd, lines }
  })
  return {
    headings: draft.headings,
    peripheral: draft.peripheral,
    text: article.text.slice(start, end),
    sentences,
  }
}

function fileOffset(article: Article, offset: number): number {
  return article.fileOffsets === null ? offset : (article.fileOffsets[offset] ?? 0)
}

/** How long the last character of a sentence is in the file: an entity such as `&quot;` is longer than one unit. */
function lastLength(article: Article, end: number): number {
  if (article.fileOffsets === null) return 1
  const entity = /&#?\w{1,32};/y
  entity.lastIndex = fileOffset(article, end - 1)
  return entity.exec(article.fileText)?.[0].length ?? 1
}
