// DOCX to an article: headings, paragraphs, list items and table rows; title, date and language from its properties.
import { zipSync } from 'fflate'
import mammoth from 'mammoth'
import { messageOf, UserError } from '../errors.ts'
import { type Archive, openArchive } from './archive.ts'
import { plausibleDate, plausibleTitle } from './document-metadata.ts'
import { ExtractedText } from './extracted-text.ts'
import type { Reading } from './formats.ts'
import { languageCode } from './front-matter.ts'
import { contentBlocks } from './markup-content.ts'
import { xmlElements } from './xml-elements.ts'

/** Pictures, fonts and what else is no text stay packed. */
const textParts = /\.(?:xml|rels)$/i
const noPictures = mammoth.images.imgElement(async () => ({ src: '' }))
/** The number of a note in the text, and the arrow that leads back to it. */
const noteMarks = /<sup><a href="#[^"<>]*" id="[^"<>]*">\[\d+\]<\/a><\/sup>|<a href="#[^"<>]*">↑<\/a>/g

/**
 * Reads a Word document.
 * @throws UserError (a sentence without the file's name) when it cannot be read
 */
export async function readDocx(bytes: Uint8Array): Promise<Reading> {
  const archive = openArchive(bytes)
  if (!archive.names.includes('[Content_Types].xml')) {
    throw new UserError('it is no Word document, whatever its name says; save it as .docx.')
  }
  const html = await toHtml(repack(archive))
  const text = new ExtractedText()
  const blocks = contentBlocks(html.replace(noteMarks, ''))
  for (const { text: written, level } of blocks) text.add(written, level > 0 ? 'heading' : 'body', level)
  const { pageStarts: _, ...reading } = text.finish()
  const properties = readProperties(archive)
  const heading = blocks.find(({ level }) => level > 0)
  return {
    ...properties,
    title: properties.title ?? heading?.text ?? null,
    ...reading,
    url: null,
    problem: null,
  }
}

/** Mammoth gets an archive without compression that holds nothing but what was unpacked here, within the limits. */
function repack(archive: Archive): Buffer {
  const parts = archive.names.filter((name) => textParts.test(name))
  const entries = parts.map((name) => [name, archive.unpack(name) ?? new Uint8Array()] as const)
  const packed = zipSync(Object.fromEntries(entries), { level: 0 })
  return Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength)
}

async function toHtml(buffer: Buffer): Promise<string> {
  try {
    const options = { convertImage: noPictures, styleMap: ["p[style-name='Title'] => h1:fresh"] }
    return (await mammoth.convertToHtml({ buffer }, options)).value
  } catch (error) {
    if (error instanceof RangeError) {
      throw new UserError('it is nested too deeply to be read; save it again with fewer tables in tables.', {
        cause: error,
      })
    }
    const what = messageOf(error)
      .replace(/^\w+: \[xmldom \w+\]/, '')
      .split('\n', 1)
      .join('')
      .trim()
      .slice(0, 200)
    throw new UserError(`it is damaged (${what}); open it in Word and save it again.`, { cause: error })
  }
}

function readProperties(archive: Archive): Pick<Reading, 'title' | 'language' | 'date'> {
  const core = archive.unpack('docProps/core.xml')
  const elements = core ? xmlElements(new TextDecoder().decode(core)) : []
  const text = (name: string) => elements.find((element) => element.name === name)?.text ?? null
  return {
    title: plausibleTitle(text('title')),
    language: languageCode(text('language')),
    date: plausibleDate(text('created')) ?? plausibleDate(text('modified')),
  }
}
