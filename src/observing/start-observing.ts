// Wires the log, the figures and the port for those who watch, as the settings want them.
import type { Config } from '../config/read-config.ts'
import { startHealthServer } from './health-server.ts'
import { logEvents } from './log-events.ts'
import type { Logger } from './logger.ts'
import type { IndexFacts } from './metrics.ts'
import { allOf, type Observer, silentObserver } from './observer.ts'

export interface Observing {
  readonly observer: Observer
  readonly close: () => Promise<void>
}

export interface Observed {
  readonly logger: Logger
  /** The index in use. */
  readonly index: () => IndexFacts
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** @throws UserError when the port cannot be opened */
export async function startObserving(
  { log, health }: Pick<Config, 'log' | 'health'>,
  { logger, index, now }: Observed,
): Promise<Observing> {
  const logging = logEvents(logger, log)
  if (health === null) return { observer: logging, close: async () => {} }
  // Measuring costs a little: without anyone to tell, nothing is measured.
  const { makeMetrics } = await import('./metrics.ts')
  const metrics = makeMetrics(index, now)
  const connections = new Map<number, boolean>()
  const server = await startHealthServer(health, {
    missing: () => missingConnections(connections),
    metrics: async () => ({ contentType: metrics.contentType, text: await metrics.text() }),
  })
  logger.line(`Health and metrics are told at http://${health.host}:${server.port}.`)
  const watching: Observer = {
    ...silentObserver,
    connection: (shard, isUp) => connections.set(shard, isUp),
  }
  return {
    observer: allOf([logging, metrics.observer, watching]),
    async close() {
      await server.close()
      metrics.close()
    },
  }
}

function missingConnections(connections: ReadonlyMap<number, boolean>): readonly string[] {
  if (connections.size === 0) return ['Discord is not connected yet.']
  const down = [...connections].filter(([, isUp]) => !isUp)
  return down.map(([shard]) => `Connection ${shard} to Discord is lost.`)
}
