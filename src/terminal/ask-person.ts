// Asks a person at the terminal one question at a time; what is secret is not shown while it is typed.
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { UserError } from '../errors.ts'

export interface AskPerson {
  /** @throws UserError when nobody is there to answer any more */
  readonly ask: (question: string, options?: { readonly isSecret: boolean }) => Promise<string>
  readonly close: () => void
}

export function askPerson(input: NodeJS.ReadStream, screen: NodeJS.WriteStream): AskPerson {
  let isHidden = false
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (isHidden) done()
      else screen.write(chunk, () => done())
    },
  })
  const lines = createInterface({ input, output, terminal: input.isTTY === true })
  const waiting: ((line: string | null) => void)[] = []
  const come: (string | null)[] = []
  const give = (line: string | null) => {
    const next = waiting.shift()
    if (next) next(line)
    else come.push(line)
  }
  lines.on('line', give)
  lines.on('close', () => give(null))
  return {
    async ask(question, { isSecret } = { isSecret: false }) {
      screen.write(`${question}: `)
      isHidden = isSecret
      const line =
        come.length > 0
          ? (come.shift() ?? null)
          : await new Promise<string | null>((done) => waiting.push(done))
      isHidden = false
      if (isSecret) screen.write('\n')
      if (line === null) throw new UserError('Setting up was broken off; nothing was written.')
      return line
    },
    close: () => lines.close(),
  }
}
