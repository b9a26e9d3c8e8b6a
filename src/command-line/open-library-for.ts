// The index, brought up to date, for commands that answer out of it.
import type { Writer } from '../answering/writing/writer.ts'
import type { Config } from '../config/read-config.ts'
import type { OpenLibrary } from '../open-library.ts'
import type { Invocation } from './invocation.ts'

/** What is new about the index is said apart from the answers. */
export async function openLibraryFor(
  { stderr, output }: Invocation,
  config: Config,
  writer?: Writer,
): Promise<OpenLibrary> {
  const { openAndReport } = await import('../open-and-report.ts')
  return openAndReport(config, stderr, output, { writer })
}
