// `footnote start`: the bot, where there is a token, or a chat in the terminal.
import type { Config } from '../config/read-config.ts'
import { exitCodes } from './exit-codes.ts'
import type { Invocation } from './invocation.ts'
import { makeWriter } from './make-writer.ts'
import { openLibraryFor } from './open-library-for.ts'

export async function startCommand(invocation: Invocation): Promise<void> {
  const config = await invocation.loadConfig()
  const { token } = config.discord
  if (token === null) return chatHere(invocation, config)
  const { output, stderr, shard, file } = invocation
  const { startOnDiscord } = await import('../start-on-discord.ts')
  const writer = await makeWriter(config)
  const shards = { own: shard, gaveUpCode: exitCodes.shardGaveUp, file }
  await startOnDiscord(config, token, { output, screen: stderr, writer, shards })
}

async function chatHere(invocation: Invocation, config: Config): Promise<void> {
  const { output, stdin, stdout } = invocation
  const library = await openLibraryFor(invocation, config, await makeWriter(config))
  const [{ reportStart }, { followCorpus }, { chat }] = await Promise.all([
    import('../open-and-report.ts'),
    import('../follow-corpus.ts'),
    import('../terminal/chat.ts'),
  ])
  reportStart(library, output)
  const following = await followCorpus(library, config, (line) => output.writeError(`${line}\n`))
  try {
    await chat(library, output, stdin(), stdout)
  } finally {
    await following.close()
    library.close()
  }
}
