#!/usr/bin/env node
// The entry: one command line that wires everything; the only file that reads the process and ends it.
import { readFileSync, statSync } from 'node:fs'
import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { config as readDotenv } from 'dotenv'
import pc from 'picocolors'
import type { Writer } from './answering/writing/writer.ts'
import { type Config, examineConfig, readConfig } from './config/read-config.ts'
import { messageOf, UserError } from './errors.ts'
import { scrubber } from './observing/scrub.ts'
import type { AskOptions } from './terminal/ask.ts'
import type { Output } from './terminal/output.ts'

/** 0 = all went well; the others, as `--help` tells them. */
const exitCodes = { failed: 1, wrongUsage: 2, someFilesFailed: 3, shardGaveUp: 4 } as const

/** A manager started this process for a part of the servers; discord.js says so, and for which one, in its environment. */
const shard =
  process.env.SHARDING_MANAGER === undefined
    ? null
    : { name: `Shard ${process.env.SHARDS}: `, isFirst: process.env.SHARDS === '0' }

/** Whatever is written goes through it; it knows the secrets as soon as the settings are read. */
let conceal = (text: string): string => text

const output: Output = {
  write: (text) => process.stdout.write(conceal(text)),
  writeError: (text) => process.stderr.write(conceal(text)),
  isTerminal: process.stdout.isTTY === true,
  columns: process.stdout.isTTY ? Math.min(process.stdout.columns ?? 80, 100) : 0,
  paint: pc.createColors(pc.isColorSupported && process.stdout.isTTY === true),
}

function loadConfig(): Config {
  readDotenv({ quiet: true })
  const config = readConfig(process.env, process.cwd())
  conceal = scrubber(config.secrets)
  return config
}

/** The chat model of the settings, or nothing: only those who want one wait for its packages. */
async function writerOf({ chat }: Config): Promise<Writer | undefined> {
  if (chat === null) return undefined
  const { makeChatModel } = await import('./chat/make-chat-model.ts')
  return { model: makeChatModel(chat), unverified: chat.unverified, checksTwice: chat.checksTwice }
}

/** The index, brought up to date; what is new about it is said apart from the answers. */
async function open(config: Config, writer?: Writer) {
  const { openAndReport } = await import('./open-and-report.ts')
  return openAndReport(config, process.stderr, output, { writer })
}

async function start(): Promise<void> {
  const config = loadConfig()
  const { token } = config.discord
  if (token !== null) {
    const { startOnDiscord } = await import('./start-on-discord.ts')
    const writer = await writerOf(config)
    const shards = { own: shard, gaveUpCode: exitCodes.shardGaveUp, file: process.argv[1] ?? '' }
    return startOnDiscord(config, token, { output, screen: process.stderr, writer, shards })
  }
  const library = await open(config, await writerOf(config))
  const [{ reportStart }, { followCorpus }, { chat }] = await Promise.all([
    import('./open-and-report.ts'),
    import('./follow-corpus.ts'),
    import('./terminal/chat.ts'),
  ])
  reportStart(library, output)
  const following = await followCorpus(library, config, (line) => output.writeError(`${line}\n`))
  try {
    await chat(library, output, process.stdin, process.stdout)
  } finally {
    await following.close()
    library.close()
  }
}

async function index({ rebuild }: { rebuild?: boolean }): Promise<void> {
  const { corpusDir, indexDir, embeddings } = loadConfig()
  const [{ indexCorpus }, { batchWorkers }, { makeEmbedder }, { progressBar }, { reportIndex }] =
    await Promise.all([
      import('./indexing/index-corpus.ts'),
      import('./indexing/build-in-workers.ts'),
      import('./embeddings/make-embedder.ts'),
      import('./terminal/progress-bar.ts'),
      import('./terminal/report-index.ts'),
    ])
  const embedder = await makeEmbedder(embeddings)
  const bar = await progressBar({ screen: process.stderr })
  const report = await indexCorpus({
    ...{ corpusDir, indexDir, embedder, onProgress: bar.onProgress, workers: batchWorkers(embeddings) },
    rebuild: rebuild === true,
    verify: true,
    tidiness: 'all',
  }).finally(bar.stop)
  reportIndex(report, output)
  if (report.problems.length > 0) process.exitCode = exitCodes.someFilesFailed
}

