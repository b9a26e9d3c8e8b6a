// `footnote sources`: the articles there are.
import type { Invocation } from './invocation.ts'
import { openLibraryFor } from './open-library-for.ts'

export async function sourcesCommand(
  invocation: Invocation,
  options: { readonly json?: boolean },
): Promise<void> {
  const library = await openLibraryFor(invocation, await invocation.loadConfig())
  const { listSources } = await import('../terminal/sources.ts')
  listSources(library, options, invocation.output)
  library.close()
}
