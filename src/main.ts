#!/usr/bin/env node
// The entry: one command line that wires everything; the only file that reads the process and ends it.
import { readFileSync } from 'node:fs'
import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { config as readDotenv } from 'dotenv'
import pc from 'picocolors'
import type { Library } from './answering/library.ts'
import type { Writer } from './answering/writing/writer.ts'
import { type Config, readConfig } from './config.ts'
import { messageOf, UserError } from './errors.ts'
import type { AskOptions } from './terminal/ask.ts'
import type { Output } from './terminal/output.ts'

/** 0 = all went well; the others, as `--help` tells them. */
const exitCodes = { failed: 1, wrongUsage: 2, someFilesFailed: 3 } as const

const output: Output = {
  write: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  isTerminal: process.stdout.isTTY === true,
  columns: process.stdout.isTTY ? Math.min(process.stdout.columns ?? 80, 100) : 0,
  paint: pc.createColors(pc.isColorSupported && process.stdout.isTTY === true),
}

function loadConfig(): Config {
  readDotenv({ quiet: true })
  return readConfig(process.env, process.cwd())
}

/** The chat model of the settings, or nothing: only those who want one wait for its packages. */
async function writerOf({ chat }: Config): Promise<Writer | undefined> {
  if (chat === null) return undefined
  const { makeChatModel } = await import('./chat/make-chat-model.ts')
  return { model: makeChatModel(chat), unverified: chat.unverified, checksTwice: chat.checksTwice }
}

/** The index, brought up to date; what is new about it is said apart from the answers. */
async function open(config: Config, writer?: Writer) {
  const [{ openLibrary }, { progressBar }] = await Promise.all([
    import('./open-library.ts'),
    import('./terminal/progress-bar.ts'),
  ])
  const bar = await progressBar({ screen: process.stderr })
  const library = await openLibrary(config, bar.onProgress, writer).finally(bar.stop)
  if (library.report.built) {
    const { reportProblems } = await import('./terminal/report-index.ts')
    reportProblems(library.report.problems, output)
  }
  return library
}

async function start(): Promise<void> {
  const config = loadConfig()
  const library = await open(config, await writerOf(config))
  const { reportIndex } = await import('./terminal/report-index.ts')
  reportIndex({ ...library.report, problems: [] }, output)
  if (library.build.vectors.lacksGraph) {
    output.writeError(
      'hnswlib-node is not installed: all vectors are compared; answers are the same, only slower.\n',
    )
  }
  const { followCorpus } = await import('./follow-corpus.ts')
  const { token } = config.discord
  const log = (line: string) => (token === null ? output.writeError : output.write)(`${line}\n`)
  const following = await followCorpus(library, config, log)
  try {
    if (token !== null) await runBot(config, token, library)
    else {
      const { chat } = await import('./terminal/chat.ts')
      await chat(library, output, process.stdin, process.stdout)
    }
  } finally {
    await following.close()
    library.close()
  }
}

async function runBot(config: Config, token: string, library: Library): Promise<void> {
  const [{ startBot }, { openRecord }] = await Promise.all([
    import('./discord/start-bot.ts'),
    import('./record/open-record.ts'),
  ])
  const log = (line: string) => output.write(`${line}\n`)
  const record = openRecord({ folder: config.dataDir, now: Date.now, warn: log })
  await startBot({ ...config.discord, token }, { library, record, log, now: Date.now })
  record.close()
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
    output.writeError(`${error.message}\n`)
    process.exitCode = exitCodes.failed
  } else {
    const details = error instanceof Error ? error.stack : messageOf(error)
    output.writeError(`This should not have happened; please report it.\n${details}\n`)
    process.exitCode = exitCodes.failed
  }
}
