// Opens the library and says what an index run did and what is wrong with files.
import type { Config } from './config/read-config.ts'
import { type OpenLibrary, type OpenOptions, openLibrary } from './open-library.ts'
import type { Output } from './terminal/output.ts'
import { progressBar } from './terminal/progress-bar.ts'
import { reportIndex, reportProblems } from './terminal/report-index.ts'

/**
 * @param screen where a long run shows how far it is
 * @param told where problems with files are said
 */
export async function openAndReport(
  config: Config,
  screen: NodeJS.WriteStream,
  told: Output,
  options: OpenOptions = {},
): Promise<OpenLibrary> {
  const bar = await progressBar({ screen })
  const library = await openLibrary(config, bar.onProgress, options).finally(bar.stop)
  if (library.report.built) reportProblems(library.report.problems, told)
  return library
}

/** What those who start the program want to know of the index. */
export function reportStart({ report, build }: OpenLibrary, told: Output): void {
  reportIndex({ ...report, problems: [] }, told)
  if (build.vectors.lacksGraph) {
    told.writeError(
      'hnswlib-node is not installed: all vectors are compared; answers are the same, only slower.\n',
    )
  }
}
