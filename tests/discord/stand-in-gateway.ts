// The gateway of the stand-in.
import { once } from 'node:events'
import { WebSocket, type WebSocketServer } from 'ws'
import { bot, guild, ids } from './stand-in-events.ts'

/** One connection after the other; what is dispatched goes to the last. */
export function standInGateway(sockets: WebSocketServer, address: () => string, closeWith?: number) {
  let sequence = 0
  let wanted = 0
  const send = (socket: WebSocket, message: object) => socket.send(JSON.stringify(message))
  const dispatch = (t: string, d: object) => {
    sequence++
    for (const socket of sockets.clients) {
      if (socket.readyState === WebSocket.OPEN) send(socket, { op: 0, s: sequence, t, d })
    }
  }
  sockets.on('connection', (socket) => {
    send(socket, { op: 10, d: { heartbeat_interval: 45_000 } })
    socket.on('message', (data) => {
      const { op, d } = JSON.parse(String(data)) as { op: number; d: { token: string; intents: number } }
      if (op === 1) send(socket, { op: 11 })
      if (op === 6) dispatch('RESUMED', {})
      if (op !== 2) return
      wanted = d.intents
      if (closeWith !== undefined) return socket.close(closeWith)
      dispatch('READY', { ...ready, resume_gateway_url: `ws://${address()}` })
      dispatch('GUILD_CREATE', guild)
    })
  })
  return {
    dispatch,
    intents: () => wanted,
    disconnected: async () => {
      await Promise.all([...sockets.clients].map((socket) => once(socket, 'close')))
    },
    drop: () => {
      for (const socket of sockets.clients) socket.close(4000)
    },
    close: () => {
      for (const socket of sockets.clients) socket.terminate()
    },
  }
}

const ready = {
  v: 10,
  user: bot,
  guilds: [{ id: ids.guild, unavailable: true }],
  session_id: 'session',
  application: { id: ids.application, flags: 0 },
  shard: [0, 1],
}
