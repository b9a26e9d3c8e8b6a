// `footnote setup`: asks for token and chat model and writes them to `.env`.
import { setUp } from '../operations/setup.ts'
import { askPerson } from '../terminal/ask-person.ts'
import type { Invocation } from './invocation.ts'

export async function setupCommand({ stdin, stdout, folder, env, output }: Invocation): Promise<void> {
  const { ask, close } = askPerson(stdin(), stdout)
  await setUp({ folder, env, output, ask }).finally(close)
}
