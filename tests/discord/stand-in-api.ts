// The HTTP API of the stand-in: its addresses, and what each of them does.
import {
  listMessages,
  ofChannel,
  readChannel,
  sendMessage,
  showTyping,
  startThread,
} from './stand-in-channels.ts'
import { brokenCommandRules, type Command } from './stand-in-command-rules.ts'
import { bot, ids, newId, otherPerson, owner, person } from './stand-in-events.ts'
import { followUp, ofWebhook, respond } from './stand-in-interactions.ts'
import { holdRules, Refusal, type Reply, refuse } from './stand-in-reply.ts'
import type { Body } from './stand-in-rules.ts'
import { schemaProblems } from './stand-in-schema.ts'
import { channelAsSent, type World } from './stand-in-world.ts'

export interface ApiRequest {
  readonly method: string
  /** Without `/api/v10` and the query. */
  readonly path: string
  readonly query: URLSearchParams
  readonly body: Body
}

interface Call extends ApiRequest {
  /** The variable parts of the address. */
  readonly parts: readonly string[]
}

type Route = readonly [methods: string, address: RegExp, run: (call: Call) => Reply]

export interface ApiOptions {
  readonly registered?: readonly object[]
  /** How many shards Discord recommends. */
  readonly shards?: number
  /** Holds bodies against Discord's description only at the end, where a body that does not fit is a broken rule. */
  readonly checksBodiesLater?: boolean
}

/** Answers a request; the faults of the bot go to `broken`. */
export function standInApi(
  world: World,
  broken: string[],
  gatewayUrl: () => string,
  { registered = [], shards = 1, checksBodiesLater = false }: ApiOptions = {},
) {
  const routes: readonly Route[] = [
    ...commandRoutes(world, registered),
    ...messageRoutes(world),
    ['GET', /^\/gateway\/bot$/, () => ({ status: 200, body: gatewayAt(gatewayUrl(), shards) })],
    ['GET', /^\/(?:oauth2\/)?applications\/@me$/, () => ({ status: 200, body: application })],
    [
      'POST',
      /^\/users\/@me\/channels$/,
      () => ({ status: 200, body: channelAsSent({ id: ids.dmChannel, type: 1 }) }),
    ],
    ['GET', /^\/users\/@me\/guilds$/, () => ({ status: 200, body: [serverAsListed] })],
    ['GET', /^\/users\/([^/]+)$/, ({ parts: [id] }) => ({ status: 200, body: userOf(id) })],
    [
      'GET',
      /^\/guilds\/([^/]+)$/,
      ({ parts: [id] }) => (id === ids.guild ? { status: 200, body: world.guild() } : refuse(404, 10004)),
    ],
  ]
  return (request: ApiRequest): Reply => {
    const { method, path } = request
    try {
      for (const [methods, address, run] of routes) {
        const match = methods.split(' ').includes(method) ? address.exec(path) : null
        if (!match) continue
        world.setBySchema(checksBodiesLater ? [] : problemsOf(request))
        return run({ ...request, parts: match.slice(1) })
      }
      throw new Refusal({ status: 404, body: { code: 0, message: '404: Not Found' } }, [
        `${method} ${path}, which the stand-in does not have`,
      ])
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal
      broken.push(...refusal.faults)
      return refusal.reply
    }
  }
}

/** What of a body does not fit Discord's description of its address; files stand beside it. */
export function problemsOf({ method, path, body }: Pick<ApiRequest, 'method' | 'path' | 'body'>): string[] {
  if (Array.isArray(body)) return schemaProblems(method, path, body)
  const { files, ...sent } = body
  return schemaProblems(method, path, sent)
}

