// The attributes of the start tag that is being read, as far as they matter for text and metadata.

/** Attributes whose words hint at what an element is for. */
const hintAttributes: readonly string[] = ['class', 'role', 'itemprop', 'itemtype']

const keptAttributes = new Set([
  ...hintAttributes,
  ...'id lang xml:lang style hidden name property content http-equiv rel href type datetime'.split(' '),
])
// Generated pages have class lists and data of megabytes; what is looked for stands at the beginning.
const maximumLength = 2000

/** Collects the attributes of one start tag after another. */
export class HtmlAttributes {
  #values = new Map<string, string>()
  #name = ''
  #value = ''

  /** The attributes of the tag so far, the first of each name. */
  get values(): ReadonlyMap<string, string> {
    return this.#values
  }

  /** A new tag begins. */
  clear(): void {
    this.#values = new Map()
  }

  /** An attribute begins. */
  begin(name: string): void {
    this.#name = name.toLowerCase()
    this.#value = ''
  }

  /** A piece of its value. */
  add(piece: string): void {
    if (this.#value.length < maximumLength) this.#value += piece.slice(0, maximumLength)
  }

  /** The attribute is complete. */
  finish(): void {
    if (keptAttributes.has(this.#name) && !this.#values.has(this.#name))
      this.#values.set(this.#name, this.#value)
  }
}

// In documents an id is a heading made into an address: the section `file-menu` is no menu.
const layoutElements = new Set(['div', 'ul', 'ol', 'header', 'table'])

/** The words with which an element says what it is for. */
export function hintsOf(name: string, attributes: ReadonlyMap<string, string>): string {
  const hints = hintAttributes.map((attribute) => attributes.get(attribute) ?? '')
  const isSection = /(?:^|\s)(?:section|sect\d|level\d)(?:$|\s)/.test(attributes.get('class') ?? '')
  const id = layoutElements.has(name) && !isSection ? attributes.get('id') : undefined
  return [...hints, id ?? ''].join(' ')
}
