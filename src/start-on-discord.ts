// The program with a token: the index, the log, the port for those who watch, the record and the bot, until it is told to stop.
import type { Writer } from './answering/writing/writer.ts'
import type { Config } from './config/read-config.ts'
import { followCorpus } from './follow-corpus.ts'
import { type Log, type Logger, makeLogger } from './observing/logger.ts'
import type { IndexFacts } from './observing/metrics.ts'
import { observedModel } from './observing/observed-model.ts'
import { type Observer, silentObserver } from './observing/observer.ts'
import { startObserving } from './observing/start-observing.ts'
import { openAndReport, reportStart } from './open-and-report.ts'
import type { OpenLibrary } from './open-library.ts'
import { runBot } from './run-bot.ts'
import type { Output } from './terminal/output.ts'
import { outputToLog } from './terminal/output-to-log.ts'

export interface Surroundings {
  readonly output: Output
  /** Where a long index run shows how far it is. */
  readonly screen: NodeJS.WriteStream
  /** Writes the answers; without it they are quoted. */
  readonly writer: Writer | undefined
  readonly shards: {
    /** Which part of the servers this process serves; null for all of them, or for the one that starts the others. */
    readonly own: { readonly name: string; readonly isFirst: boolean } | null
    /** What a shard ends with that should not be started again. */
    readonly gaveUpCode: number
    /** The program to start for each. */
    readonly file: string
  }
}

/** @throws UserError when Discord will not have the bot, or something of the settings cannot be had */
export async function startOnDiscord(
  config: Config,
  token: string,
  { output, screen, writer, shards }: Surroundings,
): Promise<void> {
  const logger = loggerOf(config, output)
  const { own } = shards
  const log: Log = own ? (line, level) => logger.line(own.name + line, level) : logger.line
  const told = outputToLog(log)
  // The index and the model are there before anybody watches.
  let watching: Observer = silentObserver
  const model: Pick<Observer, 'modelUsed' | 'modelFailed'> = {
    modelUsed: (use) => watching.modelUsed(use),
    modelFailed: (name, reason) => watching.modelFailed(name, reason),
  }
  const library = await openAndReport(config, screen, told, {
    writer: writer && { ...writer, model: observedModel(writer.model, model) },
    onRun: (run) => watching.indexed(run),
  })
  if (!own) reportStart(library, told)
  if (config.shards !== null && !own) {
    library.close()
    return startShards(config, config.shards, token, shards, log)
  }
  // The first shard indexes, and tells of health and figures; the others take what it made.
  const isFirst = own?.isFirst ?? true
  const facts = { logger, index: () => indexFacts(library), now: Date.now }
  const { observer, close } = await startObserving(isFirst ? config : { ...config, health: null }, facts)
  watching = observer
  const following = await followCorpus(library, isFirst ? config : { ...config, watch: 'off' }, log)
  try {
    await runBot(config, library, { token, isShard: own !== null, log, observer })
  } finally {
    await following.close()
    library.close()
    await close()
  }
}

/** This process stands by; each shard is this program again. */
async function startShards(
  config: Config,
  count: number | 'auto',
  token: string,
  { file, gaveUpCode }: Surroundings['shards'],
  log: Log,
): Promise<void> {
  const { runShards } = await import('./discord/connection/run-shards.ts')
  const program = { file, nodeArguments: process.execArgv, words: ['start'] }
  const { apiUrl } = config.discord
  await runShards({ token, apiUrl, shards: count, program, gaveUpCode, log })
}

function loggerOf({ log: { level, format } }: Config, { write, isTerminal, paint }: Output): Logger {
  const chosen = format === 'auto' ? (isTerminal ? 'text' : 'json') : format
  return makeLogger({ level, write, paint: paint.yellow, format: chosen })
}

function indexFacts({ build: { manifest } }: OpenLibrary): IndexFacts {
  const { articleCount, passageCount, createdAt } = manifest
  return { articles: articleCount, passages: passageCount, builtMs: Date.parse(createdAt) }
}
