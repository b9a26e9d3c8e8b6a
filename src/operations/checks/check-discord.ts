// The doctor on Discord: the token, what the application is set to, where the bot is, its commands, and the clock.
import { messageOf } from '../../errors.ts'
import { askDiscord, type DiscordAccess, fieldOf, type Said } from '../discord-api.ts'
import { type Finding, failed, fine, skipped, warning } from '../finding.ts'
import { checkApplication } from './check-application.ts'
import { checkCommands } from './check-commands.ts'
import { checkServers } from './check-servers.ts'

/** Discord takes more, but logs and `Date` headers of others stop making sense. */
const mostSkewMs = 30_000

export interface DiscordSettings {
  readonly token: string | null
  readonly guildId: string | null
  readonly apiUrl: string | null
}

export async function checkDiscord(
  { token, guildId, apiUrl }: DiscordSettings,
  now: () => number,
): Promise<readonly Finding[]> {
  if (token === null) {
    const remedy =
      'For Discord: make an application at https://discord.com/developers/applications, then npm run setup.'
    return [skipped('token', 'DISCORD_TOKEN is not set: npm start opens a chat in the terminal.', remedy)]
  }
  const access = { token, apiUrl }
  let me: Said
  try {
    me = await askDiscord(access, '/users/@me')
  } catch (error) {
    const remedy = 'Look at the network, at a proxy, or at DISCORD_API_URL.'
    return [failed('token', `Discord cannot be asked: ${messageOf(error)}.`, remedy)]
  }
  const refusal = refusalOf(me)
  if (refusal) return [refusal, ...clock(me, now)]
  const name = String(fieldOf(me.body, 'username'))
  return [
    fine('token', `Discord knows it as the bot ${name}.`),
    ...clock(me, now),
    ...(await further(access, guildId)),
  ]
}

/** Each of these is told by itself when Discord does not answer. */
async function further(access: DiscordAccess, guildId: string | null): Promise<readonly Finding[]> {
  const application = await guarded('application', () => checkApplication(access))
  const id = application.id
  const rest = await Promise.all([
    guarded('servers', () => checkServers(access, guildId)),
    id === null ? { findings: [] } : guarded('commands', () => checkCommands(access, id, guildId)),
  ])
  return [application, ...rest].flatMap(({ findings }) => findings)
}

async function guarded<T extends { readonly findings: readonly Finding[] }>(
  about: string,
  check: () => Promise<T>,
): Promise<{ readonly findings: readonly Finding[]; readonly id: string | null }> {
  try {
    return { id: null, ...(await check()) }
  } catch (error) {
    const finding = failed(about, `Discord did not tell: ${messageOf(error)}.`, 'Run the doctor again later.')
    return { id: null, findings: [finding] }
  }
}

function refusalOf({ status, body }: Said): Finding | null {
  if (status === 200) return null
  if (status === 401) {
    const remedy = 'Copy it again from the Discord developer portal (Bot, Reset Token) into DISCORD_TOKEN.'
    return failed('token', 'Discord does not accept the token.', remedy)
  }
  const remedy =
    status === 429
      ? 'Wait as long as it says and run the doctor again.'
      : 'Try again later, or look at DISCORD_API_URL.'
  return failed(
    'token',
    `Discord answered ${status} (${String(fieldOf(body, 'message') ?? 'no reason')}).`,
    remedy,
  )
}

function clock({ dateMs }: Said, now: () => number): readonly Finding[] {
  if (dateMs === null) return []
  const skewMs = now() - dateMs
  const seconds = Math.round(Math.abs(skewMs) / 1000)
  if (Math.abs(skewMs) <= mostSkewMs) return [fine('clock', 'It agrees with that of Discord.')]
  const direction = skewMs > 0 ? 'fast' : 'slow'
  const remedy = 'Let the system keep the time (systemd-timesyncd, chrony, or the settings of the machine).'
  return [warning('clock', `It is ${seconds} s ${direction}, compared with that of Discord.`, remedy)]
}