function messageRoutes(world: World): readonly Route[] {
  const one = /^\/channels\/([^/]+)\/messages\/([^/]+)$/
  return [
    [
      'POST',
      /^\/interactions\/([^/]+)\/([^/]+)\/callback$/,
      ({ parts: [id = '', token = ''], body, query }) =>
        respond(world, id, token, body, query.get('with_response') === 'true'),
    ],
    ['POST', /^\/webhooks\/[^/]+\/([^/]+)$/, ({ parts: [token = ''], body }) => followUp(world, token, body)],
    [
      'GET PATCH DELETE',
      /^\/webhooks\/[^/]+\/([^/]+)\/messages\/([^/]+)$/,
      ({ method, parts: [token = '', which = ''], body }) => ofWebhook(world, method, token, which, body),
    ],
    ['GET', /^\/channels\/([^/]+)$/, ({ parts: [id = ''] }) => readChannel(world, id)],
    ['POST', /^\/channels\/([^/]+)\/typing$/, ({ parts: [id = ''] }) => showTyping(world, id)],
    ['POST', /^\/channels\/([^/]+)\/messages$/, ({ parts: [id = ''], body }) => sendMessage(world, id, body)],
    [
      'GET',
      /^\/channels\/([^/]+)\/messages$/,
      ({ parts: [id = ''], query }) => listMessages(world, id, query.get('after') ?? '0'),
    ],
    [
      'GET PATCH DELETE',
      one,
      ({ method, parts: [id = '', messageId = ''], body }) => ofChannel(world, method, id, messageId, body),
    ],
    [
      'POST',
      /^\/channels\/([^/]+)\/(?:messages\/([^/]+)\/)?threads$/,
      ({ parts: [id = '', messageId], body }) => startThread(world, id, messageId, body),
    ],
  ]
}

/** One list of commands for everywhere, and one for the server. */
function commandRoutes(world: World, registered: readonly object[]): readonly Route[] {
  const lists = new Map<string, readonly object[]>()
  const address = /^\/applications\/\d+(\/guilds\/\d+)?\/commands$/
  return [
    ['GET', address, ({ parts: [scope = ''] }) => ({ status: 200, body: lists.get(scope) ?? registered })],
    [
      'PUT',
      address,
      ({ parts: [scope = ''], body }) => {
        const commands = body as unknown as readonly Command[]
        holdRules(brokenCommandRules(commands), world.bySchema())
        lists.set(scope, asRegistered(commands))
        return { status: 200, body: lists.get(scope) }
      },
    ],
  ]
}

function gatewayAt(url: string, shards: number): object {
  const session_start_limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: shards }
  return { url, shards, session_start_limit }
}

/** Discord gives ids, sorts in its own way and says what was not set. */
function asRegistered(commands: readonly object[]): object[] {
  const bookkeeping = { application_id: ids.application, version: newId(), nsfw: false, dm_permission: true }
  const unset = { name_localizations: null, default_member_permissions: null }
  return [...commands]
    .reverse()
    .map((command) => ({ id: newId(), ...bookkeeping, ...unset, type: 1, description: '', ...command }))
}

const application = {
  id: ids.application,
  type: null,
  name: 'Footnote',
  icon: null,
  description: '',
  verify_key: '0'.repeat(64),
  flags: 0,
  flags_new: '0',
  redirect_uris: [],
  interactions_endpoint_url: null,
  role_connections_verification_url: null,
  approximate_guild_count: 1,
  approximate_user_install_count: 1,
  approximate_user_authorization_count: 1,
  explicit_content_filter: 0,
  eligible_oauth2_scopes: [],
  owner,
  team: null,
  bot,
}

/** With every permission the bot asks for and some that everybody has. */
const serverAsListed = {
  id: ids.guild,
  name: 'Readers',
  icon: null,
  owner: false,
  permissions: '274947197952',
  features: [],
}

function userOf(id: string | undefined): object {
  const known: Readonly<Record<string, object>> = {
    '@me': { ...bot, mfa_enabled: false, locale: 'en-US' },
    [ids.bot]: bot,
    [person.id]: person,
    [otherPerson.id]: otherPerson,
    [owner.id]: owner,
  }
  return known[id ?? ''] ?? refuse(404, 10013)
}
