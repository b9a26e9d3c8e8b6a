// What the chat model used today, on the disk: a restart does not begin the budget anew.
import { appendFile, mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { systemCode } from '../errors.ts'
import type { ChatUsage } from './chat-model.ts'

export type Tokens = Pick<ChatUsage, 'input' | 'output'>

/** One file a day (UTC), one line an entry; several processes may write to it at once. */
export interface UsageLedger {
  /** All of today, with what is set aside for calls under way. */
  today(): Promise<Tokens>
  /**
   * Sets tokens aside before a call: a process that dies in it has spent them.
   * @returns the function that puts what was really used in their place
   */
  setAside(tokens: Tokens): Promise<(used: Tokens) => Promise<void>>
}

/** @param now milliseconds since 1970 */
export function usageLedger(folder: string, now: () => number): UsageLedger {
  const fileOfToday = () => `${new Date(now()).toISOString().slice(0, 10)}.jsonl`
  const write = async (file: string, { input, output }: Tokens): Promise<void> => {
    await mkdir(folder, { recursive: true })
    await appendFile(join(folder, file), `${JSON.stringify({ input, output })}\n`)
  }
  return {
    today: async () => sum(await read(join(folder, fileOfToday()))),
    async setAside(tokens) {
      const file = fileOfToday()
      await write(file, tokens)
      await removeOthers(folder, file)
      return (used) => write(file, { input: used.input - tokens.input, output: used.output - tokens.output })
    },
  }
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return ''
    throw error
  }
}

/** A line that was cut off when the power went holds nothing that could be counted. */
function sum(text: string): Tokens {
  let [input, output] = [0, 0]
  for (const line of text.split('\n')) {
    const entry = /^\{"input":(-?\d+),"output":(-?\d+)\}$/.exec(line)
    input += Number(entry?.[1] ?? 0)
    output += Number(entry?.[2] ?? 0)
  }
  return { input, output }
}

/** The days before are not asked for any more. */
async function removeOthers(folder: string, file: string): Promise<void> {
  const old = (await readdir(folder)).filter((name) => /^\d{4}-\d\d-\d\d\.jsonl$/.test(name) && name < file)
  await Promise.all(old.map((name) => rm(join(folder, name), { force: true })))
}
