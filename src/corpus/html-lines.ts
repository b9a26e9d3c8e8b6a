// Cuts the text of a page into blocks, one line each: white space collapsed, table cells joined, place in the file kept.
import { endsSentence, isWhiteSpace, lineFeed, space, zeroWidthSpace } from './html-characters.ts'
import { blockElements, isCell, preformattedElements } from './html-elements.ts'
import { commonAncestor, type HtmlElement } from './html-open-elements.ts'
import { TextWriter } from './text-writer.ts'

/** One line of the page: its place in the text, the innermost element around it, and how much of it is link text. */
export interface HtmlLine {
  readonly start: number
  readonly end: number
  readonly element: HtmlElement | null
  readonly linkCharacters: number
}

const cellSeparator = ' | '

/** Collects blocks from start tags, end tags and text in document order. */
export class HtmlLines {
  readonly #writer = new TextWriter()
  readonly #blocks: HtmlLine[] = []
  #isOpen = false
  #start = 0
  #element: HtmlElement | null = null
  #linkCharacters = 0
  #seen: HtmlElement | null = null
  #lastUnit = 0
  /** Where the last written text ends in the file. */
  #sourceEnd = 0
  #pendingSpaceAt = -1
  #pendingCell = false
  #pendingBreak = false
  #afterLineBreak = false
  #links = 0
  #preformatted = 0

  /** Index of the block that text written now would belong to. */
  get blockCount(): number {
    return this.#isOpen && this.#pendingBreak ? this.#blocks.length + 1 : this.#blocks.length
  }

  /** Number of blocks up to here, with the one that is being written. */
  get blockEnd(): number {
    return this.#blocks.length + (this.#isOpen ? 1 : 0)
  }

  /** A start tag, and whether it opened an element that an end tag will close. */
  start(name: string, isOpened: boolean): void {
    if (name === 'br') this.#lineBreak()
    else if (name === 'a' && isOpened) this.#links += 1
    else if (isCell(name) && this.#isOpen) this.#nextCell()
    else if (blockElements.has(name) && !(name === 'p' && this.#pendingCell)) this.#break()
    if (preformattedElements.has(name) && isOpened) this.#preformatted += 1
  }

  /** The end of an element. */
  end({ name, parent }: HtmlElement): void {
    if (name === 'a') this.#links -= 1
    if (preformattedElements.has(name)) this.#preformatted -= 1
    // A paragraph that fills a cell does not end the row's line; one that is followed by more in its cell does.
    if (name === 'p' && isCell(parent?.name)) this.#pendingBreak = this.#isOpen
    else if (blockElements.has(name) && !isCell(name)) this.#break()
  }

  /** The text that stands in the file from `start` to `end`. */
  text(html: string, start: number, end: number, element: HtmlElement | null): void {
    for (let offset = start; offset < end; offset += 1) {
      const unit = html.charCodeAt(offset)
      if (isWhiteSpace(unit)) this.#whiteSpace(unit, offset)
      else if (this.#isOpen || unit !== zeroWidthSpace) this.#unit(unit, offset, offset + 1, element)
    }
  }

  /** Decoded text of an entity that stands in the file from `start` to `end`. */
  entity(decoded: string, start: number, end: number, element: HtmlElement | null): void {
    for (let index = 0; index < decoded.length; index += 1) {
      const unit = decoded.charCodeAt(index)
      if (isWhiteSpace(unit)) this.#whiteSpace(unit, start)
      else this.#unit(unit, start, end, element)
    }
  }

  /** Closes the last line and hands everything over. */
  finish(): { text: string; fileOffsets: Uint32Array; blocks: HtmlLine[] } {
    this.#break()
    const fileOffsets = this.#writer.offsets(this.#sourceEnd)
    return { text: this.#writer.text(), fileOffsets, blocks: this.#blocks }
  }

  #whiteSpace(unit: number, offset: number): void {
    if (unit === lineFeed && this.#preformatted > 0) this.#break()
    else if (this.#isOpen && this.#pendingSpaceAt < 0) this.#pendingSpaceAt = offset
  }

  #unit(unit: number, offset: number, end: number, element: HtmlElement | null): void {
    if (this.#pendingBreak) this.#break()
    if (!this.#isOpen) this.#open(element)
    else if (this.#pendingCell) this.#push(cellSeparator)
    else if (this.#pendingSpaceAt >= 0) this.#writer.push(space, this.#pendingSpaceAt)
    this.#pendingCell = false
    this.#pendingSpaceAt = -1
    this.#afterLineBreak = false
    this.#writer.push(unit, offset)
    this.#sourceEnd = end
    this.#lastUnit = unit
    if (this.#links > 0) this.#linkCharacters += 1
    if (element !== this.#seen) this.#element = commonAncestor(this.#element, element)
    this.#seen = element
  }

  // What is not in the file (line ends, cell separators) stands where the text before it ends.
  #push(characters: string): void {
    for (const character of characters) this.#writer.push(character.charCodeAt(0), this.#sourceEnd)
  }

  #open(element: HtmlElement | null): void {
    if (this.#writer.length > 0) this.#push('\n')
    this.#isOpen = true
    this.#start = this.#writer.length
    this.#element = element
    this.#seen = element
    this.#linkCharacters = 0
  }

  // One <br> inside a sentence is only a narrow column; after a sentence, or twice, it ends a paragraph.
  #lineBreak(): void {
    if (this.#afterLineBreak || endsSentence(this.#lastUnit)) this.#break()
    else if (this.#isOpen && this.#pendingSpaceAt < 0) this.#pendingSpaceAt = this.#sourceEnd
    this.#afterLineBreak = this.#isOpen
  }

  #nextCell(): void {
    this.#pendingCell = true
    this.#pendingBreak = false
  }

  #break(): void {
    if (this.#isOpen) {
      const place = { start: this.#start, end: this.#writer.length }
      this.#blocks.push({ ...place, element: this.#element, linkCharacters: this.#linkCharacters })
    }
    this.#isOpen = false
    this.#pendingBreak = false
    this.#pendingCell = false
    this.#pendingSpaceAt = -1
  }
}
