// A bot on a small library, connected to the stand-in; everything is gone when the test is over.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, onTestFinished } from 'vitest'
import type { AnswerDependencies } from '../../src/answering/answer-question.ts'
import { swappableLibrary } from '../../src/answering/library.ts'
import { type AccessFile, openAccess } from '../../src/discord/access/access-rules.ts'
import type { LimitSettings } from '../../src/discord/access/question-limits.ts'
import type { BotSettings, IndexRuns } from '../../src/discord/bot-context.ts'
import { type BotParts, startBot } from '../../src/discord/start-bot.ts'
import { builtInEmbedder } from '../../src/embeddings/built-in-embeddings.ts'
import { indexCorpus } from '../../src/indexing/index-corpus.ts'
import type { IndexReport } from '../../src/indexing/index-run.ts'
import type { BotRecord } from '../../src/record/bot-record.ts'
import { openRecord } from '../../src/record/open-record.ts'
import { openBuild } from '../../src/store/build.ts'
import { goodToken, type StandIn, type StandInOptions, startStandIn } from './stand-in.ts'
import { ids } from './stand-in-events.ts'
import type { Recorded } from './stand-in-recorder.ts'

/** Three articles: a dated one with an address, one in Romanian, one about something else. */
export const articles: Readonly<Record<string, string>> = {
  'bridge.md': `---
title: The Bridge of Sulina
date: 2024-11-12
url: https://example.org/bridge
---
# The Bridge of Sulina

The bridge over the Sulina canal was opened in 1998 by the mayor Ion Vasilescu. It is 412 metres long.

Ships taller than thirty metres cannot pass below the bridge of Sulina.
`,
  'farul.md': `---
title: Farul din Sulina
---
# Farul din Sulina

Farul vechi din Sulina a fost construit în anul 1870 de Comisia Europeană a Dunării și are o înălțime de 17 metri.
`,
  'notes/bees.txt': `Bees of the Danube delta

The honey bees of the Danube delta collect nectar from the water mint until late October.
`,
}

/** Indexes files in a temporary folder and opens the build. */
async function indexFiles(files: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-discord-'))
  const [corpusDir, indexDir] = [join(folder, 'corpus'), join(folder, 'index')]
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(corpusDir, path)), { recursive: true })
    await writeFile(join(corpusDir, path), text)
  }
  await indexCorpus({ corpusDir, indexDir, embedder: builtInEmbedder })
  const build = await openBuild(indexDir)
  const library: AnswerDependencies = { build, embedder: builtInEmbedder, corpusDir }
  const remove = async () => {
    build.close()
    await rm(folder, { recursive: true })
  }
  return { library, remove }
}

/** A library of its own for one test. */
export async function libraryOf(files: Readonly<Record<string, string>>): Promise<AnswerDependencies> {
  const { library, remove } = await indexFiles(files)
  onTestFinished(remove)
  return library
}

let shared: ReturnType<typeof indexFiles> | undefined
afterAll(async () => (await shared)?.remove())

/** The library of the three articles, indexed once for a file of tests: nobody changes it. */
export async function standardLibrary(): Promise<AnswerDependencies> {
  shared ??= indexFiles(articles)
  return (await shared).library
}

/** A library in which every question runs into a bug. */
export async function brokenLibrary(message: string): Promise<AnswerDependencies> {
  const library = await standardLibrary()
  const build = Object.defineProperty({ ...library.build }, 'lexical', {
    get(): never {
      throw new Error(message)
    },
  })
  return { ...library, build }
}

export interface RunningBot {
  readonly discord: StandIn
  readonly library: AnswerDependencies
  readonly record: BotRecord
  readonly log: readonly string[]
  /** The line of the log with these words, written already or still to come. */
  readonly logged: (words: RegExp) => Promise<string>
  /** Sends a slash command and resolves with the edit that answers it. */
  readonly run: (interaction: { readonly token: string }) => Promise<Recorded>
  /** Tells the bot to stop and waits until it has. */
  readonly stop: () => Promise<void>
}

