// `footnote setup`: asks for what a first run on Discord needs, writes it to `.env` and shows the invite link. Never needed.
import { chmod, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readConfig } from '../config/read-config.ts'
import { messageOf, systemCode, UserError } from '../errors.ts'
import type { Output } from '../terminal/output.ts'
import { checkDiscord } from './checks/check-discord.ts'
import { valueIn, withValues } from './env-file.ts'
import type { Finding } from './finding.ts'

export interface SetupOptions {
  /** Where `.env` is, or will be. */
  readonly folder: string
  /** The settings of the environment, for those that are set there already. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly output: Output
  /** One question, one line; an empty one for nothing. */
  readonly ask: (question: string, options?: { readonly isSecret: boolean }) => Promise<string>
}

interface Wanted {
  readonly name: string
  readonly question: string
  readonly isSecret: boolean
}

const wanted: readonly Wanted[] = [
  {
    name: 'DISCORD_TOKEN',
    question: 'Token of the bot (developer portal, Bot, Reset Token)',
    isSecret: true,
  },
  {
    name: 'CHAT_MODEL',
    question: 'Chat model, such as openai:gpt-5-mini or ollama:qwen3; nothing for quotes',
    isSecret: false,
  },
  { name: 'CHAT_API_KEY', question: 'Key of the chat model; nothing where none is needed', isSecret: true },
]

/** @throws UserError when what was said makes no settings, or the file cannot be written */
export async function setUp({ folder, env, output, ask }: SetupOptions): Promise<void> {
  const path = join(folder, '.env')
  const before = await readIfThere(path)
  const values = new Map<string, string>()
  for (const each of wanted) {
    if (each.name === 'CHAT_API_KEY' && (values.get('CHAT_MODEL') ?? '') === '') continue
    const value = await askFor(each, before ?? '', ask)
    if (value !== '') values.set(each.name, value)
  }
  // Wrong ones are told before anything is written.
  const config = readConfig({ ...env, ...Object.fromEntries(values) }, folder)
  if (values.size === 0) output.write('Nothing was said, so nothing was written.\n')
  else {
    await replaceFile(path, withValues(before ?? '', values))
    output.write(`${path} holds ${[...values.keys()].join(' and ')} now; nobody else may read it.\n`)
  }
  if (config.discord.token === null) return
  tell(await checkDiscord(config.discord, Date.now), output)
  output.write('Start with: npm start\n')
}

/** What is set already stays unless somebody says otherwise. */
async function askFor(
  { name, question, isSecret }: Wanted,
  text: string,
  ask: SetupOptions['ask'],
): Promise<string> {
  const old = valueIn(text, name)
  if (old !== null) {
    const shown = isSecret ? 'is set already' : `is ${old}`
    if (!/^y/i.test(await ask(`${name} ${shown}. Replace it? (y/N)`))) return ''
  }
  return (await ask(question, { isSecret })).trim()
}

function tell(findings: readonly Finding[], { write, writeError }: Output): void {
  for (const { about, state, message, remedy } of findings) {
    if (about === 'invite link' && state === 'fine') write(`Invite the bot: ${message}\n`)
    // The commands are registered at the first start.
    else if (about !== 'commands' && (state === 'failed' || state === 'warning'))
      writeError(`${message} ${remedy}\n`)
  }
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null
    throw new UserError(`${path} cannot be read (${messageOf(error)}).`, { cause: error })
  }
}

/** Written beside, for the owner alone, then renamed: no moment shows half of it or shows it to others. */
async function replaceFile(path: string, text: string): Promise<void> {
  const beside = `${path}.new`
  try {
    await writeFile(beside, text, { mode: 0o600 })
    await chmod(beside, 0o600)
    await rename(beside, path)
  } catch (error) {
    throw new UserError(`${path} cannot be written (${messageOf(error)}).`, { cause: error })
  }
}
