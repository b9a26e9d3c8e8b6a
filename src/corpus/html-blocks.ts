// From HTML to lines of text: one block per paragraph, heading, list item, table row or line of preformatted text.
// htmlparser2's tokenizer gives the exact place of every piece of text and every entity.
import { Tokenizer } from 'htmlparser2'
import { HtmlAttributes, hintsOf } from './html-attributes.ts'
import { showsText } from './html-elements.ts'
import { type HtmlHead, HtmlHeadReader } from './html-head.ts'
import { type HtmlLine, HtmlLines } from './html-lines.ts'
import { type HtmlElement, HtmlOpenElements } from './html-open-elements.ts'

/** A page as lines, before anyone judged which of them are the article. */
export interface HtmlLinesReading {
  readonly head: HtmlHead
  readonly text: string
  readonly fileOffsets: Uint32Array
  readonly blocks: readonly HtmlLine[]
  /** Parents before children. */
  readonly elements: readonly HtmlElement[]
}

/** Reads all visible text of a page; what only browsers without scripts see is read when asked for. */
export function readHtmlBlocks(html: string, withNoscript: boolean): HtmlLinesReading {
  const reader = new BlockReader(html, withNoscript)
  const tokenizer = new Tokenizer({}, reader)
  tokenizer.write(html)
  tokenizer.end()
  return reader.result()
}

const headElements = new Set(['title', 'meta', 'link', 'script', 'style', 'base', 'noscript', 'template'])
const maximumNameLength = 40

type Callbacks = ConstructorParameters<typeof Tokenizer>[1]

class BlockReader implements Callbacks {
  readonly #html: string
  readonly #withNoscript: boolean
  readonly #lines = new HtmlLines()
  readonly #head = new HtmlHeadReader()
  readonly #elements = new HtmlOpenElements((element) => {
    element.endBlock = this.#lines.blockEnd
    if (this.#silent === null || this.#silent === element) this.#lines.end(element)
    if (this.#silent === element) this.#silent = null
  })
  #name = ''
  readonly #attributes = new HtmlAttributes()
  /** The outermost open element whose text is not shown. */
  #silent: HtmlElement | null = null

  constructor(html: string, withNoscript: boolean) {
    this.#html = html
    this.#withNoscript = withNoscript
  }

  result(): HtmlLinesReading {
    this.#elements.endAll()
    const { text, fileOffsets, blocks } = this.#lines.finish()
    return { head: this.#head.finish(), text, fileOffsets, blocks, elements: this.#elements.all }
  }

  isInForeignContext(): boolean {
    return this.#elements.has('svg') || this.#elements.has('math')
  }

  ontext(start: number, end: number): void {
    const top = this.#elements.top
    if (top?.name === 'title' || top?.name === 'script') this.#head.text(this.#html.slice(start, end))
    if (this.#silent === null) this.#lines.text(this.#html, start, end, top)
  }

  ontextentity(codePoint: number, end: number): void {
    const decoded = String.fromCodePoint(codePoint)
    if (this.#elements.top?.name === 'title') this.#head.text(decoded)
    if (this.#silent === null) this.#lines.entity(decoded, this.#entityStart(end), end, this.#elements.top)
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#nameAt(start, end)
    this.#attributes.clear()
  }

  onattribname(start: number, end: number): void {
    this.#attributes.begin(this.#nameAt(start, end))
  }

  onattribdata(start: number, end: number): void {
    this.#attributes.add(this.#html.slice(start, end))
  }

  onattribentity(codePoint: number): void {
    this.#attributes.add(String.fromCodePoint(codePoint))
  }

  onattribend(): void {
    this.#attributes.finish()
  }

  onopentagend(): void {
    this.#startElement(this.#name)
  }

  onselfclosingtag(): void {
    this.#startElement(this.#name)
    if (this.isInForeignContext()) this.#elements.end(this.#name)
  }

  onclosetag(start: number, end: number): void {
    const name = this.#nameAt(start, end)
    // </br> is a line break, and a </p> without its start an empty paragraph.
    this.#attributes.clear()
    if (name === 'br' || (name === 'p' && !this.#elements.has('p'))) this.#startElement(name)
    if (name === 'title' || name === 'script') this.#head.endText()
    this.#elements.end(name)
  }

  #nameAt(start: number, end: number): string {
    return this.#html.slice(start, Math.min(end, start + maximumNameLength)).toLowerCase()
  }

  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  // The tokenizer tells where an entity ends; it began at the last `&` before.
  #entityStart(end: number): number {
    return this.#html.lastIndexOf('&', end - 1)
  }

  #startElement(name: string): void {
    if (this.#elements.top?.name === 'head' && !headElements.has(name)) this.#elements.end('head')
    const attributes = this.#attributes.values
    this.#head.element(name, attributes)
    const silent = this.#silent !== null
    const element = this.#elements.start(name, this.#lines.blockCount)
    if (element) {
      element.hints = hintsOf(name, attributes)
      element.classes = attributes.get('class') ?? ''
      const isShown = showsText(name, attributes) && (name !== 'noscript' || this.#withNoscript)
      if (!silent && !isShown) this.#silent = element
    }
    if (!silent) this.#lines.start(name, element !== null)
  }
}
