// A slash command: what Discord is told about it, and what it does.
import {
  type APIApplicationCommandIntegerOption,
  type APIApplicationCommandStringOption,
  type ApplicationCommandOptionChoiceData,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js'
import type { BotContext } from '../bot-context.ts'
import { everywhere } from '../everywhere.ts'
import type { FormHandler, PageHandler } from '../handler.ts'
import type { InEveryLanguage } from '../wording/by-language.ts'
import { localised } from '../wording/localised.ts'

export type CommandDefinition = RESTPostAPIChatInputApplicationCommandsJSONBody

type Option = NonNullable<CommandDefinition['options']>[number]
type Choices = readonly ApplicationCommandOptionChoiceData<string>[]

export interface SlashCommand {
  readonly definition: CommandDefinition
  readonly handler: PageHandler<ChatInputCommandInteraction> | FormHandler<ChatInputCommandInteraction>
  /** What is offered while somebody types; out of memory, because Discord waits three seconds at most. */
  readonly complete?: (
    interaction: AutocompleteInteraction,
    context: BotContext,
  ) => Choices | Promise<Choices>
}

/** What Discord is told about a command that can be used everywhere. */
export function slashDefinition(
  names: InEveryLanguage<string>,
  descriptions: InEveryLanguage<string>,
  options: readonly Option[] = [],
): CommandDefinition {
  return {
    ...everywhere,
    type: ApplicationCommandType.ChatInput,
    ...localised(names, descriptions),
    ...(options.length === 0 ? {} : { options: [...options] }),
  }
}

/** An option of text; `more` holds what is rarer: required, max_length, autocomplete, choices. */
export function textOption(
  names: InEveryLanguage<string>,
  descriptions: InEveryLanguage<string>,
  more: Partial<APIApplicationCommandStringOption> = {},
): Option {
  const about = localised(names, descriptions)
  return { type: ApplicationCommandOptionType.String, ...about, ...more } as Option
}

/** An option of a whole number; `more` holds its range. */
export function numberOption(
  names: InEveryLanguage<string>,
  descriptions: InEveryLanguage<string>,
  more: Partial<APIApplicationCommandIntegerOption> = {},
): Option {
  const about = localised(names, descriptions)
  return { type: ApplicationCommandOptionType.Integer, ...about, ...more } as Option
}

/** An option that is on or off. */
export function switchOption(names: InEveryLanguage<string>, descriptions: InEveryLanguage<string>): Option {
  return { type: ApplicationCommandOptionType.Boolean, ...localised(names, descriptions) }
}
