// Registers the commands with Discord, and only when they are not registered like this already.
import { isDeepStrictEqual } from 'node:util'
import { type REST, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord.js'

/** What is compared; everything else is Discord's own bookkeeping. */
const compared = [
  'name',
  'type',
  'description',
  'description_localizations',
  'name_localizations',
  'options',
  'choices',
  'required',
  'autocomplete',
  'min_length',
  'max_length',
  'min_value',
  'max_value',
  'default_member_permissions',
  'contexts',
  'integration_types',
]
/** A server's own commands have no contexts and no ways of installation. */
const globalOnly = ['contexts', 'integration_types']

/** What Discord is told of a slash command or an entry of the menu on messages. */
export type Definition = RESTPostAPIApplicationCommandsJSONBody

export interface Registration {
  readonly applicationId: string
  /** The server to register in; null for everywhere. */
  readonly guildId: string | null
  /** The server whose own commands this bot registered before, which are taken away when they are not wanted there. */
  readonly guildBefore: string | null
  readonly commands: readonly Definition[]
}

/**
 * Registers the commands everywhere, or in one server; those from before that would stand beside them go.
 * @returns whether there was anything to change
 */
export async function registerCommands(
  rest: REST,
  { applicationId, guildId, guildBefore, commands }: Registration,
): Promise<boolean> {
  const isNew = await registerIn(rest, applicationId, guildId, commands)
  // Only then: in between people had better see them twice than not at all.
  const left = guildId === null ? [] : [Routes.applicationCommands(applicationId)]
  if (guildBefore !== null && guildBefore !== guildId) {
    left.push(Routes.applicationGuildCommands(applicationId, guildBefore))
  }
  let isRemoved = false
  for (const route of left) {
    const registered: unknown = await rest.get(route)
    if (!Array.isArray(registered) || registered.length === 0) continue
    await rest.put(route, { body: [] })
    isRemoved = true
  }
  return isNew || isRemoved
}

async function registerIn(
  rest: REST,
  applicationId: string,
  guildId: string | null,
  commands: readonly Definition[],
): Promise<boolean> {
  const route =
    guildId === null
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId)
  const fields = guildId === null ? compared : compared.filter((field) => !globalOnly.includes(field))
  const wanted = guildId === null ? commands : commands.map(withoutGlobalFields)
  const registered: unknown = await rest.get(route, {
    query: new URLSearchParams({ with_localizations: 'true' }),
  })
  if (isDeepStrictEqual(summarise(registered, fields), summarise(wanted, fields))) return false
  await rest.put(route, { body: wanted.map(asSent) })
  return true
}

/** The commands by kind and name, reduced to what is compared. */
function summarise(list: unknown, fields: readonly string[]): unknown {
  if (!Array.isArray(list)) return null
  return new Map(
    list.map((command: unknown) => {
      const reduced = reduce(command, fields)
      return [keyOf(command), reduced]
    }),
  )
}

/** An entry of the menu on messages may be called like a slash command. */
function keyOf(command: unknown): string {
  const { type, name } = { type: null, name: null, ...(command as object | null) }
  return `${type} ${name}`
}

/** Discord leaves out, or sends as null, what is not set. */
function reduce(value: unknown, fields: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((each) => reduce(each, fields))
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key, field]) => fields.includes(key) && !isEmpty(field))
  return Object.fromEntries(
    kept.map(([key, field]) => {
      if (key === 'default_member_permissions') return [key, String(field)]
      return [key, key.endsWith('_localizations') ? { ...field } : reduce(field, fields)]
    }),
  )
}

/** Discord's own description of its API has a number where its answers, and the types of discord.js, have a text. */
function asSent(command: object): object {
  const { default_member_permissions: permissions = null } = command as Partial<Definition>
  return permissions === null ? command : { ...command, default_member_permissions: Number(permissions) }
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === false) return true
  return typeof value === 'object' && Object.keys(value).length === 0
}

function withoutGlobalFields(command: Definition): object {
  return Object.fromEntries(Object.entries(command).filter(([key]) => !globalOnly.includes(key)))
}

/** The names of commands that registering would add (`+`), change (`~`) or remove (`-`), sorted. */
export function differingCommands(
  registered: unknown,
  commands: readonly Definition[],
  guildId: string | null,
): readonly string[] {
  const fields = guildId === null ? compared : compared.filter((field) => !globalOnly.includes(field))
  const wanted = guildId === null ? commands : commands.map(withoutGlobalFields)
  const [before, after] = [registered, wanted].map((list) => summarise(list, fields)) as Map<string, object>[]
  const nameIn = (key: string) => key.replace(/^\S+ /, '')
  const keys = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])
  return [...keys]
    .filter((key) => !isDeepStrictEqual(before?.get(key), after?.get(key)))
    .map((key) => `${before?.has(key) ? (after?.has(key) ? '~' : '-') : '+'}${nameIn(key)}`)
    .sort()
}
