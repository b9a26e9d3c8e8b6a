// Temporary folders for tests: real files, gone afterwards.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { FoundFile } from '../src/corpus/list-files.ts'
import { readArticle } from '../src/corpus/read-article.ts'
import { splitPassages } from '../src/corpus/split-passages.ts'
import type { Article, LineClass, Passage } from '../src/model.ts'

export type Files = Readonly<Record<string, string | Uint8Array>>

/** A folder that holds these files and is removed when the test is over. */
export async function temporaryFolder(files: Files = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await writeFiles(folder, files)
  return folder
}

export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
}

/** A corpus and a place for its index. */
export async function temporaryCorpus(files: Files): Promise<{ corpusDir: string; indexDir: string }> {
  const folder = await temporaryFolder()
  const [corpusDir, indexDir] = [join(folder, 'corpus'), join(folder, 'index')]
  await mkdir(corpusDir)
  await writeFiles(corpusDir, files)
  return { corpusDir, indexDir }
}

export function foundFile(folder: string, source: string): FoundFile {
  return { source, path: join(folder, source), bytes: 0, modifiedMs: 0 }
}

/** The article a file with this content becomes. */
export async function articleOf(name: string, content: string | Uint8Array): Promise<Article> {
  const folder = await temporaryFolder({ [name]: content })
  const { article, problems } = await readArticle(foundFile(folder, name))
  if (!article) throw new Error(`no article: ${problems.map(({ message }) => message).join(' ')}`)
  return article
}

/** What is wrong with a file of this content. */
export async function problemsOf(name: string, content: string | Uint8Array): Promise<string[]> {
  const folder = await temporaryFolder({ [name]: content })
  const { problems } = await readArticle(foundFile(folder, name))
  return problems.map(({ message }) => message)
}

export async function passagesOf(name: string, content: string): Promise<Passage[]> {
  return splitPassages(await articleOf(name, content))
}

/** The text of the blocks of one class. */
export function textsOf(article: Article, wanted: LineClass): string[] {
  const blocks = article.blocks.filter((block) => block.class === wanted)
  return blocks.map(({ start, end }) => article.text.slice(start, end))
}

export const sentencesOfLength = (count: number, characters: number): string =>
  Array.from({ length: count }, (_, i) =>
    `Sentence ${i} ${'word '.repeat(300)}`.slice(0, characters - 2).trim(),
  )
    .map((text) => `${text.padEnd(characters - 2, 'x')}. `)
    .join('')
    .trim()
