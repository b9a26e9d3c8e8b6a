// Who may ask where, and which folders of the corpus are there for them.
import type { ArticleEntry } from '../../model.ts'
import type { Where } from './where.ts'

/** A list that lets through (everybody, when it is empty) and one that keeps out; keeping out wins. */
export interface Listed {
  readonly allow: readonly string[]
  readonly deny: readonly string[]
}

/** What opens a folder: of each list that is not empty, one must fit; `direct` opens it where there are no such things. */
export interface Binding {
  /** Lower case, with forward slashes, without one at either end; empty for the whole corpus. */
  readonly folder: string
  readonly servers: readonly string[]
  readonly channels: readonly string[]
  readonly roles: readonly string[]
  readonly direct: boolean
}

/** The rules as the file says them. */
export interface AccessFile {
  readonly servers: Listed
  readonly channels: Listed
  readonly roles: Listed
  /** Whether people may ask in direct messages, and where only they installed the bot. */
  readonly direct: boolean
  readonly bindings: readonly Binding[]
}

/** A part of the corpus. */
export interface Scope {
  /** Asked of every article before anything is looked up in it. */
  readonly accepts: (article: Pick<ArticleEntry, 'source'>) => boolean
  /** The same for the same part, so that what was found in it can be remembered under it. */
  readonly key: string
}

const nobody: Listed = { allow: [], deny: [] }

/** What holds without a file: everything is open. */
export const openAccess: AccessFile = {
  servers: nobody,
  channels: nobody,
  roles: nobody,
  direct: true,
  bindings: [],
}

/** Whether questions are answered, and articles shown, in this place to this person. What is not known is not allowed. */
export function mayAsk(rules: AccessFile, where: Where): boolean {
  const { servers, channels, roles, direct } = rules
  const { guildId, channelId, parentIds, roleIds, isDirect } = where
  if (isDirect && guildId === null) return direct
  const places = channelId === null ? null : [channelId, ...parentIds]
  const isDenied =
    isIn(servers.deny, [guildId ?? '']) || isIn(channels.deny, places) || isIn(roles.deny, roleIds)
  if (isDenied) return false
  if (isDirect) return direct
  return [
    [servers.allow, [guildId ?? '']] as const,
    [channels.allow, places] as const,
    [roles.allow, roleIds] as const,
  ].every(([allowed, ids]) => allowed.length === 0 || (ids !== null && isIn(allowed, ids)))
}

/** The part of the corpus that is there in this place for this person; null for all of it. */
export function scopeFor({ bindings }: Pick<AccessFile, 'bindings'>, where: Where): Scope | null {
  const open = new Set(bindings.filter((binding) => opens(binding, where)).map(({ folder }) => folder))
  const closed = [...new Set(bindings.map(({ folder }) => folder))].filter((folder) => !open.has(folder))
  if (closed.length === 0) return null
  return {
    accepts: ({ source }) => {
      const path = comparablePath(source)
      return !closed.some((folder) => holds(folder, path))
    },
    key: closed.toSorted().join('\n'),
  }
}

/** Whether a folder is, or lies above, a path; both as `comparablePath` writes them. */
export function holds(folder: string, path: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`)
}

/** A path for comparing. Letters in capitals count as the same: a folder had better be closed twice than left open. */
export function comparablePath(path: string): string {
  return path
    .normalize('NFC')
    .toLowerCase()
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/')
}

function opens({ servers, channels, roles, direct }: Binding, where: Where): boolean {
  const { guildId, channelId, parentIds, roleIds, isDirect } = where
  if (isDirect) return direct
  const lists = [
    [servers, guildId === null ? [] : [guildId]],
    [channels, channelId === null ? [] : [channelId, ...parentIds]],
    [roles, roleIds ?? []],
  ] as const
  const named = lists.filter(([wanted]) => wanted.length > 0)
  return named.length > 0 && named.every(([wanted, ids]) => isIn(wanted, ids))
}

/** Whether one of the ids is named; when they are not known, whether anything is named at all. */
function isIn(named: readonly string[], ids: readonly string[] | null): boolean {
  return ids === null ? named.length > 0 : ids.some((id) => named.includes(id))
}
