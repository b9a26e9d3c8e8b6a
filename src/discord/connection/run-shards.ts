// The bot as several processes, each for a part of the servers: starts them in turn, and starts again what died.
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  DiscordjsError,
  DiscordjsErrorCodes,
  REST,
  type RESTGetAPIGatewayBotResult,
  Routes,
  type Shard,
  ShardingManager,
} from 'discord.js'
import { UserError } from '../../errors.ts'
import type { BotSettings } from '../bot-context.ts'
import { explainError } from '../text/explain-error.ts'
import { loginFailure } from './connection-failure.ts'
import { restOptions } from './create-client.ts'
import { stopSignal } from './stop-signal.ts'

export interface ShardsOptions extends Pick<BotSettings, 'token' | 'apiUrl'> {
  /** How many; `auto` is as many as Discord recommends. */
  readonly shards: number | 'auto'
  /** What a shard runs, and what Node and the program are given. */
  readonly program: {
    readonly file: string
    readonly nodeArguments: readonly string[]
    readonly words: readonly string[]
  }
  /** The code a shard ends with when starting it again is of no use; it has said why. */
  readonly gaveUpCode: number
  readonly log: (line: string) => void
}

/** Some connections may be opened at once, the next ones after this: https://docs.discord.com/developers/events/gateway#rate-limits */
const identifyPauseMs = 5500
const readyMs = 120_000
const respawnPauseMs = 5000
/** A little more than a shard takes to finish its answers. */
const endMs = 12_000

/**
 * Resolves when it was told to stop (SIGINT, SIGTERM) and all shards have ended.
 * @throws UserError when Discord will not have the bot, or a shard gave up
 */
export async function runShards(options: ShardsOptions, stop = stopSignal()): Promise<void> {
  const { log, token } = options
  const gateway = await askGateway(options)
  const count = options.shards === 'auto' ? gateway.shards : options.shards
  log(`Starting ${count} shards; Discord recommends ${gateway.shards}.`)
  const { file, nodeArguments, words } = options.program
  const manager = new ShardingManager(file, {
    ...{ totalShards: count, token, respawn: false },
    ...{ execArgv: [...nodeArguments], shardArgs: [...words] },
  })
  const ending = new AbortController()
  stop.signal.addEventListener('abort', () => ending.abort())
  try {
    await Promise.all(
      Array.from({ length: count }, (_, id) => {
        const turn = Math.floor(id / gateway.session_start_limit.max_concurrency)
        return keepAlive(manager.createShard(id), turn * identifyPauseMs, options, ending.signal)
      }),
    )
  } finally {
    ending.abort()
    await Promise.all(manager.shards.map(end))
    stop.release()
  }
}

/** Asks the configured address: discord.js would ask Discord itself. */
async function askGateway(options: ShardsOptions): Promise<RESTGetAPIGatewayBotResult> {
  try {
    const rest = new REST(restOptions(options)).setToken(options.token)
    return (await rest.get(Routes.gatewayBot())) as RESTGetAPIGatewayBotResult
  } catch (error) {
    throw loginFailure(error, options)
  }
}

/**
 * Runs a shard until it is told to end; one that died is started again after a pause.
 * @throws UserError when it gave up
 */
async function keepAlive(
  shard: Shard,
  pauseMs: number,
  { gaveUpCode, log }: ShardsOptions,
  ending: AbortSignal,
): Promise<void> {
  await pause(pauseMs, ending)
  while (!ending.aborted) {
    const code = await lifeOf(shard, log, ending)
    if (ending.aborted) return
    if (code === gaveUpCode) throw new UserError(`Shard ${shard.id} gave up; it has said why.`)
    log(`Shard ${shard.id} ended (${code ?? 'by a signal'}); it is started again.`)
    await pause(respawnPauseMs, ending)
  }
}

/** Starts the process of a shard. @returns its exit code, or null when a signal ended it or it is told to end */
async function lifeOf(
  shard: Shard,
  log: (line: string) => void,
  ending: AbortSignal,
): Promise<number | null> {
  const died = once(shard, 'death').then(([child]) => (child as ChildProcess).exitCode)
  const aborted = ending.aborted ? Promise.resolve() : once(ending, 'abort')
  shard.spawn(readyMs).catch((error: unknown) => {
    // That it died before it was ready is seen by its death.
    const isSlow = error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.ShardingReadyTimeout
    if (isSlow || shard.process !== null) log(`Shard ${shard.id} is not ready yet: ${explainError(error)}`)
  })
  return Promise.race([died, aborted.then(() => null)])
}

async function end({ process: child }: Shard): Promise<void> {
  if (!child || !('exitCode' in child) || child.exitCode !== null) return
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  const killing = setTimeout(() => child.kill('SIGKILL'), endMs)
  await exited
  clearTimeout(killing)
}

async function pause(ms: number, ending: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal: ending }).catch(() => {
    // Told to end: whoever waits looks at the signal.
  })
}