async function askCommand(words: string[], options: AskOptions): Promise<void> {
  const config = loadConfig()
  const library = await open(config, await writerOf(config))
  const [{ ask }, { readQuestions }] = await Promise.all([
    import('./terminal/ask.ts'),
    import('./terminal/read-questions.ts'),
  ])
  await ask(readQuestions(words, process.stdin), options, library, output)
  library.close()
}

async function searchCommand(words: string[], options: { json?: boolean; limit: number }): Promise<void> {
  const library = await open(loadConfig())
  const [{ search }, { readQuestions }] = await Promise.all([
    import('./terminal/search.ts'),
    import('./terminal/read-questions.ts'),
  ])
  await search(readQuestions(words, process.stdin), options, library, output)
  library.close()
}

async function sourcesCommand(options: { json?: boolean }): Promise<void> {
  const library = await open(loadConfig())
  const { listSources } = await import('./terminal/sources.ts')
  listSources(library, options, output)
  library.close()
}

async function sourceCommand(file: string): Promise<void> {
  const library = await open(loadConfig())
  const { showSource } = await import('./terminal/sources.ts')
  await showSource(file, library, output)
  library.close()
}

async function evaluateCommand(
  folders: string[],
  options: { json?: boolean; citations?: boolean; chat?: boolean },
): Promise<void> {
  const [{ runChatEvaluation, runCitationEvaluation, runEvaluation }, { makeEmbedder }] = await Promise.all([
    import('./evaluation/run-evaluation.ts'),
    import('./embeddings/make-embedder.ts'),
  ])
  if (options.citations) {
    return runCitationEvaluation(folders, options, output.write, output.writeError)
  }
  const config = loadConfig()
  const embedder = await makeEmbedder(config.embeddings)
  if (options.chat) {
    const writer = await writerOf(config)
    if (!writer) throw new UserError('There is no chat model to measure. Set CHAT_MODEL.')
    return runChatEvaluation(folders, options, { embedder, writer }, output.write, output.writeError)
  }
  await runEvaluation(folders, options, embedder, output.write, output.writeError)
}

async function modelCommand(name: string | undefined): Promise<void> {
  const { modelsDir, hub, choice } = loadConfig().embeddings
  const [{ fetchModel }, { runtimeHint }] = await Promise.all([
    import('./embeddings/fetch-model.ts'),
    import('./embeddings/local-model.ts'),
  ])
  const model = name ?? /^local:(.+)$/.exec(choice)?.[1]
  const tell = (line: string) => output.writeError(`${line}\n`)
  output.write(`${await fetchModel({ model, modelsDir, hub, tell })}\n`)
  tell(runtimeHint() ?? 'It is used with EMBEDDINGS=local.')
}

async function doctorCommand(options: { json?: boolean }): Promise<void> {
  const { parsed } = readDotenv({ quiet: true })
  const [{ examine }, { findingsToJson, isHealthy, renderFindings }] = await Promise.all([
    import('./operations/doctor.ts'),
    import('./operations/render-findings.ts'),
  ])
  const mode =
    process.platform === 'win32' ? null : (statSync('.env', { throwIfNoEntry: false })?.mode ?? null)
  const findings = await examine({
    ...examineConfig(process.env, process.cwd()),
    settingsFile: parsed ? { names: Object.keys(parsed), mode } : null,
    nodeVersion: process.versions.node,
    now: Date.now,
  })
  output.write(options.json ? findingsToJson(findings) : renderFindings(findings, output))
  if (!isHealthy(findings)) process.exitCode = exitCodes.failed
}

