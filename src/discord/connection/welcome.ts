// What the bot does as soon as Discord has let it in.
import type { Client } from 'discord.js'
import { noteOf, setNote } from '../../record/meta.ts'
import type { BotContext } from '../bot-context.ts'
import { allContextMenus } from '../context-menus/all-context-menus.ts'
import { explainError } from '../text/explain-error.ts'
import { inviteLink } from './invite-link.ts'
import { registerCommands } from './register-commands.ts'

/** Says that the bot is there and how to invite it, then makes its commands known. */
export async function welcome(client: Client<true>, context: BotContext): Promise<void> {
  const { log, owners } = context
  const { size } = client.guilds.cache
  const servers = `${size} server${size === 1 ? '' : 's'}`
  log(`Ready as ${client.user.tag} in ${servers}. Invite it: ${inviteLink(client.application.id)}`)
  // Their questions are not limited, which has to be known before the first one.
  await owners
    .includes(client.user.id)
    .catch((error: unknown) => log(`Discord did not say who runs this bot: ${explainError(error)}`))
  if (isFirstShard(client)) await makeCommandsKnown(client, context)
}

/** The commands are the same for all shards. */
function isFirstShard({ options: { shards } }: Client): boolean {
  return !Array.isArray(shards) || shards.includes(0)
}

async function makeCommandsKnown(
  client: Client<true>,
  { settings, commands, record, log }: BotContext,
): Promise<void> {
  const wanted = [...commands, ...allContextMenus.map(({ definition }) => definition)]
  const { guildId } = settings
  const registration = {
    ...{ applicationId: client.application.id, guildId, commands: wanted },
    guildBefore: noteOf(record, 'commands-guild'),
  }
  try {
    const changed = await registerCommands(client.rest, registration)
    setNote(record, 'commands-guild', guildId)
    if (changed) log('The slash commands were registered.')
  } catch (error) {
    log(`The slash commands could not be registered; mentions work. ${explainError(error)}`, 'error')
  }
}
