// Checks every quote against the file it is cited from, as that file lies there now.
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { readArticle } from '../corpus/read-article.ts'
import type { ArticleEntry, Citation } from '../model.ts'
import type { AnswerDependencies } from './answer-question.ts'
import { type Cited, oneLine } from './cite.ts'
import { locateQuote } from './locate-quote.ts'

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
  const sentences = cited.sentences.flatMap((sentence) => {
    const citations = sentence.citations.flatMap((number) => numbers.get(number) ?? [])
    const [first] = citations
    if (first === undefined) return []
    // What is said is what the first source that is left says: the others may say it in other words.
    const lost = numbers.get(sentence.citations[0] ?? 0) === undefined
    return [{ text: lost ? oneLine(kept[first - 1]?.quote ?? sentence.text) : sentence.text, citations }]
  })
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
  return (article && locateQuote(citation, article)?.citation) ?? null
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
