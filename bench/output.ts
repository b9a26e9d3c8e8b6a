// A process without the loader that the benchmark runs under.
import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** What `node` prints with these arguments. @throws when it ends with another code than 0 */
export async function output(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${code}`)
  return text
}
