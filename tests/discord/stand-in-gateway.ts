// The gateway of the stand-in: what it answers to each operation, and every way in which a connection goes wrong.
import { once } from 'node:events'
import type { WebSocket, WebSocketServer } from 'ws'
import { type Operation, opcodes, parseOperation } from './stand-in-opcodes.ts'
import { mailbox } from './stand-in-recorder.ts'
import { keepSessions, refusedWith, type Sessions, send, wantedIntents } from './stand-in-sessions.ts'
import type { World } from './stand-in-world.ts'

/** https://docs.discord.com/developers/events/gateway#sending-events */
const mostBytes = 4096

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

/** What a test can change while the bot is connected. */
interface State {
  intents: number
  isSilent: boolean
}

export function standInGateway(sockets: WebSocketServer, connecting: Connecting, options: GatewayOptions) {
  const { world, url } = connecting
  const sessions = keepSessions(world, url)
  const heard = mailbox<number>()
  const state: State = { intents: 0, isSilent: false }
  const answer = answerOperations(sessions, connecting, options, state)
  world.onEvent(sessions.dispatch)
  sockets.on('connection', (socket, request) => {
    const version = new URL(request.url ?? '', 'http://localhost').searchParams.get('v')
    if (version !== '10') return socket.close(4012)
    socket.on('message', (data) => {
      const operation = parseOperation(String(data))
      heard.add(operation.op)
      if (String(data).length > mostBytes || operation.op < 0) socket.close(4002)
      else answer(socket, operation)
    })
    socket.on('close', (code) => sessions.leave(socket, code))
    send(socket, { op: opcodes.hello, d: { heartbeat_interval: options.heartbeatMs ?? 45_000 } })
  })
  return {
    dispatch: sessions.dispatch,
    intents: () => state.intents,
    /** The next of these operations that the bot sends. */
    nextOperation: (op: number) => heard.next((one) => one === op),
    /** Leaves heartbeats without an answer, or answers them again. */
    silence: (silent = true) => {
      state.isSilent = silent
    },
    ...waysToLose(sockets, sessions),
  }
}

/** What Discord does about each operation. */
function answerOperations(
  sessions: Sessions,
  { broken, token }: Connecting,
  { closeWith }: GatewayOptions,
  state: State,
) {
  const identify = (socket: WebSocket, d: NonNullable<Operation['d']>) => {
    state.intents = d.intents ?? 0
    const code = closeWith ?? refusedWith(d, token)
    if (code !== undefined) return socket.close(code)
    if (state.intents !== wantedIntents) broken.push(`intents ${state.intents} instead of ${wantedIntents}`)
    sessions.open(socket, d)
  }
  return (socket: WebSocket, { op, d = {} }: Operation): void => {
    const isWelcome = sessions.has(socket)
    if (op === opcodes.heartbeat) {
      if (!state.isSilent) send(socket, { op: opcodes.acknowledged })
    } else if (op === opcodes.identify) {
      if (isWelcome) socket.close(4005)
      else identify(socket, d)
    } else if (op === opcodes.resume) {
      if (d.token === token) sessions.resume(socket, d)
      else socket.close(4004)
    } else if (!isWelcome) socket.close(4003)
    else if (op !== opcodes.presence && op !== opcodes.requestMembers) socket.close(4001)
  }
}

function waysToLose(sockets: WebSocketServer, sessions: Sessions) {
  const forAll = (act: (socket: WebSocket) => void) => {
    for (const socket of sockets.clients) act(socket)
  }
  return {
    disconnected: async () => {
      await Promise.all([...sockets.clients].map((socket) => once(socket, 'close')))
    },
    /** Closes the connection with a code; 4000 can be resumed. */
    drop: (code = 4000) => forAll((socket) => socket.close(code)),
    /** Tears the connection without a word. */
    cut: () => forAll((socket) => socket.terminate()),
    /** Asks the bot to come again (operation 7). */
    askToReconnect: () => forAll((socket) => send(socket, { op: opcodes.reconnect, d: null })),
    /** Declares the sessions void (operation 9). */
    invalidate: (isResumable: boolean) => {
      if (!isResumable) sessions.clear()
      forAll((socket) => send(socket, { op: opcodes.invalidSession, d: isResumable }))
    },
  }
}
