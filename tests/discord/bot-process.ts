// The bot as its own process, connected to a stand-in: for end-to-end tests, the load command and the preview.
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { program, shippedCorpus } from '../program.ts'
import { goodToken, type StandIn } from './stand-in.ts'

export interface BotProcessOptions {
  readonly discord: Pick<StandIn, 'apiUrl'>
  /** Holds the index, the bot's own data and its working directory; see `botFolder`. */
  readonly folder: string
  /** The articles that come with the project unless another folder is named. */
  readonly corpusDir?: string
  readonly token?: string
  /** Arguments for Node itself. */
  readonly nodeArguments?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

export interface BotProcess {
  /** All it has said, to either stream: of a line of the log in JSON its sentence. */
  readonly output: () => string
  /** All it has written, as it was written. */
  readonly written: () => string
  /** Resolves with the output once it holds these words; rejects when the process ends without them. */
  readonly said: (words: RegExp) => Promise<string>
  readonly signal: (name: NodeJS.Signals) => void
  /** The exit code, or null when a signal ended it. */
  readonly ended: Promise<number | null>
}

/** A folder for one bot or for several that follow each other on the same index. */
export async function botFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-bot-'))
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}

/** Starts the program; nobody's `.env` is read, because the folder is its working directory. */
export function startBotProcess(options: BotProcessOptions): BotProcess {
  const { discord, folder, corpusDir = shippedCorpus, token = goodToken, nodeArguments = [] } = options
  const { PATH = '' } = process.env
  const child = spawn(process.execPath, [...nodeArguments, ...program, 'start'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH,
      CORPUS_DIR: corpusDir,
      INDEX_DIR: join(folder, 'index'),
      DATA_DIR: join(folder, 'data'),
      DISCORD_TOKEN: token,
      DISCORD_API_URL: discord.apiUrl,
      // Tests ask more than people do.
      LIMIT_USER: '0',
      LIMIT_SERVER: '0',
      ...options.env,
    },
  })
  let [output, written] = ['', '']
  const waiting = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    let rest = ''
    stream.setEncoding('utf8').on('data', (text: string) => {
      written += text
      const lines = `${rest}${text}`.split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) output += `${sentenceOf(line)}\n`
      for (const look of waiting) look()
    })
  }
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve)
  })
  return {
    output: () => output,
    written: () => written,
    signal: (name) => child.kill(name),
    ended,
    said(words) {
      return new Promise((resolve, reject) => {
        const look = () => {
          if (!words.test(output)) return
          waiting.delete(look)
          resolve(output)
        }
        waiting.add(look)
        look()
        ended.then((code) => reject(new Error(`ended with ${code}, without ${words}:\n${output}`)), reject)
      })
    },
  }
}

function sentenceOf(line: string): string {
  if (!line.startsWith('{"level":')) return line
  return String((JSON.parse(line) as Readonly<Record<string, unknown>>).msg)
}
