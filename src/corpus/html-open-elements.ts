// The stack of open elements while an HTML file is read from front to back.
// Follows the tree construction of the HTML standard as far as it decides where a line of text stands.
import {
  blockElements,
  endedBy,
  impliedScopeOf,
  insideParagraph,
  scopeOf,
  textlessElements,
  voidElements,
} from './html-elements.ts'

/** One element of the page; `hints` are the words of its class, id, role and itemprop as written. */
export interface HtmlElement {
  readonly name: string
  readonly parent: HtmlElement | null
  readonly depth: number
  /** Place in document order, parents before children. */
  readonly index: number
  hints: string
  classes: string
  /** The blocks inside are `blocks.slice(firstBlock, endBlock)`. */
  firstBlock: number
  endBlock: number
}

/** The innermost element around both. */
export function commonAncestor(one: HtmlElement | null, other: HtmlElement | null): HtmlElement | null {
  let [a, b] = [one, other]
  while (a !== b && a && b) {
    if (a.depth >= b.depth) a = a.parent
    else b = b.parent
  }
  return a
}

// Browsers cap the depth as well (Chrome at 512): what lies deeper becomes a sibling, so that no page can make
// every start tag search a stack of a hundred thousand elements.
const maximumDepth = 256

const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const paragraphScope = new Set(['html', 'table', 'td', 'th', 'caption', 'object', 'template', 'button'])

/** Opens and closes elements; calls back when one is closed. */
export class HtmlOpenElements {
  /** Every element that was opened, parents before children. */
  readonly all: HtmlElement[] = []
  readonly #open: HtmlElement[] = []
  readonly #counts = new Map<string, number>()
  readonly #onClose: (element: HtmlElement) => void

  constructor(onClose: (element: HtmlElement) => void) {
    this.#onClose = onClose
    // As in browsers: a page has one root and one body, whether it says so or not, and they last to its end.
    this.start('html', 0)
  }

  /** The innermost open element. */
  get top(): HtmlElement | null {
    return this.#open.at(-1) ?? null
  }

  /** Whether an element of this name is open. */
  has(name: string): boolean {
    return (this.#counts.get(name) ?? 0) > 0
  }

  /** Ends what a start tag of `name` ends by itself, then opens it; null for void and too deep elements. */
  start(name: string, firstBlock: number): HtmlElement | null {
    this.#endImplied(name)
    // A script must be opened however deep it lies, or its source would be read as text.
    if ((name === 'html' || name === 'body') && this.has(name)) return null
    const limit = textlessElements.has(name) ? maximumDepth * 2 : maximumDepth
    if (voidElements.has(name) || this.#open.length >= limit) return null
    const parent = this.top
    const depth = this.#open.length
    const index = this.all.length
    const element = { name, parent, depth, index, hints: '', classes: '', firstBlock, endBlock: firstBlock }
    this.all.push(element)
    this.#open.push(element)
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1)
    return element
  }

  /** Handles an end tag; one that matches nothing is ignored, as in browsers. */
  end(name: string): void {
    if (!this.has(name) || name === 'html' || name === 'body') return
    if (blockElements.has(name)) this.#popTo(name, scopeOf(name))
    else this.#endInline(name)
  }

  /** Closes everything at the end of the file. */
  endAll(): void {
    while (this.#open.length > 0) this.#pop()
  }

  #endImplied(name: string): void {
    for (const other of endedBy(name)) {
      if (this.has(other)) this.#popTo(other, impliedScopeOf(name))
    }
    if (name === 'a' && this.has('a')) this.#endInline('a')
    const endsParagraph = blockElements.has(name) && !insideParagraph.has(name)
    if (endsParagraph && this.has('p')) this.#popTo('p', paragraphScope)
    if (headings.has(name) && headings.has(this.top?.name ?? '')) this.#pop()
  }

  #popTo(name: string, scope: ReadonlySet<string>): void {
    for (let index = this.#open.length - 1; index >= 0; index -= 1) {
      const open = this.#open[index]?.name ?? ''
      if (open === name) {
        while (this.#open.length > index) this.#pop()
        return
      }
      if (scope.has(open)) return
    }
  }

  // `<a><div>text</a>more</div>`: the link ends, the block stays open.
  #endInline(name: string): void {
    const index = this.#open.findLastIndex((element) => element.name === name)
    const inner = this.#open.slice(index + 1)
    if (!inner.some((element) => blockElements.has(element.name))) {
      while (this.#open.length > index) this.#pop()
      return
    }
    const [element] = this.#open.splice(index, 1)
    if (element) this.#closed(element)
  }

  #pop(): void {
    const element = this.#open.pop()
    if (element) this.#closed(element)
  }

  #closed(element: HtmlElement): void {
    this.#counts.set(element.name, (this.#counts.get(element.name) ?? 1) - 1)
    this.#onClose(element)
  }
}
