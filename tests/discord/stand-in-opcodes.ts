// The operations of the gateway: https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-opcodes

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

/** What the bot sends over the gateway. */
export interface Operation {
  readonly op: number
  readonly d?: {
    readonly token?: string
    readonly intents?: number
    readonly shard?: readonly [number, number]
    readonly session_id?: string
    readonly seq?: number
  }
}

/** An operation out of text; -1 for what is none. */
export function parseOperation(text: string): Operation {
  try {
    return JSON.parse(text) as Operation
  } catch {
    return { op: -1 }
  }
}
