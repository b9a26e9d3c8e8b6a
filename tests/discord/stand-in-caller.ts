// Speaks to the stand-in as a bot would, by plain requests: for tests of the stand-in itself.
import { onTestFinished } from 'vitest'
import { goodToken, type StandIn, type StandInOptions, startStandIn } from './stand-in.ts'
import { type InteractionOptions, ids, message, press, slash } from './stand-in-events.ts'
import type { Body } from './stand-in-rules.ts'
import type { StoredMessage } from './stand-in-world.ts'

export interface Called {
  readonly status: number
  readonly headers: Headers
  readonly body: Body & { readonly code?: number; readonly message?: string; readonly id?: string } & Record<
      string,
      unknown
    >
}

export type Caller = Awaited<ReturnType<typeof standInCaller>>

/** A stand-in of its own for one test, with what is needed to ask it things. */
export async function standInCaller(options: StandInOptions = {}) {
  const discord = await startStandIn({ expectsFaults: true, ...options })
  onTestFinished(discord.close)
  const call = (method: string, path: string, body?: unknown) => request(discord, method, path, body)
  const dispatched = <Event extends { readonly id: string; readonly token: string }>(event: Event): Event => {
    discord.dispatch('INTERACTION_CREATE', event)
    return event
  }
  const respond = ({ id, token }: { id: string; token: string }, body: object) =>
    call('POST', `/interactions/${id}/${token}/callback?with_response=true`, body)
  return {
    discord,
    call,
    dispatched,
    respond,
    send: (body: object, channel: string = ids.channel) =>
      call('POST', `/channels/${channel}/messages`, body),
    /** A slash command that nobody answered yet. */
    asked: (options: InteractionOptions = {}) => dispatched(slash('ask', { question: 'What?' }, options)),
    /** A press of a button on a message of somebody. */
    pressed: () => dispatched(press(message('press this'), 'button')),
    original: (method: string, token: string, body?: object) =>
      call(method, `/webhooks/${ids.application}/${token}/messages/@original`, body),
    followUp: (token: string, body: object) => call('POST', `/webhooks/${ids.application}/${token}`, body),
    stored: (id: string): StoredMessage | undefined => discord.messages.get(id),
  }
}

async function request(discord: StandIn, method: string, path: string, body?: unknown): Promise<Called> {
  const response = await fetch(`${discord.apiUrl}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${goodToken}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  const told = text === '' ? {} : (JSON.parse(text) as Called['body'])
  return { status: response.status, headers: response.headers, body: told }
}
