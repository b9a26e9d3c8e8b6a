// Runs the bot in this process, alone or as one shard of several, on a library that is open.
import type { Config } from './config/read-config.ts'
import { readAccessFile } from './discord/access/read-access-file.ts'
import { startBot } from './discord/start-bot.ts'
import { followIndex } from './follow-index.ts'
import type { Log } from './observing/logger.ts'
import type { Observer } from './observing/observer.ts'
import type { OpenLibrary } from './open-library.ts'
import { openRecord } from './record/open-record.ts'

export interface RunBotOptions {
  readonly token: string
  /** Whether other processes serve other servers, from the same index and record. */
  readonly isShard: boolean
  readonly log: Log
  readonly observer: Observer
}

/**
 * Resolves when the bot was told to stop and has let go of everything but the library.
 * @throws UserError when the rules of access need a look, or Discord will not have the bot
 */
export async function runBot(
  config: Config,
  library: OpenLibrary,
  { token, isShard, log, observer }: RunBotOptions,
): Promise<void> {
  const access = await readAccessFile(config.access)
  const record = openRecord({ folder: config.dataDir, now: Date.now, warn: (line) => log(line, 'warn') })
  const stopFollowing = isShard ? followIndex(library, config.indexDir, log) : () => {}
  try {
    await startBot(
      { ...config.discord, token, isShard },
      { library, index: library, access, record, log, observer, now: Date.now },
    )
  } finally {
    stopFollowing()
    record.close()
  }
}
