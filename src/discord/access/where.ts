// Where somebody asks or reads, as the rules of access see it.
import { ApplicationIntegrationType, type BaseInteraction, type Channel, type Message } from 'discord.js'

export interface Where {
  readonly guildId: string | null
  /** Null when nobody can tell which channel it is, or above which ones it stands: then it is none of those named. */
  readonly channelId: string | null
  /** The channel of a thread, and the category. */
  readonly parentIds: readonly string[]
  /** Of the person; null when unknown. Everybody has the role with the id of the server. */
  readonly roleIds: readonly string[] | null
  /** A direct message, or a place where only the person installed the bot: nobody there can vouch for who reads. */
  readonly isDirect: boolean
}

/** What an interaction says of it. */
export function whereOf(interaction: BaseInteraction): Where {
  const { guildId, channelId, channel, member, authorizingIntegrationOwners: owners } = interaction
  const isDirect = guildId === null || owners[ApplicationIntegrationType.GuildInstall] !== guildId
  return { guildId, ...channelsOf(channelId, channel), roleIds: rolesOf(member, guildId), isDirect }
}

/** What a message says of it. */
export function whereOfMessage({ guildId, channelId, channel, member }: Message): Where {
  const isDirect = guildId === null
  return { guildId, ...channelsOf(channelId, channel), roleIds: rolesOf(member, guildId), isDirect }
}

function channelsOf(
  channelId: string | null,
  channel: Channel | null,
): Pick<Where, 'channelId' | 'parentIds'> {
  const unknown = { channelId: null, parentIds: [] }
  if (channel === null) return unknown
  const parentId = parentOf(channel)
  if (parentId === null) return { channelId, parentIds: [] }
  if (!channel.isThread()) return { channelId, parentIds: [parentId] }
  // Without its channel nobody knows the category of a thread.
  if (channel.parent === null) return unknown
  const category = channel.parent.parentId
  return { channelId, parentIds: category === null ? [parentId] : [parentId, category] }
}

function parentOf(channel: Channel): string | null {
  return 'parentId' in channel ? (channel.parentId ?? null) : null
}

type Member = BaseInteraction['member']

function rolesOf(member: Member, guildId: string | null): readonly string[] | null {
  if (guildId === null || member === null) return null
  const roleIds = Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()]
  return [...new Set([guildId, ...roleIds])]
}
