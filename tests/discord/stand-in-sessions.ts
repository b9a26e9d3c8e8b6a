// The sessions of the gateway: who is welcome, what each of them hears, and what it missed.
import { WebSocket } from 'ws'
import { bot, ids } from './stand-in-events.ts'
import { type Operation, opcodes } from './stand-in-opcodes.ts'
import { asSeenByBot, type World } from './stand-in-world.ts'

const intents = { guilds: 1 << 0, guildMessages: 1 << 9, directMessages: 1 << 12 } as const
/** What Footnote needs, and nothing else. */
export const wantedIntents = intents.guilds | intents.guildMessages | intents.directMessages
/** Members, presences and the content of messages: turned off in the developer portal. */
const privilegedIntents = (1 << 1) | (1 << 8) | (1 << 15)
const knownIntents = 2 ** 26 - 1

interface Session {
  readonly id: string
  readonly shard: readonly [number, number]
  readonly intents: number
  /** Every event of the session, to be sent again after a resume. */
  readonly events: object[]
  socket: WebSocket
}

type Data = NonNullable<Operation['d']>
export type Sessions = ReturnType<typeof keepSessions>

export function send(socket: WebSocket, message: object): void {
  if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message))
}

export function keepSessions(world: World, url: () => string) {
  const sessions = new Map<string, Session>()
  let made = 0
  const tell = (session: Session, t: string, d: object) => {
    const event = { op: opcodes.dispatch, s: session.events.length + 1, t, d }
    session.events.push(event)
    send(session.socket, event)
  }
  return {
    has: (socket: WebSocket) => [...sessions.values()].some((session) => session.socket === socket),
    clear: () => sessions.clear(),
    /** To everyone who asked for such events; whoever is away gets them with the resume. */
    dispatch(t: string, d: object): void {
      world.note(t, d)
      const seen = t === 'MESSAGE_CREATE' || t === 'MESSAGE_UPDATE' ? asSeenByBot(d, world) : d
      for (const session of sessions.values()) if (isFor(session, t, d)) tell(session, t, seen)
    },
    open(socket: WebSocket, { intents: asked = 0, shard = [0, 1] }: Data): void {
      const session: Session = { id: `session-${++made}`, shard, intents: asked, events: [], socket }
      sessions.set(session.id, session)
      const isHome = isFor(session, 'GUILD_CREATE', { guild_id: ids.guild })
      const guilds = isHome ? [{ id: ids.guild, unavailable: true }] : []
      tell(session, 'READY', { ...ready, shard, guilds, session_id: session.id, resume_gateway_url: url() })
      if (isHome) tell(session, 'GUILD_CREATE', world.guild())
    },
    resume(socket: WebSocket, { session_id = '', seq = 0 }: Data): void {
      const session = sessions.get(session_id)
      if (!session) send(socket, { op: opcodes.invalidSession, d: false })
      else if (seq > session.events.length) socket.close(4007)
      else {
        session.socket = socket
        for (const missed of session.events.slice(seq)) send(socket, missed)
        tell(session, 'RESUMED', {})
      }
    },
    /** Whoever leaves politely does not come back to the session. */
    leave(socket: WebSocket, code: number): void {
      if (code !== 1000 && code !== 1001) return
      for (const session of sessions.values()) if (session.socket === socket) sessions.delete(session.id)
    },
  }
}

const ready = { v: 10, user: bot, application: { id: ids.application, flags: 0 } }

/** Events of a server go to its shard, direct messages to the first, and only to those who asked for them. */
function isFor({ shard: [place, count], intents: asked }: Session, event: string, data: object): boolean {
  const { guild_id } = data as { guild_id?: string }
  const home = guild_id === undefined ? 0 : Number((BigInt(guild_id) >> 22n) % BigInt(count))
  const isMessage = event.startsWith('MESSAGE_')
  const needed = guild_id === undefined ? intents.directMessages : intents.guildMessages
  return home === place && (!isMessage || (asked & needed) !== 0)
}

/** The code with which Discord turns an IDENTIFY away. */
export function refusedWith({ token, intents: asked = -1, shard }: Data, good: string): number | undefined {
  if (token !== good) return 4004
  if (shard && !(shard[0] >= 0 && shard[0] < shard[1])) return 4010
  if (asked < 0 || asked > knownIntents) return 4013
  return (asked & privilegedIntents) === 0 ? undefined : 4014
}
