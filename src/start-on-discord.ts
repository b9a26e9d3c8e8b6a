// The program with a token: the index, the log, the port for those who watch, the record and the bot, until it is told to stop.
import type { Config } from './config.ts'
import { startBot } from './discord/start-bot.ts'
import { followCorpus } from './follow-corpus.ts'
import { type Logger, makeLogger } from './observing/logger.ts'
import type { IndexFacts } from './observing/metrics.ts'
import type { IndexRun } from './observing/observer.ts'
import { startObserving } from './observing/start-observing.ts'
import { openAndReport, reportStart } from './open-and-report.ts'
import type { OpenLibrary } from './open-library.ts'
import { openRecord } from './record/open-record.ts'
import type { Output } from './terminal/output.ts'
import { outputToLog } from './terminal/output-to-log.ts'

export interface Screen {
  readonly output: Output
  /** Where a long index run shows how far it is. */
  readonly screen: NodeJS.WriteStream
}

/** @throws UserError when Discord will not have the bot, or something of the settings cannot be had */
export async function startOnDiscord(
  config: Config,
  token: string,
  { output, screen }: Screen,
): Promise<void> {
  const logger = loggerOf(config, output)
  const told = outputToLog(logger.line)
  let onRun: (run: IndexRun) => void = () => {}
  const library = await openAndReport(config, screen, told, (run) => onRun(run))
  reportStart(library, told)
  const facts = { logger, index: () => indexFacts(library), now: Date.now }
  const { observer, close } = await startObserving(config, facts)
  onRun = observer.indexed
  const following = await followCorpus(library, config, logger.line)
  const warn = (line: string) => logger.line(line, 'warn')
  const record = openRecord({ folder: config.dataDir, now: Date.now, warn })
  try {
    const parts = { library, record, log: logger.line, observer, now: Date.now }
    await startBot({ ...config.discord, token }, parts)
  } finally {
    record.close()
    await following.close()
    library.close()
    await close()
  }
}

function loggerOf({ log: { level, format } }: Config, { write, isTerminal, paint }: Output): Logger {
  const chosen = format === 'auto' ? (isTerminal ? 'text' : 'json') : format
  return makeLogger({ level, write, paint: paint.yellow, format: chosen })
}

function indexFacts({ build: { manifest } }: OpenLibrary): IndexFacts {
  const { articleCount, passageCount, createdAt } = manifest
  return { articles: articleCount, passages: passageCount, builtMs: Date.parse(createdAt) }
}
