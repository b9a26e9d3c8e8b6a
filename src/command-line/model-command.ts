// `footnote model`: fetches a local model, once.
import type { Invocation } from './invocation.ts'

/** @param name owner/name of a model; without it the one of the settings, or the usual one */
export async function modelCommand(
  { output, loadConfig }: Invocation,
  name: string | undefined,
): Promise<void> {
  const { modelsDir, hub, choice } = (await loadConfig()).embeddings
  const [{ fetchModel }, { runtimeHint }] = await Promise.all([
    import('../embeddings/fetch-model.ts'),
    import('../embeddings/local-model.ts'),
  ])
  const model = name ?? /^local:(.+)$/.exec(choice)?.[1]
  const tell = (line: string) => output.writeError(`${line}\n`)
  output.write(`${await fetchModel({ model, modelsDir, hub, tell })}\n`)
  tell(runtimeHint() ?? 'It is used with EMBEDDINGS=local.')
}
