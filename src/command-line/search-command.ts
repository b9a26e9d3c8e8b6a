// `footnote search`: the best passages, without an answer.
import type { Invocation } from './invocation.ts'
import { openLibraryFor } from './open-library-for.ts'

export async function searchCommand(
  invocation: Invocation,
  words: readonly string[],
  options: { readonly json?: boolean; readonly limit: number },
): Promise<void> {
  const library = await openLibraryFor(invocation, await invocation.loadConfig())
  const [{ search }, { readQuestions }] = await Promise.all([
    import('../terminal/search.ts'),
    import('../terminal/read-questions.ts'),
  ])
  await search(readQuestions(words, invocation.stdin()), options, library, invocation.output)
  library.close()
}
