// The doctor on the servers the bot is in, and what it may do there.
import { missingPermissions } from '../../discord/connection/missing-permissions.ts'
import { askDiscord, type DiscordAccess, fieldOf } from '../discord-api.ts'
import { type Finding, failed, fine, warning } from '../finding.ts'

/** So many servers are looked at: one page of Discord's list. */
const mostServers = 200

export async function checkServers(
  access: DiscordAccess,
  guildId: string | null,
): Promise<{ readonly findings: readonly Finding[] }> {
  const { status, body } = await askDiscord(access, `/users/@me/guilds?limit=${mostServers}`)
  if (status !== 200 || !Array.isArray(body)) throw new Error(`it answered ${status} for the servers`)
  const servers: readonly unknown[] = body
  const findings: Finding[] = []
  if (servers.length === 0) {
    findings.push(warning('servers', 'The bot is in no server.', 'Open the invite link and choose one.'))
  } else
    findings.push(
      fine('servers', `The bot is in ${servers.length}${servers.length === mostServers ? ' or more' : ''}.`),
    )
  if (
    guildId !== null &&
    servers.length < mostServers &&
    !servers.some((each) => fieldOf(each, 'id') === guildId)
  ) {
    const remedy =
      'Invite it there, correct DISCORD_GUILD_ID, or take it away: the commands are then registered everywhere.'
    findings.push(failed('servers', `It is not in the server of DISCORD_GUILD_ID (${guildId}).`, remedy))
  }
  return { findings: [...findings, ...servers.flatMap(lacks)] }
}

function lacks(server: unknown): readonly Finding[] {
  const missing = missingPermissions(String(fieldOf(server, 'permissions') ?? '0'))
  if (missing.length === 0) return []
  const name = JSON.stringify(fieldOf(server, 'name') ?? fieldOf(server, 'id'))
  const remedy = 'Give its role these permissions, or open the invite link again for this server.'
  return [warning('servers', `In ${name} it lacks: ${missing.join(', ')}.`, remedy)]
}
