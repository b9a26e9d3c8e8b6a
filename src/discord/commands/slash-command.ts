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
import type { en } from '../../languages/en.ts'
import type { BotContext } from '../bot-context.ts'
import { everywhere } from '../everywhere.ts'
import type { FormHandler, PageHandler } from '../handler.ts'
import { localised } from '../wording/localised.ts'
import type { Described } from '../wording/sentence.ts'

export type CommandDefinition = RESTPostAPIChatInputApplicationCommandsJSONBody

/** Of a command and of an option in the catalogue. */
type CommandName = keyof (typeof en)['commands']
type OptionKey = Extract<Described, `${string}.options.${string}`>

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
export function slashDefinition(name: CommandName, options: readonly Option[] = []): CommandDefinition {
  return {
    ...everywhere,
    type: ApplicationCommandType.ChatInput,
    ...localised(`commands.${name}`),
    ...(options.length === 0 ? {} : { options: [...options] }),
  }
}

/** An option of text; `more` holds what is rarer: required, max_length, autocomplete, choices. */
export function textOption(key: OptionKey, more: Partial<APIApplicationCommandStringOption> = {}): Option {
  const about = localised(key)
  return { type: ApplicationCommandOptionType.String, ...about, ...more } as Option
}

/** An option of a whole number; `more` holds its range. */
export function numberOption(key: OptionKey, more: Partial<APIApplicationCommandIntegerOption> = {}): Option {
  const about = localised(key)
  return { type: ApplicationCommandOptionType.Integer, ...about, ...more } as Option
}

/** An option that is on or off. */
export function switchOption(key: OptionKey): Option {
  return { type: ApplicationCommandOptionType.Boolean, ...localised(key) }
}
