// The doctor on the articles and on the index made of them.
import { formats } from '../../corpus/formats.ts'
import { type FoundFile, type FoundFiles, listFiles } from '../../corpus/list-files.ts'
import { readArticle } from '../../corpus/read-article.ts'
import type { Embedder } from '../../embeddings/embedder.ts'
import { messageOf, type Problem } from '../../errors.ts'
import { examineIndex, type IndexState } from '../../indexing/examine-index.ts'
import { type Finding, failed, fine, skipped, warning } from '../finding.ts'

/** So many files that the index does not know yet are read to see whether they can be; more would take too long. */
const mostRead = 50
/** So many problems are told one by one. */
const mostTold = 20

export interface CorpusFolders {
  readonly corpusDir: string
  readonly indexDir: string
  /** Null when it could not be made, which is told elsewhere. */
  readonly embedder: Embedder | null
}

export async function checkCorpus({ corpusDir, indexDir, embedder }: CorpusFolders): Promise<Finding[]> {
  let found: FoundFiles
  try {
    found = await listFiles(corpusDir)
  } catch (error) {
    return [failed('articles', messageOf(error), 'Correct the folder, or set CORPUS_DIR to another one.')]
  }
  if (found.files.length === 0) {
    const remedy = `Put articles in: ${[...formats.keys()].join(', ')}.`
    return [failed('articles', `There are no articles in ${corpusDir}.`, remedy)]
  }
  const state = embedder && (await examineIndex(indexDir, found, embedder))
  const unread = (state?.plan.toRead ?? found.files).slice(0, mostRead)
  const problems = [...(state?.plan.problems ?? found.problems), ...(await problemsOf(unread))]
  return [
    articles(corpusDir, found, problems.length),
    ...problemFindings(problems),
    ...(state
      ? indexFindings(indexDir, state)
      : [skipped('index', 'It cannot be judged without an embedder.')]),
  ]
}

function articles(corpusDir: string, { files, skipped: others }: FoundFiles, problems: number): Finding {
  const unread = others.length > 0 ? `, ${others.length} of other kinds are left alone` : ''
  const wrong = problems > 0 ? '' : ', nothing is wrong with them'
  return fine('articles', `${corpusDir} holds ${inWords(files.length, 'file')} to read${wrong}${unread}.`)
}

async function problemsOf(files: readonly FoundFile[]): Promise<readonly Problem[]> {
  const problems: Problem[] = []
  for (const file of files) problems.push(...(await readArticle(file)).problems)
  return problems
}

function problemFindings(problems: readonly Problem[]): readonly Finding[] {
  const told = problems
    .slice(0, mostTold)
    .map(({ source, message }) =>
      warning(
        'articles',
        `${source}: ${message}`,
        'Mend the file, or take it out; the others are answered from.',
      ),
    )
  const left = problems.length - told.length
  if (left === 0) return told
  const message = `${inWords(left, 'further problem')} with files.`
  return [...told, warning('articles', message, 'npm run index names all of them.')]
}

function indexFindings(indexDir: string, { manifest, faults, plan }: IndexState): readonly Finding[] {
  if (faults.length > 0) {
    const remedy = 'npm run index -- --rebuild (the next start mends it as well)'
    return faults.map((fault) => failed('index', fault, remedy))
  }
  const run = 'npm run index, or just start: it is brought up to date then.'
  if (!manifest) return [warning('index', `There is no index in ${indexDir} yet.`, run)]
  const segments = inWords(manifest.segments.length, 'segment')
  const holds = `${inWords(manifest.articleCount, 'article')}, ${inWords(manifest.passageCount, 'passage')}, ${segments}, made ${manifest.createdAt}`
  if (plan.isCurrent) return [fine('index', `It is whole and up to date: ${holds}.`)]
  const changed = inWords(plan.toRead.length, 'file')
  return [
    warning('index', `It is whole but older than the articles (${changed} to read, ${plan.gone} gone).`, run),
  ]
}

function inWords(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
