// `footnote eval`: measures answers on data sets.
import { makeEmbedder } from '../embeddings/make-embedder.ts'
import { UserError } from '../errors.ts'
import { runChatEvaluation, runCitationEvaluation, runEvaluation } from '../evaluation/run-evaluation.ts'
import type { Invocation } from './invocation.ts'
import { makeWriter } from './make-writer.ts'

/** @throws UserError when the chat model is to be measured and there is none */
export async function evalCommand(
  { output: { write, writeError }, loadConfig }: Invocation,
  folders: string[],
  options: { readonly json?: boolean; readonly citations?: boolean; readonly chat?: boolean },
): Promise<void> {
  if (options.citations) return runCitationEvaluation(folders, options, write, writeError)
  const config = await loadConfig()
  const embedder = await makeEmbedder(config.embeddings)
  if (!options.chat) return runEvaluation(folders, options, embedder, write, writeError)
  const writer = await makeWriter(config)
  if (!writer) throw new UserError('There is no chat model to measure. Set CHAT_MODEL.')
  await runChatEvaluation(folders, options, { embedder, writer }, write, writeError)
}
