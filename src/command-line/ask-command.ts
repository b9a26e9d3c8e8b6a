// `footnote ask`: answers a question, or every line of standard input.
import type { AskOptions } from '../terminal/ask.ts'
import type { Invocation } from './invocation.ts'
import { makeWriter } from './make-writer.ts'
import { openLibraryFor } from './open-library-for.ts'

export async function askCommand(
  invocation: Invocation,
  words: readonly string[],
  options: AskOptions,
): Promise<void> {
  const config = await invocation.loadConfig()
  const library = await openLibraryFor(invocation, config, await makeWriter(config))
  const [{ ask }, { readQuestions }] = await Promise.all([
    import('../terminal/ask.ts'),
    import('../terminal/read-questions.ts'),
  ])
  await ask(readQuestions(words, invocation.stdin()), options, library, invocation.output)
  library.close()
}
