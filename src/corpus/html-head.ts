// Gathers what a page says about itself while it is read: title, meta tags, links, times and JSON-LD.

/** What a page says about itself, as found. */
export interface HtmlHead {
  readonly title: string
  readonly language: string
  readonly canonical: string
  /** Content of meta tags by lower-cased name, property, itemprop or http-equiv; the first of each. */
  readonly metas: ReadonlyMap<string, string>
  /** `datetime` of time elements and of itemprop=datePublished, in document order. */
  readonly times: readonly string[]
  /** Source text of each JSON-LD script. */
  readonly jsonLd: readonly string[]
}

// A title is a line; what goes on longer is a broken page.
const maximumTitleLength = 1000

/** Collects an HtmlHead from start tags and the text of title and script elements. */
export class HtmlHeadReader {
  #title = ''
  #language = ''
  #canonical = ''
  readonly #metas = new Map<string, string>()
  readonly #times: string[] = []
  readonly #jsonLd: string[] = []
  #collecting: 'title' | 'json-ld' | null = null
  #text: string[] = []

  /** A start tag with its attributes. */
  element(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'html') this.#language ||= attributes.get('lang') ?? attributes.get('xml:lang') ?? ''
    else if (name === 'meta') this.#meta(attributes)
    else if (name === 'link' && attributes.get('rel')?.toLowerCase() === 'canonical') {
      this.#canonical ||= attributes.get('href') ?? ''
    } else if (name === 'title' && this.#title === '') this.#collecting = 'title'
    else if (name === 'script' && attributes.get('type')?.toLowerCase().startsWith('application/ld+json')) {
      this.#collecting = 'json-ld'
    }
    const time = attributes.get('datetime')
    if (time && (name === 'time' || /publi|creat/i.test(attributes.get('itemprop') ?? '')))
      this.#times.push(time)
  }

  /** Text inside a title or script element. */
  text(text: string): void {
    if (this.#collecting) this.#text.push(text)
  }

  /** The end of a title or script element. */
  endText(): void {
    const text =
      this.#collecting === 'title' ? this.#text.join('').slice(0, maximumTitleLength) : this.#text.join('')
    if (this.#collecting === 'title') this.#title = text.replace(/\s+/g, ' ').trim()
    if (this.#collecting === 'json-ld') this.#jsonLd.push(text)
    this.#collecting = null
    this.#text = []
  }

  /** Everything found. */
  finish(): HtmlHead {
    this.endText()
    return {
      title: this.#title,
      language: this.#language,
      canonical: this.#canonical,
      metas: this.#metas,
      times: this.#times,
      jsonLd: this.#jsonLd,
    }
  }

  #meta(attributes: ReadonlyMap<string, string>): void {
    const content = attributes.get('content')?.trim()
    if (!content) return
    for (const key of ['name', 'property', 'itemprop', 'http-equiv']) {
      const name = attributes.get(key)?.toLowerCase()
      if (name && !this.#metas.has(name)) this.#metas.set(name, content)
    }
  }
}
