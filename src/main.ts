#!/usr/bin/env node
// The entry: the table of the commands; the only file that reads the process and ends it.
import { readFileSync } from 'node:fs'
import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { exitCodes } from './command-line/exit-codes.ts'
import { makeInvocation } from './command-line/invocation.ts'
import { tellFailure } from './command-line/tell-failure.ts'
import type { AskOptions } from './terminal/ask.ts'

const invocation = makeInvocation({
  ...{ env: process.env, stdout: process.stdout, stderr: process.stderr, stdin: () => process.stdin },
  ...{ folder: process.cwd(), file: process.argv[1] ?? '' },
})

/** Each command stands in a file of its own, which is not read before it is given. */
function commandLine(): Command {
  const program = emptyProgram()
  program
    .command('start', { isDefault: true })
    .description('bring the index up to date, then run the bot (with DISCORD_TOKEN) or a chat here')
    .allowExcessArguments()
    .action(async (_options: object, command: Command) => {
      // The default command gets every word that is no command.
      const [unknown] = command.args
      if (unknown !== undefined) command.error(`There is no command ${unknown}; see --help.`)
      const { startCommand } = await import('./command-line/start-command.ts')
      await startCommand(invocation)
    })
  program
    .command('index')
    .description('bring the index up to date with the corpus')
    .option('--rebuild', 'build it anew even when nothing changed')
    .action(async (options: { rebuild?: boolean }) => {
      const { indexCommand } = await import('./command-line/index-command.ts')
      process.exitCode = await indexCommand(invocation, options)
    })
  program
    .command('ask')
    .description('answer a question; - reads one question per line from standard input')
    .argument('<question...>')
    .option('--json', 'one JSON object per question')
    .option('--passages', 'show the passages the answer was looked for in')
    .option('--explain', 'show scores and the evidence gate')
    .action(async (words: string[], options: AskOptions) => {
      const { askCommand } = await import('./command-line/ask-command.ts')
      await askCommand(invocation, words, options)
    })
  addLookingCommands(program)
  addUpkeepCommands(program)
  return program
}

function addLookingCommands(program: Command): void {
  program
    .command('search')
    .description('show the best passages, without an answer; - reads from standard input')
    .argument('<words...>')
    .option('--json', 'one JSON object per search')
    .option('--limit <n>', 'how many passages at most', positiveNumber, 10)
    .action(async (words: string[], options: { json?: boolean; limit: number }) => {
      const { searchCommand } = await import('./command-line/search-command.ts')
      await searchCommand(invocation, words, options)
    })
  program
    .command('sources')
    .description('list the articles')
    .option('--json', 'one JSON object per article')
    .action(async (options: { json?: boolean }) => {
      const { sourcesCommand } = await import('./command-line/sources-command.ts')
      await sourcesCommand(invocation, options)
    })
  program
    .command('source')
    .description('show an article with its line numbers')
    .argument('<file>')
    .action(async (file: string) => {
      const { sourceCommand } = await import('./command-line/source-command.ts')
      await sourceCommand(invocation, file)
    })
}

function addUpkeepCommands(program: Command): void {
  program
    .command('model')
    .description('fetch a model for EMBEDDINGS=local, once; nothing else ever downloads')
    .argument('[name]', 'owner/name of a model with ONNX files; without it, the one of the settings')
    .action(async (name: string | undefined) => {
      const { modelCommand } = await import('./command-line/model-command.ts')
      await modelCommand(invocation, name)
    })
  program
    .command('doctor')
    .description('look at everything that can be wrong, and say what to do; changes nothing')
    .option('--json', 'one JSON object')
    .action(async (options: { json?: boolean }) => {
      const { doctorCommand } = await import('./command-line/doctor-command.ts')
      process.exitCode = await doctorCommand(invocation, options)
    })
  program
    .command('setup')
    .description('ask for token and chat model, write them to .env and show the invite link')
    .action(async () => {
      const { setupCommand } = await import('./command-line/setup-command.ts')
      await setupCommand(invocation)
    })
  program
    .command('eval')
    .description('measure answers on data sets: golden questions, XQuAD, CLAPnq, article extraction')
    .argument('[folders...]', 'folders of data sets; without any, those at hand')
    .option('--json', 'one JSON object per table')
    .option('--citations', 'measure the check of written sentences instead, on parallel paragraphs')
    .option('--chat', 'measure the chat model of the settings instead, on golden questions')
    .action(async (folders: string[], options: { json?: boolean; citations?: boolean; chat?: boolean }) => {
      const { evalCommand } = await import('./command-line/eval-command.ts')
      await evalCommand(invocation, folders, options)
    })
}

function emptyProgram(): Command {
  return new Command('footnote')
    .description('Answers questions from a folder of articles, word for word and with footnotes.')
    .helpOption('-h, --help', 'show this help')
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 1 failed, 2 wrong usage, 3 done but some files could not be read.',
    )
    .version(readVersion(), '-V, --version', 'show the version')
    .exitOverride()
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

/** A reader that goes away (`| head`) is no error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

try {
  await commandLine().parseAsync()
} catch (error) {
  const isUsage = error instanceof CommanderError
  if (!isUsage) process.exitCode = tellFailure(error, invocation)
  else if (error.exitCode !== 0) process.exitCode = exitCodes.wrongUsage
}
// The line to the manager would keep a shard alive.
if (invocation.shard && process.connected) process.disconnect()