export interface RunningBotOptions extends StandInOptions {
  readonly files?: Readonly<Record<string, string>>
  readonly library?: AnswerDependencies
  readonly guildId?: string
  readonly helpChannelIds?: readonly string[]
  /** One that was used before; otherwise a new one in memory. */
  readonly record?: BotRecord
  readonly retentionDays?: number
  /** See `BotParts`. */
  readonly patience?: Pick<BotParts, 'answerMs' | 'finishMs' | 'editClock'>
  readonly questionDays?: number
  readonly limits?: Partial<LimitSettings>
  readonly access?: AccessFile
  readonly index?: IndexRuns
}

/** A record that lasts as long as the test. */
export function memoryRecord(now: () => number = Date.now): BotRecord {
  const warn = (sentence: string) => {
    throw new Error(sentence)
  }
  const record = openRecord({ folder: null, now, warn })
  onTestFinished(record.close)
  return record
}

/** The settings of a bot that talks to the stand-in. */
export function settingsFor({ apiUrl }: Pick<StandIn, 'apiUrl'>): BotSettings {
  const limits = { user: null, server: null }
  return {
    token: goodToken,
    guildId: null,
    helpChannelIds: [],
    apiUrl,
    retentionDays: 0,
    questionDays: 0,
    limits,
    isShard: false,
  }
}

/** What a bot is started with. */
export function partsOf(library: AnswerDependencies, more: Partial<BotParts> = {}): BotParts {
  const { record = memoryRecord(), access = openAccess, log = () => {}, now = record.now } = more
  const index = more.index ?? indexRunsOf(library)
  return { ...more, library: swappableLibrary(library), index, access, record, log, now }
}

/** An index that is up to date and stays so. */
export function indexRunsOf({ build }: AnswerDependencies): IndexRuns {
  const report: IndexReport = {
    ...{ manifest: build.manifest, built: false, problems: [], skipped: [] },
    ...{ changes: { read: 0, gone: 0 }, isUntidy: false },
  }
  return { report, reportedMs: Date.parse('2026-01-01T00:00:00Z'), update: async () => report }
}

/** Starts a bot and waits until it has looked at its commands. */
export async function runningBot(options: RunningBotOptions = {}): Promise<RunningBot> {
  const { files } = options
  const library = options.library ?? (files ? await libraryOf(files) : await standardLibrary())
  const discord = await startStandIn(options)
  const { log, write, logged } = awaitableLog()
  const controller = new AbortController()
  const record = options.record ?? memoryRecord()
  const settings = {
    ...settingsFor(discord),
    guildId: options.guildId ?? null,
    helpChannelIds: options.helpChannelIds ?? [],
    retentionDays: options.retentionDays ?? 0,
    questionDays: options.questionDays ?? 0,
    limits: { user: null, server: null, ...options.limits },
  }
  const { access = openAccess, index = indexRunsOf(library) } = options
  const ended = startBot(
    settings,
    partsOf(library, { ...options.patience, record, access, index, log: write }),
    {
      signal: controller.signal,
      release: () => {},
    },
  )
  const stop = async () => {
    controller.abort()
    await ended
  }
  onTestFinished(async () => {
    await stop()
    await discord.close()
  })
  await Promise.race([
    discord.next('GET', new RegExp(`^/applications/${ids.application}/.*commands$`)),
    ended,
  ])
  const run = async (interaction: { readonly token: string }) => {
    discord.dispatch('INTERACTION_CREATE', interaction)
    return discord.next('PATCH', `/webhooks/${ids.application}/${interaction.token}/messages/@original`)
  }
  return { discord, library, record, log, logged, run, stop }
}

function awaitableLog() {
  const log: string[] = []
  const waiting = new Set<(line: string) => void>()
  return {
    log,
    write(line: string): void {
      log.push(line)
      for (const look of waiting) look(line)
    },
    logged(words: RegExp): Promise<string> {
      const written = log.find((line) => words.test(line))
      if (written !== undefined) return Promise.resolve(written)
      return new Promise((resolve) => {
        waiting.add((line) => {
          if (words.test(line)) resolve(line)
        })
      })
    },
  }
}
