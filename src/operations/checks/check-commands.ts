// The doctor on the commands: whether Discord knows them as this version has them.
import { allCommands } from '../../discord/commands/all-commands.ts'
import { differingCommands } from '../../discord/connection/register-commands.ts'
import { allContextMenus } from '../../discord/context-menus/all-context-menus.ts'
import { askDiscord, type DiscordAccess } from '../discord-api.ts'
import { type Finding, fine, warning } from '../finding.ts'

export async function checkCommands(
  access: DiscordAccess,
  applicationId: string,
  guildId: string | null,
): Promise<{ readonly findings: readonly Finding[] }> {
  const scope = guildId === null ? '' : `/guilds/${guildId}`
  const path = `/applications/${applicationId}${scope}/commands?with_localizations=true`
  const { status, body } = await askDiscord(access, path)
  if (status !== 200) throw new Error(`it answered ${status} for the commands`)
  const wanted = [...allCommands, ...allContextMenus].map(({ definition }) => definition)
  const differing = differingCommands(body, wanted, guildId)
  if (differing.length === 0) return { findings: [fine('commands', `All ${wanted.length} are registered.`)] }
  const message = `They are not registered as this version has them: ${differing.join(', ')}.`
  return {
    findings: [
      warning('commands', message, 'npm start registers them; open Discord anew if it still shows old ones.'),
    ],
  }
}
