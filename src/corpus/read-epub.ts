// EPUB to an article: its chapters in reading order; title, language and date from the package file.
import { posix } from 'node:path'
import { UserError } from '../errors.ts'
import { type Archive, openArchive } from './archive.ts'
import { decodeText } from './decode-text.ts'
import { plausibleDate, plausibleTitle } from './document-metadata.ts'
import { ExtractedText } from './extracted-text.ts'
import type { Reading } from './formats.ts'
import { languageCode } from './front-matter.ts'
import { contentBlocks } from './markup-content.ts'
import { type XmlElement, xmlElements } from './xml-elements.ts'

const containerPath = 'META-INF/container.xml'
const encryptionPath = 'META-INF/encryption.xml'

interface Chapter {
  readonly path: string
  /** Whether it is the table of contents. */
  readonly isContents: boolean
}

/**
 * Reads an electronic book.
 * @throws UserError (a sentence without the file's name) when it cannot be read
 */
export async function readEpub(bytes: Uint8Array): Promise<Reading> {
  const archive = openArchive(bytes)
  const packagePath = (await elementsOf(archive, containerPath)).find(({ name }) => name === 'rootfile')
  const path = packagePath?.attributes.get('full-path') ?? ''
  const elements = await elementsOf(archive, path)
  const chapters = chaptersOf(elements, posix.dirname(path))
  if (chapters.length === 0) {
    throw new UserError('it is no electronic book, whatever its name says; save it as .epub.')
  }
  await forbidProtection(archive, chapters)

  const text = new ExtractedText()
  let missing = 0
  for (const chapter of chapters) if (!(await addChapter(text, chapter, archive))) missing++
  const { pageStarts: _, ...reading } = text.finish()
  const said = (wanted: string) =>
    elements.find(({ name, text: said }) => name === wanted && said !== '')?.text
  return {
    title: plausibleTitle(said('title')),
    language: languageCode(said('language') ?? null),
    date: plausibleDate(said('date')),
    url: null,
    ...reading,
    problem:
      missing === 0
        ? null
        : `${missing} of its ${chapters.length} chapters are missing in it; replace it by a whole copy.`,
  }
}

/** The chapters of the spine, each once. */
function chaptersOf(elements: readonly XmlElement[], folder: string): Chapter[] {
  const items = new Map(
    elements
      .filter(({ name }) => name === 'item')
      .map((item) => [item.attributes.get('id'), item.attributes]),
  )
  const chapters = elements
    .filter(({ name }) => name === 'itemref')
    .flatMap(({ attributes }): [string, Chapter][] => {
      const item = items.get(attributes.get('idref'))
      const href = item?.get('href')
      if (!item || !href || !/html|xml/i.test(item.get('media-type') ?? 'html')) return []
      const path = posix.join(folder, decoded(href.split('#', 1).join()))
      return [[path, { path, isContents: /(?:^|\s)nav(?:\s|$)/.test(item.get('properties') ?? '') }]]
    })
  return [...new Map(chapters).values()]
}

async function addChapter(
  text: ExtractedText,
  { path, isContents }: Chapter,
  archive: Archive,
): Promise<boolean> {
  const content = archive.unpack(path)
  if (content === null) return false
  for (const { text: written, level } of contentBlocks(await decodeText(content))) {
    if (isContents) text.add(written, 'peripheral')
    else text.add(written, level > 0 ? 'heading' : 'body', level)
  }
  return true
}

/** Shops encrypt the chapters of books they sell; encrypted fonts are of no concern. */
async function forbidProtection(archive: Archive, chapters: readonly Chapter[]): Promise<void> {
  const elements = await elementsOf(archive, encryptionPath)
  const encrypted = new Set(elements.map(({ attributes }) => decoded(attributes.get('URI') ?? '')))
  if (chapters.some(({ path }) => encrypted.has(path))) {
    throw new UserError('it is protected against copying; put in an edition without protection.')
  }
}

async function elementsOf(archive: Archive, path: string): Promise<XmlElement[]> {
  const content = archive.unpack(path)
  return content === null ? [] : xmlElements(await decodeText(content))
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    // Not encoded, only with a % in its name.
    return path
  }
}