async function setupCommand(): Promise<void> {
  const [{ setUp }, { askPerson }] = await Promise.all([
    import('./operations/setup.ts'),
    import('./terminal/ask-person.ts'),
  ])
  const { ask, close } = askPerson(process.stdin, process.stdout)
  await setUp({ folder: process.cwd(), env: process.env, output, ask }).finally(close)
}

function positiveNumber(value: string): number {
  const number = Number(value)
  if (Number.isInteger(number) && number > 0) return number
  throw new InvalidArgumentError('It must be a whole number above 0.')
}

/** Beside `src` as beside `dist`. */
function readVersion(): string {
  const about: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  return typeof about === 'object' && about && 'version' in about ? String(about.version) : 'unknown'
}

function commandLine(): Command {
  const program = new Command('footnote')
    .description('Answers questions from a folder of articles, word for word and with footnotes.')
    .helpOption('-h, --help', 'show this help')
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 1 failed, 2 wrong usage, 3 done but some files could not be read.',
    )
    .version(readVersion(), '-V, --version', 'show the version')
    .exitOverride()
  program
    .command('start', { isDefault: true })
    .description('bring the index up to date, then run the bot (with DISCORD_TOKEN) or a chat here')
    .allowExcessArguments()
    .action((_options: object, command: Command) => {
      // The default command gets every word that is no command.
      const [unknown] = command.args
      return unknown === undefined ? start() : command.error(`There is no command ${unknown}; see --help.`)
    })
  program
    .command('index')
    .description('bring the index up to date with the corpus')
    .option('--rebuild', 'build it anew even when nothing changed')
    .action(index)
  program
    .command('ask')
    .description('answer a question; - reads one question per line from standard input')
    .argument('<question...>')
    .option('--json', 'one JSON object per question')
    .option('--passages', 'show the passages the answer was looked for in')
    .option('--explain', 'show scores and the evidence gate')
    .action(askCommand)
  program
    .command('search')
    .description('show the best passages, without an answer; - reads from standard input')
    .argument('<words...>')
    .option('--json', 'one JSON object per search')
    .option('--limit <n>', 'how many passages at most', positiveNumber, 10)
    .action(searchCommand)
  program
    .command('sources')
    .description('list the articles')
    .option('--json', 'one JSON object per article')
    .action(sourcesCommand)
  program
    .command('source')
    .description('show an article with its line numbers')
    .argument('<file>')
    .action(sourceCommand)
  program
    .command('model')
    .description('fetch a model for EMBEDDINGS=local, once; nothing else ever downloads')
    .argument('[name]', 'owner/name of a model with ONNX files; without it, the one of the settings')
    .action(modelCommand)
  program
    .command('doctor')
    .description('look at everything that can be wrong, and say what to do; changes nothing')
    .option('--json', 'one JSON object')
    .action(doctorCommand)
  program
    .command('setup')
    .description('ask for token and chat model, write them to .env and show the invite link')
    .action(setupCommand)
  program
    .command('eval')
    .description('measure answers on data sets: golden questions, XQuAD, CLAPnq, article extraction')
    .argument('[folders...]', 'folders of data sets; without any, those at hand')
    .option('--json', 'one JSON object per table')
    .option('--citations', 'measure the check of written sentences instead, on parallel paragraphs')
    .option('--chat', 'measure the chat model of the settings instead, on golden questions')
    .action(evaluateCommand)
  return program
}

/** A reader that goes away (`| head`) is no error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

try {
  await commandLine().parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : exitCodes.wrongUsage
  else if (error instanceof UserError) {
    output.writeError(`${shard?.name ?? ''}${error.message}\n`)
    process.exitCode = shard ? exitCodes.shardGaveUp : exitCodes.failed
  } else {
    const details = error instanceof Error ? error.stack : messageOf(error)
    output.writeError(`This should not have happened; please report it.\n${details}\n`)
    process.exitCode = exitCodes.failed
  }
}
// The line to the manager would keep a shard alive.
if (shard && process.connected) process.disconnect()
