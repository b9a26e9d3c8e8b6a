// An entry of the menu that opens on a message, with its place in Discord's registration.
import {
  ApplicationCommandType,
  type MessageContextMenuCommandInteraction,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js'
import { everywhere } from '../everywhere.ts'
import type { FormHandler, PageHandler } from '../handler.ts'
import { type NameKey, named } from '../wording/localised.ts'

export interface ContextMenu {
  readonly definition: RESTPostAPIContextMenuApplicationCommandsJSONBody
  readonly handler:
    | PageHandler<MessageContextMenuCommandInteraction>
    | FormHandler<MessageContextMenuCommandInteraction>
}

/** What Discord is told about an entry; its name is all that people see, 1 to 32 characters. */
export function messageMenu(key: NameKey): ContextMenu['definition'] {
  return { ...everywhere, type: ApplicationCommandType.Message, ...named(key) }
}
