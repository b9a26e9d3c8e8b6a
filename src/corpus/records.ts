// Records to one article: a record's title is the heading over its text, and every character keeps its place in the file.
import type { Block } from '../model.ts'
import type { Reading } from './formats.ts'
import { isoDate, languageCode, webAddress } from './front-matter.ts'
import { headingText } from './heading-text.ts'
import { type LocatedText, offsetOf } from './located-text.ts'
import { paragraphsOf } from './read-plain-text.ts'
import { TextWriter } from './text-writer.ts'

/** One text with what is said about it, as written. */
export interface TextRecord {
  readonly title: LocatedText | null
  readonly texts: readonly LocatedText[]
  readonly url: string | null
  readonly date: string | null
  readonly language: string | null
}

const headingLevel = 2

/** @param problem see Reading.problem */
export function readRecords(records: readonly TextRecord[], problem: string | null): Reading {
  const page = new RecordPage()
  for (const { title, texts } of records) {
    if (title && title.text.trim() !== '') page.addHeading(title)
    for (const text of texts) page.addText(text)
  }
  // What all records say is true of the file.
  const common = (read: (record: TextRecord) => string | null) => {
    const values = new Set(records.map(read))
    return values.size === 1 ? ([...values][0] ?? null) : null
  }
  return {
    title: records.length === 1 ? headingText(records[0]?.title?.text ?? '') || null : null,
    url: common(({ url }) => webAddress(url)),
    date: common(({ date }) => isoDate(date)),
    language: common(({ language }) => languageCode(language)),
    ...page.finish(),
    isCollection: records.length > 1,
    problem,
  }
}

/** The texts of the records below each other. */
class RecordPage {
  readonly #writer = new TextWriter()
  readonly #blocks: Block[] = []
  #end = 0

  addHeading(located: LocatedText): void {
    const start = this.#add({ ...located, text: located.text.replace(/\s/g, ' ') })
    this.#blocks.push({ class: 'heading', level: headingLevel, start, end: this.#writer.length })
  }

  addText(located: LocatedText): void {
    const shift = this.#add(located)
    for (const { start, end } of paragraphsOf(located.text)) {
      this.#blocks.push({ class: 'body', level: 0, start: start + shift, end: end + shift })
    }
  }

  finish(): Pick<Reading, 'text' | 'blocks' | 'fileOffsets'> {
    return { text: this.#writer.text(), blocks: this.#blocks, fileOffsets: this.#writer.offsets(this.#end) }
  }

  /** Writes a text on lines of its own, and says where it begins. */
  #add(located: LocatedText): number {
    const { text } = located
    if (this.#writer.length > 0) this.#writer.push('\n'.charCodeAt(0), this.#end)
    const start = this.#writer.length
    for (let i = 0; i < text.length; i++) this.#writer.push(text.charCodeAt(i), offsetOf(located, i))
    this.#end = offsetOf(located, text.length)
    return start
  }
}
