// The text taken out of a binary file, as people will see it: one block a line, an empty line before each heading.
import { UserError } from '../errors.ts'
import type { Block, LineClass } from '../model.ts'
import type { Reading } from './formats.ts'
import { mostCharacters } from './limits.ts'

/** Collects blocks and pages in their order. */
export class ExtractedText {
  readonly #pieces: string[] = []
  readonly #blocks: Block[] = []
  readonly #pageStarts: number[] = []
  #length = 0

  /** Text added from now on stands on the next page. */
  nextPage(): void {
    this.#pageStarts.push(this.#length)
  }

  /**
   * Adds a block on a line of its own; one without a word is left out.
   * @param level depth of a heading, 1 to 6; 0 for everything else
   * @param pageBreaks offsets in the text at which a further page begins
   * @throws UserError when the file holds more text than a file may
   */
  add(written: string, kind: LineClass, level = 0, pageBreaks: readonly number[] = []): void {
    const text = visible(written)
    if (text.trim() === '') {
      for (const _ of pageBreaks) this.nextPage()
      return
    }
    const before = this.#length === 0 ? '' : kind === 'heading' ? '\n\n' : '\n'
    const start = this.#length + before.length
    // A page that begins with this block begins behind the line break.
    for (let i = this.#pageStarts.length - 1; this.#pageStarts[i] === this.#length; i--)
      this.#pageStarts[i] = start
    for (const place of pageBreaks) this.#pageStarts.push(start + place)
    this.#pieces.push(before, text)
    this.#length = start + text.length
    this.#blocks.push({ class: kind, level, start, end: this.#length })
    if (this.#length > mostCharacters) {
      const most = Math.round(mostCharacters / 1_000_000)
      throw new UserError(`it holds more than ${most} million characters of text; split it.`)
    }
  }

  finish(): Pick<Reading, 'text' | 'blocks' | 'fileOffsets'> & { readonly pageStarts: Uint32Array } {
    // A file of nothing but headings has them as its text.
    const isText = this.#blocks.some((block) => block.class === 'body')
    const blocks = isText
      ? this.#blocks
      : this.#blocks.map((block): Block => ({ ...block, class: 'body', level: 0 }))
    const pageStarts = Uint32Array.from(this.#pageStarts)
    return { text: `${this.#pieces.join('')}\n`, blocks, fileOffsets: null, pageStarts }
  }
}

/** On one line and without what cannot be shown, each character in its place. */
function visible(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ').toWellFormed()
}
