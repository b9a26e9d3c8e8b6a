// Many people ask at the same moment.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../program.ts'
import { readMessage } from './read-message.ts'
import type { StandIn } from './stand-in.ts'
import { ids, newId, personNamed, slash } from './stand-in-events.ts'

export interface Reply {
  readonly question: string
  /** What the asker reads; empty when the bot's answer was refused. */
  readonly text: string
  /** From the moment the question was dispatched to the moment the reply was there. */
  readonly ms: number
  /** The same until the first acknowledgement, for which Discord waits three seconds. */
  readonly acknowledgedMs: number
}

/** Asks every question at once, each for a person of its own, and resolves when all are answered. */
export function askAtOnce(discord: StandIn, questions: readonly string[]): Promise<Reply[]> {
  return Promise.all(
    questions.map(async (question) => {
      const asked = slash('ask', { question }, { by: personNamed(newId(), 'Somebody') })
      const startMs = performance.now()
      discord.dispatch('INTERACTION_CREATE', asked)
      await discord.next('POST', `/interactions/${asked.id}/${asked.token}/callback`)
      const acknowledgedMs = performance.now() - startMs
      const reply = `/webhooks/${ids.application}/${asked.token}/messages/@original`
      const { message } = await discord.next('PATCH', reply)
      const ms = performance.now() - startMs
      return { question, text: readMessage(message ?? {}), ms, acknowledgedMs }
    }),
  )
}

const openings = [
  ...['', 'Please: ', 'Tell me, ', 'I want to know: ', 'Once more, '],
  ...['I wonder: ', 'A question: ', 'Does anybody know: ', 'Somebody asked me: '],
]

/** So many different questions about the articles that come with the project. */
export async function shippedQuestions(count: number): Promise<string[]> {
  const golden = JSON.parse(await readFile(join(root, 'tests/golden/golden.json'), 'utf8')) as {
    readonly questions: readonly { readonly question: string }[]
  }
  const asked = openings.flatMap((opening) => golden.questions.map(({ question }) => `${opening}${question}`))
  if (asked.length < count) throw new RangeError(`there are ${asked.length} questions, not ${count}`)
  return asked.slice(0, count)
}
