// Where lexicons come from: compiled once into the folder `lexicons`, made on the spot for languages not there.
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Translation } from '../text/align-words.ts'
import { buildLexicon, pivotLanguage } from '../text/build-lexicon.ts'
import { emptyLexicon, type Lexicon } from '../text/lexicon.ts'
import { type AnnotationFile, namesOf } from '../text/locale-names.ts'

/** Goes up when lexicons are built in another way. */
const lexiconVersion = 1
const lexiconsFolder = fileURLToPath(new URL('../../lexicons', import.meta.url))
const require = createRequire(import.meta.url)

/** The languages questions are understood in best; the others are compiled when they are met. */
export const compiledLanguages = 'en ro es de fr it pt nl pl ru uk el tr ar hi vi'.split(' ')

/** What shapes the lexicons of this machine: a build of the index made with others does not fit. */
export const lexiconsId = `${lexiconVersion}-icu${process.versions.icu}-cldr${cldrVersion()}`

const loaded = new Map<string, Promise<Lexicon>>()

/** The lexicon of a language (ISO 639-1); empty where CLDR knows nothing of it. */
export function loadLexicon(language: string): Promise<Lexicon> {
  let lexicon = loaded.get(language)
  if (!lexicon) {
    lexicon = readCompiled(language, lexiconsFolder).then((compiled) => compiled ?? compileMet(language))
    loaded.set(language, lexicon)
  }
  return lexicon
}

/** Makes the lexicon of a language that nobody compiled, and keeps it for the next start where that is possible. */
async function compileMet(language: string): Promise<Lexicon> {
  const lexicon = await makeLexicon(language)
  // A folder that cannot be written to (an installed package, a container) only makes the next start slower.
  if (lexicon.size > 0) await writeCompiled(language, lexicon, lexiconsFolder).catch(() => undefined)
  return lexicon
}

/** Written beside and renamed: several threads may do it at once. */
async function writeCompiled(language: string, lexicon: Lexicon, folder: string): Promise<void> {
  const file: CompiledFile = { id: lexiconsId, entries: [...lexicon].map(flatten) }
  const path = join(folder, `${language}.json`)
  const beside = `${path}.${randomBytes(4).toString('hex')}`
  await writeFile(beside, JSON.stringify(file))
  await rename(beside, path)
}

/** Writes the lexicons that are not there yet or are of another version. Returns the languages it made. */
export async function compileLexicons(
  languages: readonly string[],
  folder: string = lexiconsFolder,
): Promise<string[]> {
  const made: string[] = []
  await mkdir(folder, { recursive: true })
  for (const language of languages) {
    if (await readCompiled(language, folder)) continue
    await writeCompiled(language, await makeLexicon(language), folder)
    made.push(language)
  }
  return made
}

/** The lexicon as it was compiled, or null when it is not there, of another version or not whole. */
export async function readCompiled(language: string, folder: string): Promise<Lexicon | null> {
  if (!isCode(language)) return null
  try {
    const file = await readFile(join(folder, `${language}.json`), 'utf8')
    const { id, entries }: CompiledFile = JSON.parse(file)
    return id === lexiconsId ? new Map(entries.map(unflatten)) : null
  } catch {
    // It is made from the locale data instead.
    return null
  }
}

/** A stem, then concepts and beliefs in turn: a third of the size and of the time to read. */
type Flat = readonly [stem: string, ...translations: readonly (string | number)[]]
interface CompiledFile {
  readonly id: string
  readonly entries: readonly Flat[]
}

function flatten([stem, translations]: readonly [string, readonly Translation[]]): Flat {
  return [stem, ...translations.flatMap(({ pivot, belief }) => [pivot, Math.round(belief * 1000) / 1000])]
}

function unflatten([stem, ...flat]: Flat): [string, Translation[]] {
  const translations: Translation[] = []
  for (let i = 0; i < flat.length; i += 2) {
    translations.push({ pivot: String(flat[i]), belief: Number(flat[i + 1]) })
  }
  return [stem, translations]
}

async function makeLexicon(language: string): Promise<Lexicon> {
  // The locale data has a folder for "undetermined" too, with nothing in it.
  if (language === 'und' || !isCode(language)) return emptyLexicon
  const [annotations, pivotAnnotations] = await Promise.all([
    readAnnotations(language),
    readAnnotations(pivotLanguage),
  ])
  if (!annotations && language !== pivotLanguage && !Intl.DisplayNames.supportedLocalesOf(language).length) {
    return emptyLexicon
  }
  return buildLexicon(language, namesOf(language, annotations), namesOf(pivotLanguage, pivotAnnotations))
}

async function readAnnotations(language: string): Promise<AnnotationFile | undefined> {
  try {
    const path = require.resolve(`cldr-annotations-full/annotations/${language}/annotations.json`)
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    return undefined
  }
}

function cldrVersion(): string {
  try {
    return (require('cldr-annotations-full/package.json') as { version: string }).version
  } catch {
    return 'none'
  }
}

/** Languages come from front matter too: nothing else may become part of a path. */
function isCode(language: string): boolean {
  return /^[a-z]{2,3}$/.test(language)
}
