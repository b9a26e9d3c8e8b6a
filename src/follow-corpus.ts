// Keeps an open library up to date with its corpus while the program runs, and says what it did.
import type { Config } from './config/read-config.ts'
import { messageOf, UserError } from './errors.ts'
import type { IndexReport } from './indexing/index-run.ts'
import { type Watch, watchCorpus } from './indexing/watch-corpus.ts'
import type { Log } from './observing/logger.ts'
import type { OpenLibrary } from './open-library.ts'

/** @param log writes one line */
export async function followCorpus(
  library: OpenLibrary,
  { corpusDir, watch }: Pick<Config, 'corpusDir' | 'watch'>,
  log: Log,
): Promise<Watch> {
  if (watch === 'off') return { close: async () => {} }
  return watchCorpus(corpusDir, {
    kind: watch,
    onProblem: (line) => log(line, 'warn'),
    onChange: async (changed) => {
      try {
        await bringUpToDate(library, log, changed)
      } catch (error) {
        // The answers go on from the index there is.
        if (!(error instanceof UserError))
          log(`The index could not be brought up to date; please report it. ${messageOf(error)}`, 'error')
        else log(`The index stays as it is. ${error.message}`, 'error')
      }
    },
  })
}

async function bringUpToDate(
  library: OpenLibrary,
  log: Log,
  changed: ReadonlySet<string> | undefined,
): Promise<void> {
  const told = new Set(library.report.problems.map(({ source, message }) => `${source}: ${message}`))
  const report = await library.update(changed && { changed })
  if (report.built) log(inWords(report))
  for (const { source, message } of report.problems) {
    if (!told.has(`${source}: ${message}`)) log(`${source}: ${message}`, 'warn')
  }
  if (report.isUntidy) await library.update({ tidiness: 'all' })
}

/** One line about a run. */
function inWords({ changes, manifest }: IndexReport): string {
  const files = (count: number) => (count === 1 ? '1 file' : `${count} files`)
  const parts = [
    ...(changes.read > 0 ? [`read ${files(changes.read)}`] : []),
    ...(changes.gone > 0 ? [`left out ${files(changes.gone)} that are gone`] : []),
  ]
  const { articleCount, passageCount } = manifest
  return `The corpus changed: ${parts.join(', ')}. Articles: ${articleCount}, passages: ${passageCount}.`
}
