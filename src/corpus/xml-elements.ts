// The elements of a small XML file in their order, as the descriptions inside DOCX and EPUB need them. Entities that
// the file defines for itself are never expanded.
import { Parser } from 'htmlparser2'

export interface XmlElement {
  /** Without its namespace prefix. */
  readonly name: string
  /** Without namespace prefixes. */
  readonly attributes: ReadonlyMap<string, string>
  /** The text directly inside, on one line. */
  readonly text: string
}

/** Descriptions are short: what comes behind so many elements is not looked at. */
const mostElements = 50_000

/** Reads XML in any state of repair; it never fails. */
export function xmlElements(xml: string): XmlElement[] {
  const found: { name: string; attributes: Map<string, string>; pieces: string[] }[] = []
  const open: { pieces: string[] }[] = []
  const parser = new Parser(
    {
      onopentag(name, written) {
        const attributes = new Map(Object.entries(written).map(([key, value]) => [localName(key), value]))
        const element = { name: localName(name), attributes, pieces: [] }
        if (found.length < mostElements) found.push(element)
        open.push(element)
      },
      ontext(text) {
        open.at(-1)?.pieces.push(text)
      },
      onclosetag() {
        open.pop()
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return found.map(({ name, attributes, pieces }) => ({
    name,
    attributes,
    text: pieces.join('').replace(/\s+/g, ' ').trim(),
  }))
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
