// The gateway of the stand-in: sessions that can be resumed, and every way in which a connection goes wrong.
import { once } from 'node:events'
import { WebSocket, type WebSocketServer } from 'ws'
import { bot, ids } from './stand-in-events.ts'
import { mailbox } from './stand-in-recorder.ts'
import { asSeenByBot, type World } from './stand-in-world.ts'

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-opcodes */
export const opcodes = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presence: 3,
  resume: 6,
  reconnect: 7,
  requestMembers: 8,
  invalidSession: 9,
  hello: 10,
  acknowledged: 11,
} as const

const intents = { guilds: 1 << 0, guildMessages: 1 << 9, directMessages: 1 << 12 } as const
const wantedIntents = intents.guilds | intents.guildMessages | intents.directMessages
/** Members, presences and the content of messages: turned off in the developer portal. */
const privilegedIntents = (1 << 1) | (1 << 8) | (1 << 15)
const knownIntents = 2 ** 26 - 1
/** https://docs.discord.com/developers/events/gateway#sending-events */
const mostBytes = 4096

interface Session {
  readonly id: string
  readonly shard: readonly [number, number]
  readonly intents: number
  /** Every event of the session, to be sent again after a resume. */
  readonly events: object[]
  socket: WebSocket
}

interface Sent {
  readonly op: number
  readonly d?: {
    readonly token?: string
    readonly intents?: number
    readonly shard?: readonly [number, number]
    readonly session_id?: string
    readonly seq?: number
  }
}

export interface GatewayOptions {
  /** Closes the gateway with this code instead of welcoming the bot. */
  readonly closeWith?: number
  readonly heartbeatMs?: number
}

export interface Connecting {
  readonly world: World
  readonly broken: string[]
  readonly url: () => string
  readonly token: string
}

