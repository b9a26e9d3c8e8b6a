// `footnote source`: one article with its line numbers.
import type { Invocation } from './invocation.ts'
import { openLibraryFor } from './open-library-for.ts'

export async function sourceCommand(invocation: Invocation, file: string): Promise<void> {
  const library = await openLibraryFor(invocation, await invocation.loadConfig())
  const { showSource } = await import('../terminal/sources.ts')
  await showSource(file, library, invocation.output)
  library.close()
}
