// Checks every quote against the file it is cited from, as that file lies there now.
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { placeFinder } from '../corpus/file-places.ts'
import { readArticle } from '../corpus/read-article.ts'
import type { Article, ArticleEntry, Citation } from '../model.ts'
import type { AnswerDependencies } from './answer-question.ts'
import type { Cited } from './cite.ts'

export interface Verified extends Cited {
  /** Whether a quote had to be left out because its file no longer holds it. */
  readonly changed: boolean
}

/**
 * Keeps the citations whose quote stands in its file. A file with the size and time it was indexed with holds what
 * it held; another one is read again, and a quote that moved gets its new place.
 */
export async function verifyCitations(
  cited: Cited,
  deps: Pick<AnswerDependencies, 'build' | 'corpusDir'>,
): Promise<Verified> {
  const entryOf = (source: string) => deps.build.articles.find((article) => article.source === source)
  const checked = await Promise.all(
    cited.citations.map((citation) => verify(citation, entryOf(citation.source), deps)),
  )
  const kept: Citation[] = []
  const numbers = new Map<number, number>()
  for (const citation of checked) {
    if (!citation) continue
    numbers.set(citation.number, kept.length + 1)
    kept.push({ ...citation, number: kept.length + 1 })
  }
  if (kept.length === cited.citations.length) return { ...cited, citations: kept, changed: false }
  const sentences = cited.sentences
    .map(({ text, citations }) => ({
      text,
      citations: citations.flatMap((number) => numbers.get(number) ?? []),
    }))
    .filter(({ citations }) => citations.length > 0)
  return { sentences, citations: kept, changed: true }
}

async function verify(
  citation: Citation,
  entry: ArticleEntry | undefined,
  { build, corpusDir }: Pick<AnswerDependencies, 'build' | 'corpusDir'>,
): Promise<Citation | null> {
  const path = join(corpusDir, citation.source)
  const found = await stat(path).catch(() => null)
  if (!entry || !found) return null
  if (found.size === entry.bytes && (await holdsSameBytes(entry, path, found.mtimeMs, build))) return citation
  const file = { source: citation.source, path, bytes: found.size, modifiedMs: found.mtimeMs }
  const { article } = await readArticle(file)
  return article && locate(citation, article)
}

/** Files that were touched and not changed, by build: the time at which each was last found to hold what it held. */
const confirmed = new WeakMap<object, Map<string, number>>()

/** Whether a file holds what was indexed: told by its time, or by its bytes once for every new time. */
async function holdsSameBytes(
  entry: ArticleEntry,
  path: string,
  timeMs: number,
  build: object,
): Promise<boolean> {
  const times = confirmed.get(build) ?? new Map<string, number>()
  confirmed.set(build, times)
  if (timeMs === entry.modifiedMs || times.get(entry.source) === timeMs) return true
  const bytes = await readFile(path).catch(() => null)
  const isSame = bytes !== null && createHash('sha256').update(bytes).digest('hex') === entry.hash
  if (isSame) times.set(entry.source, timeMs)
  return isSame
}

/** The citation at the place where its quote stands now, the nearest one to where it stood; null when it stands nowhere. */
function locate(citation: Citation, article: Article): Citation | null {
  const { quote } = citation
  const offset = (place: number) => article.fileOffsets?.[place] ?? place
  const distance = (place: number) => Math.abs(offset(place) - citation.start)
  let at = article.text.indexOf(quote)
  if (at < 0) return null
  for (let next = at; next >= 0; next = article.text.indexOf(quote, next + 1)) {
    if (distance(next) < distance(at)) at = next
  }
  const { pages: _, ...rest } = citation
  const { fileStart: start, fileEnd: end, ...place } = placeFinder(article)(at, at + quote.length)
  return { ...rest, ...place, start, end }
}
