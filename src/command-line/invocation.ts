// How the program was started and where it speaks: what main.ts hands to every command.

import { join } from 'node:path'
import { config as readDotenv } from 'dotenv'
import pc from 'picocolors'
import type { Config } from '../config/read-config.ts'
import { tracingVariables } from '../config/tracing-variables.ts'
import type { Output } from '../terminal/output.ts'

/** The parts of `process` that commands need; only main.ts reaches for it. */
export interface Surroundings {
  readonly env: Record<string, string | undefined>
  /** Opened only for those who read it. */
  readonly stdin: () => NodeJS.ReadStream
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
  /** The working directory, which relative paths start from. */
  readonly folder: string
  /** This program, to be started again for every shard. */
  readonly file: string
}

export interface Invocation extends Surroundings {
  /** Whatever is written goes through it; it knows the secrets as soon as the settings are read. */
  readonly output: Output
  /** Which part of the servers this process serves; null for all of them, or for the one that starts the others. */
  readonly shard: { readonly name: string; readonly isFirst: boolean } | null
  /** Reads `.env` into the environment. @returns the names that stand in it, or null where there is none */
  readSettingsFile(): readonly string[] | null
  /** @throws UserError that names every wrong setting at once */
  loadConfig(): Promise<Config>
  /** Takes out of the environment what would make LangChain tell others what is asked, unless the settings want that. */
  endTracing(config: Pick<Config, 'chat'>): void
}

/** Nothing is read yet: `--help` needs no settings. */
export function makeInvocation(surroundings: Surroundings): Invocation {
  const { env, stdout, stderr, folder } = surroundings
  let conceal = (text: string): string => text
  const output: Output = {
    write: (text) => stdout.write(conceal(text)),
    writeError: (text) => stderr.write(conceal(text)),
    isTerminal: stdout.isTTY === true,
    columns: stdout.isTTY ? Math.min(stdout.columns ?? 80, 100) : 0,
    paint: pc.createColors(pc.isColorSupported && stdout.isTTY === true),
  }
  const readSettingsFile = () => {
    const { parsed } = readDotenv({ quiet: true, path: join(folder, '.env'), processEnv: env })
    return parsed ? Object.keys(parsed) : null
  }
  const endTracing = ({ chat }: Pick<Config, 'chat'>) => {
    const names = tracingVariables(env)
    if (chat === null || chat.isTraced || names.length === 0) return
    for (const name of names) delete env[name]
    output.writeError(
      `${names.join(', ')} would tell others what is asked; they are left out. To trace, set CHAT_TRACING=on.\n`,
    )
  }
  return {
    ...surroundings,
    output,
    endTracing,
    shard: shardIn(env),
    readSettingsFile,
    async loadConfig() {
      const [{ readConfig }, { scrubber }] = await Promise.all([
        import('../config/read-config.ts'),
        import('../observing/scrub.ts'),
      ])
      readSettingsFile()
      const config = readConfig(env, folder)
      conceal = scrubber(config.secrets)
      endTracing(config)
      return config
    },
  }
}

/** A manager started this process for a part of the servers; discord.js says so, and for which one, in its environment. */
function shardIn({ SHARDING_MANAGER, SHARDS }: Surroundings['env']): Invocation['shard'] {
  return SHARDING_MANAGER === undefined ? null : { name: `Shard ${SHARDS}: `, isFirst: SHARDS === '0' }
}
