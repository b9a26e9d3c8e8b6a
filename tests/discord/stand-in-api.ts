// The HTTP API of the stand-in: what each address does, and what it does not take.
import { bot, ids, newId } from './stand-in-events.ts'
import { type Body, brokenCallbackRules, brokenMessageRules } from './stand-in-rules.ts'

export interface Reply {
  readonly status: number
  readonly body?: unknown
}

/** What each address of the API does. */
export function standInApi(registered: readonly object[], broken: string[]) {
  let commands = registered
  const acknowledged = new Set<string>()
  const replied = new Set<string>()

  const accept = (rules: string[], reply: Reply): Reply => {
    broken.push(...rules)
    return rules.length > 0 ? error(400, 50035, rules.join(', ')) : reply
  }
  return (method: string, path: string, body: Body, address: string): Reply => {
    const [, resource, id = '', third, fourth] = path.split('/')
    if (path === '/gateway/bot') return { status: 200, body: gatewayAt(address) }
    if (resource === 'applications') {
      if (method === 'PUT') commands = asRegistered(body as unknown as object[])
      return { status: 200, body: commands }
    }
    if (resource === 'interactions') {
      if (acknowledged.has(third ?? '')) return error(400, 40060)
      acknowledged.add(third ?? '')
      return accept(brokenCallbackRules(body), { status: 204 })
    }
    if (resource === 'webhooks' && fourth === 'messages') {
      if (!acknowledged.has(third ?? '')) return error(404, 10015)
      if (replied.has(third ?? '')) broken.push('a reply was edited again')
      const reply = accept(brokenMessageRules(body), { status: 200, body: sent(ids.channel, body) })
      if (reply.status === 200) replied.add(third ?? '')
      return reply
    }
    // A further message to an interaction that was acknowledged.
    if (resource === 'webhooks' && method === 'POST' && acknowledged.has(third ?? '')) {
      return accept(brokenMessageRules(body), { status: 200, body: sent(ids.channel, body) })
    }
    if (resource === 'channels' && third === 'typing') return { status: 204 }
    if (resource === 'channels' && third === 'messages') {
      return accept(brokenMessageRules(body), { status: 200, body: sent(id, body) })
    }
    if (resource === 'channels') return { status: 200, body: { id, type: 1, recipients: [] } }
    return error(404, 0)
  }
}

function gatewayAt(address: string): object {
  const session_start_limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 }
  return { url: `ws://${address}`, shards: 1, session_start_limit }
}

/** Discord gives ids, sorts in its own way and says what was not set. */
function asRegistered(commands: readonly object[]): object[] {
  const bookkeeping = { application_id: ids.application, version: '1', nsfw: false, dm_permission: true }
  const unset = { name_localizations: null, default_member_permissions: null }
  return [...commands].reverse().map((command) => ({ id: newId(), ...bookkeeping, ...unset, ...command }))
}

function sent(channelId: string, body: Body): object {
  const timestamp = '2026-01-01T00:00:00.000Z'
  const { content = '', components = [], flags = 0 } = body
  const fixed = { type: 0, tts: false, mentions: [], mention_roles: [], attachments: [], embeds: [] }
  return { ...fixed, id: newId(), channel_id: channelId, author: bot, content, components, flags, timestamp }
}

/** An error as Discord tells it. */
export function error(status: number, code: number, message = `refused with ${code}`): Reply {
  return { status, body: { code, message } }
}
