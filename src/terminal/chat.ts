// The chat in the terminal: the bot's questions and commands without Discord.
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { Library } from '../answering/library.ts'
import { messageOf, UserError } from '../errors.ts'
import { ask } from './ask.ts'
import type { Output } from './output.ts'
import { search } from './search.ts'
import { listSources, showSource } from './sources.ts'
import { describeStatus } from './status.ts'

interface Command {
  readonly argument: string
  readonly meaning: string
  readonly run: (argument: string, chat: Chat) => unknown
}

interface Chat {
  readonly library: Library
  readonly output: Output
}

/** Passages a search in the chat shows. */
const shownPassages = 5

const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  [
    '/ask',
    {
      argument: '<question>',
      meaning: 'answer from the sources (a line without a slash does the same)',
      run: askFor,
    },
  ],
  ['/search', { argument: '<words>', meaning: 'show the best passages, without an answer', run: searchFor }],
  [
    '/sources',
    {
      argument: '',
      meaning: 'list the articles',
      run: (_, { library, output }) => library.use((deps) => listSources(deps, {}, output)),
    },
  ],
  [
    '/source',
    {
      argument: '<file>',
      meaning: 'read an article with its line numbers',
      run: (file, { library, output }) => library.use((deps) => showSource(file, deps, output)),
    },
  ],
  [
    '/status',
    {
      argument: '',
      meaning: 'what the answers come from',
      run: (_, { library, output }) => library.use((deps) => output.write(`${describeStatus(deps)}\n`)),
    },
  ],
  ['/help', { argument: '', meaning: 'this list', run: (_, { output }) => output.write(`${help()}\n`) }],
  ['/quit', { argument: '', meaning: 'leave', run: () => {} }],
])

/** Talks until `/quit` or the end of the input. A command that fails says why and the chat goes on. */
export async function chat(
  library: Library,
  output: Output,
  input: Readable,
  screen: Writable,
): Promise<void> {
  const talk: Chat = { library, output }
  const lines = createInterface({
    input,
    output: output.isTerminal ? screen : undefined,
    completer,
    prompt: '? ',
  })
  output.write('Ask a question about the articles, or type /help.\n')
  if (output.isTerminal) lines.prompt()
  for await (const line of lines) {
    if (/^\s*\/(?:quit|exit)\s*$/.test(line)) break
    if (line.trim() !== '') await runLine(line.trim(), talk)
    if (output.isTerminal) {
      output.write('\n')
      lines.prompt()
    }
  }
  lines.close()
}

async function runLine(line: string, talk: Chat): Promise<void> {
  const name = /^\S+/.exec(line)?.[0] ?? ''
  try {
    if (!name.startsWith('/')) return await askFor(line, talk)
    const command = commands.get(name)
    if (command) {
      await command.run(line.slice(name.length).trim(), talk)
      return
    }
    talk.output.write(`There is no command ${name}.\n${help()}\n`)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    talk.output.writeError(`${messageOf(error)}\n`)
  }
}

async function askFor(question: string, { library, output }: Chat): Promise<void> {
  await library.use((deps) => ask([question], {}, deps, output))
}

async function searchFor(words: string, { library, output }: Chat): Promise<void> {
  await library.use((deps) => search([words], { limit: shownPassages }, deps, output))
}

function help(): string {
  const entries = [...commands].map(
    ([name, { argument, meaning }]) => [`${name} ${argument}`.trim(), meaning] as const,
  )
  const width = Math.max(...entries.map(([usage]) => usage.length))
  return entries.map(([usage, meaning]) => `  ${usage.padEnd(width)}  ${meaning}`).join('\n')
}

function completer(line: string): [string[], string] {
  const names = [...commands.keys()].filter((name) => name.startsWith(line))
  return [line.startsWith('/') ? names : [], line]
}
