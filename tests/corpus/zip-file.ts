// Word documents and electronic books for tests, and archives that lie about themselves.
import { strToU8, type ZipOptions, zipSync } from 'fflate'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org'
const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const contentTypes = `<Types xmlns="${office}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${mainType}"/></Types>`
const relationships = `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`

export type Parts = Readonly<Record<string, string | Uint8Array>>

/** An archive with these entries. */
export function zipOf(parts: Parts, options: ZipOptions = {}): Uint8Array {
  const entries = Object.entries(parts).map(([name, part]) => {
    return [name, typeof part === 'string' ? strToU8(part) : part] as const
  })
  return zipSync(Object.fromEntries(entries), options)
}

/** A Word document with this body, and parts besides. */
export function docxOf(body: string, parts: Parts = {}, declaration = ''): Uint8Array {
  return zipOf({
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships,
    'word/document.xml': `<?xml version="1.0"?>${declaration}<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
    ...parts,
  })
}

/** A paragraph of a Word document, in a style where one is given. */
export function paragraph(text: string, style = ''): string {
  const properties = style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

/** Styles as Word names them: `Title`, and `Heading1` to `Heading3`. */
export const wordStyles: Parts = {
  'word/styles.xml': `<w:styles xmlns:w="${word}">${['Title', 'heading 1', 'heading 2', 'heading 3']
    .map((name) => {
      const id = name.replace(/^h| /g, (sign) => (sign === 'h' ? 'H' : ''))
      return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`
    })
    .join('')}</w:styles>`,
  'word/_rels/document.xml.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
}

/** The properties of a Word document. */
export function coreProperties(fields: string): Parts {
  return {
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="${office}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${fields}</cp:coreProperties>`,
  }
}

/** An electronic book: its chapters by file name, in the order they are read in. */
export function epubOf(
  chapters: Readonly<Record<string, string>>,
  { metadata = '', items = '', parts = {} }: { metadata?: string; items?: string; parts?: Parts } = {},
): Uint8Array {
  const names = Object.keys(chapters)
  const manifest = names.map((name, i) => {
    const properties = name === 'nav.xhtml' ? ' properties="nav"' : ''
    return `<item id="c${i}" href="${encodeURIComponent(name)}" media-type="application/xhtml+xml"${properties}/>`
  })
  const spine = names.map((_, i) => `<itemref idref="c${i}"/>`)
  const opf = `<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${metadata}</metadata><manifest>${manifest.reverse().join('')}${items}</manifest><spine>${spine.join('')}</spine></package>`
  return zipOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'OEBPS/book.opf': opf,
    ...Object.fromEntries(
      Object.entries(chapters).map(([name, body]) => [
        `OEBPS/${name}`,
        `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`,
      ]),
    ),
    ...parts,
  })
}

/** The archive with a field of the directory entry of one file changed; places as in the specification of ZIP. */
export function lyingAbout(archive: Uint8Array, name: string, place: number, value: number): Uint8Array {
  const bytes = Buffer.from(archive)
  for (
    let at = bytes.indexOf('PK\x01\x02', 0, 'latin1');
    at >= 0;
    at = bytes.indexOf('PK\x01\x02', at + 4, 'latin1')
  ) {
    const nameLength = bytes.readUInt16LE(at + 28)
    if (bytes.toString('utf8', at + 46, at + 46 + nameLength) === name) bytes.writeUInt32LE(value, at + place)
  }
  return Uint8Array.from(bytes)
}

/** Where the directory of an archive says how large a file is packed and unpacked, and where it lies. */
export const directoryPlaces = {
  method: 10,
  checksum: 16,
  packedBytes: 20,
  unpackedBytes: 24,
  headerAt: 42,
} as const