export function standInGateway(sockets: WebSocketServer, connecting: Connecting, options: GatewayOptions) {
  const { world, broken, url, token } = connecting
  const { closeWith, heartbeatMs = 45_000 } = options
  const sessions = new Map<string, Session>()
  const heard = mailbox<number>()
  let wanted = 0
  let isSilent = false
  let made = 0

  const send = (socket: WebSocket, message: object) => {
    if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message))
  }
  const tell = (session: Session, t: string, d: object) => {
    const event = { op: opcodes.dispatch, s: session.events.length + 1, t, d }
    session.events.push(event)
    send(session.socket, event)
  }
  const dispatch = (t: string, d: object) => {
    world.note(t, d)
    const seen = t === 'MESSAGE_CREATE' || t === 'MESSAGE_UPDATE' ? asSeenByBot(d, world) : d
    for (const session of sessions.values()) if (isFor(session, t, d)) tell(session, t, seen)
  }
  world.onEvent(dispatch)

  const identify = (socket: WebSocket, d: Sent['d'] = {}) => {
    const { intents: asked = 0, shard = [0, 1] } = d
    wanted = asked
    const code = closeWith ?? refusedWith(d, token)
    if (code !== undefined) return socket.close(code)
    if (asked !== wantedIntents) broken.push(`intents ${asked} instead of ${wantedIntents}`)
    const session: Session = { id: `session-${++made}`, shard, intents: asked, events: [], socket }
    sessions.set(session.id, session)
    const isHome = isFor(session, 'GUILD_CREATE', { guild_id: ids.guild })
    const guilds = isHome ? [{ id: ids.guild, unavailable: true }] : []
    tell(session, 'READY', { ...ready, shard, guilds, session_id: session.id, resume_gateway_url: url() })
    if (isHome) tell(session, 'GUILD_CREATE', world.guild())
  }
  const resume = (socket: WebSocket, { session_id = '', seq = 0, token: given }: NonNullable<Sent['d']>) => {
    if (given !== token) return socket.close(4004)
    const session = sessions.get(session_id)
    if (!session) return send(socket, { op: opcodes.invalidSession, d: false })
    if (seq > session.events.length) return socket.close(4007)
    session.socket = socket
    for (const missed of session.events.slice(seq)) send(socket, missed)
    tell(session, 'RESUMED', {})
  }
  const take = (socket: WebSocket, text: string) => {
    const { op, d } = parse(text)
    const isWelcome = [...sessions.values()].some((session) => session.socket === socket)
    if (text.length > mostBytes || op < 0) return socket.close(4002)
    heard.add(op)
    if (op === opcodes.heartbeat) return isSilent ? undefined : send(socket, { op: opcodes.acknowledged })
    if (op === opcodes.identify) return isWelcome ? socket.close(4005) : identify(socket, d)
    if (op === opcodes.resume) return resume(socket, d ?? {})
    if (!isWelcome) return socket.close(4003)
    if (op !== opcodes.presence && op !== opcodes.requestMembers) socket.close(4001)
  }
  sockets.on('connection', (socket, request) => {
    const version = new URL(request.url ?? '', 'http://localhost').searchParams.get('v')
    if (version !== '10') return socket.close(4012)
    socket.on('message', (data) => take(socket, String(data)))
    socket.on('close', (code) => {
      // Whoever leaves politely does not come back to the session.
      const isOver = code === 1000 || code === 1001
      for (const session of sessions.values()) {
        if (isOver && session.socket === socket) sessions.delete(session.id)
      }
    })
    send(socket, { op: opcodes.hello, d: { heartbeat_interval: heartbeatMs } })
  })
  const all = () => [...sockets.clients]
  return {
    dispatch,
    intents: () => wanted,
    /** The next of these operations that the bot sends. */
    nextOperation: (op: number) => heard.next((one) => one === op),
    disconnected: async () => {
      await Promise.all(all().map((socket) => once(socket, 'close')))
    },
    /** Closes the connection with a code; 4000 can be resumed. */
    drop: (code = 4000) => {
      for (const socket of all()) socket.close(code)
    },
    /** Tears the connection without a word. */
    cut: () => {
      for (const socket of all()) socket.terminate()
    },
    /** Asks the bot to come again (operation 7). */
    askToReconnect: () => {
      for (const socket of all()) send(socket, { op: opcodes.reconnect, d: null })
    },
    /** Declares the sessions void (operation 9). */
    invalidate: (isResumable: boolean) => {
      if (!isResumable) sessions.clear()
      for (const socket of all()) send(socket, { op: opcodes.invalidSession, d: isResumable })
    },
    /** Leaves heartbeats without an answer, or answers them again. */
    silence: (silent = true) => {
      isSilent = silent
    },
    close: () => {
      for (const socket of all()) socket.terminate()
    },
  }
}

/** Events of a server go to its shard, direct messages to the first, and only to those who asked for them. */
function isFor({ shard: [place, count], intents: asked }: Session, event: string, data: object): boolean {
  const { guild_id } = data as { guild_id?: string }
  const home = guild_id === undefined ? 0 : Number((BigInt(guild_id) >> 22n) % BigInt(count))
  const isMessage = event.startsWith('MESSAGE_')
  const needed = guild_id === undefined ? intents.directMessages : intents.guildMessages
  return home === place && (!isMessage || (asked & needed) !== 0)
}

/** The code with which Discord turns an IDENTIFY away. */
function refusedWith({ token, intents: asked = -1, shard }: NonNullable<Sent['d']>, good: string) {
  if (token !== good) return 4004
  if (shard && !(shard[0] >= 0 && shard[0] < shard[1])) return 4010
  if (asked < 0 || asked > knownIntents) return 4013
  return (asked & privilegedIntents) === 0 ? undefined : 4014
}

function parse(text: string): Sent {
  try {
    return JSON.parse(text) as Sent
  } catch {
    return { op: -1 }
  }
}

const ready = {
  v: 10,
  user: bot,
  application: { id: ids.application, flags: 0 },
}
