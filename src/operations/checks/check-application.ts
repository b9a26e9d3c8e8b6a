// The doctor on the application in Discord's developer portal: intents, interactions, and the invite link.
import { inviteLink } from '../../discord/connection/invite-link.ts'
import { askDiscord, type DiscordAccess, fieldOf } from '../discord-api.ts'
import { type Finding, failed, fine, warning } from '../finding.ts'

/** https://docs.discord.com/developers/resources/application#application-object-application-flags */
const privileged: readonly (readonly [flags: number, name: string])[] = [
  [(1 << 12) | (1 << 13), 'Presence'],
  [(1 << 14) | (1 << 15), 'Server Members'],
  [(1 << 18) | (1 << 19), 'Message Content'],
]

/** @returns the findings, and the id of the application when Discord told it */
export async function checkApplication(
  access: DiscordAccess,
): Promise<{ readonly findings: readonly Finding[]; readonly id: string | null }> {
  const { status, body } = await askDiscord(access, '/applications/@me')
  const id = fieldOf(body, 'id')
  if (status !== 200 || typeof id !== 'string') throw new Error(`it answered ${status} for the application`)
  return { id, findings: [intents(body), ...interactions(body), invite(body, id)] }
}

function intents(application: unknown): Finding {
  const flags = Number(fieldOf(application, 'flags') ?? 0)
  const on = privileged.filter(([flag]) => (flags & flag) !== 0).map(([, name]) => name)
  if (on.length === 0) return fine('intents', 'No privileged intent is on, and none is needed.')
  const remedy =
    'Turn them off in the developer portal (Bot, Privileged Gateway Intents): less to be reviewed, less to lose.'
  return warning('intents', `Privileged intents are on that Footnote does not use: ${on.join(', ')}.`, remedy)
}

/** With an address set there, Discord sends commands to it and not to the bot. */
function interactions(application: unknown): readonly Finding[] {
  const address = fieldOf(application, 'interactions_endpoint_url')
  if (address === null || address === undefined || address === '') return []
  const remedy = 'Empty the field Interactions Endpoint URL in the developer portal (General Information).'
  return [
    failed(
      'interactions',
      `Discord sends commands to ${String(address)}, so the bot never sees them.`,
      remedy,
    ),
  ]
}

function invite(application: unknown, id: string): Finding {
  const link = inviteLink(id)
  if (fieldOf(application, 'bot_require_code_grant') === true) {
    const remedy = 'Turn Requires OAuth2 Code Grant off in the developer portal (Bot).'
    return failed('invite link', `The link does not work while a code grant is required: ${link}`, remedy)
  }
  const who = fieldOf(application, 'bot_public') === false ? ' (only its owner can use it)' : ''
  return fine('invite link', `${link}${who}`)
}
