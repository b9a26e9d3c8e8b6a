// Which reader takes which kind of file, by the ending of its name. Readers are loaded when they are needed.
import type { Block } from '../model.ts'

/** What a reader makes of the text of one file. */
export interface Reading {
  readonly title: string | null
  readonly language: string | null
  readonly date: string | null
  readonly url: string | null
  readonly text: string
  readonly blocks: readonly Block[]
  /** See Article.fileOffsets. */
  readonly fileOffsets: Uint32Array | null
  /** Something the owner of the file should mend, a sentence without the file's name. */
  readonly problem: string | null
}

export type Reader = (text: string) => Promise<Reading>

const markdown: Reader = async (text) => (await import('./read-markdown.ts')).readMarkdown(text)
const plainText: Reader = async (text) => (await import('./read-plain-text.ts')).readPlainText(text)
const html: Reader = async (text) => (await import('./read-html.ts')).readHtml(text)

/** The endings Footnote reads, in lower case with their dot. */
export const formats: ReadonlyMap<string, Reader> = new Map([
  ['.md', markdown],
  ['.markdown', markdown],
  ['.txt', plainText],
  ['.html', html],
  ['.htm', html],
])
