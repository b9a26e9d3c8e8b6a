// The slash commands as data, as Discord wants them registered.
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js'
import { longestQuestion } from '../answering/answer-question.ts'

export type CommandDefinition = RESTPostAPIChatInputApplicationCommandsJSONBody

/** Everywhere: servers, direct messages with the bot, and other conversations of people who installed it. */
const everywhere = {
  type: ApplicationCommandType.ChatInput,
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
} satisfies Partial<CommandDefinition>

/** The names are English in every language; what they mean is said in the reader's. */
export const commands: readonly CommandDefinition[] = [
  {
    ...everywhere,
    name: 'ask',
    description: 'Answer a question from the articles, word for word',
    description_localizations: { ro: 'Răspunde la o întrebare din articole, cuvânt cu cuvânt' },
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: 'What you want to know',
        description_localizations: { ro: 'Ce vrei să afli' },
        required: true,
        max_length: longestQuestion,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        description: 'Show the answer to you alone',
        description_localizations: { ro: 'Arată răspunsul numai ție' },
      },
    ],
  },
  {
    ...everywhere,
    name: 'search',
    description: 'Show the passages that fit some words best, without an answer',
    description_localizations: { ro: 'Arată pasajele cele mai potrivite unor cuvinte, fără răspuns' },
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'query',
        description: 'The words to look for',
        description_localizations: { ro: 'Cuvintele căutate' },
        required: true,
        max_length: longestQuestion,
      },
    ],
  },
  {
    ...everywhere,
    name: 'sources',
    description: 'List the articles',
    description_localizations: { ro: 'Enumeră articolele' },
  },
  {
    ...everywhere,
    name: 'source',
    description: 'Read an article with its line numbers',
    description_localizations: { ro: 'Citește un articol cu numerele rândurilor' },
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'file',
        description: 'Words of its title or its file',
        description_localizations: { ro: 'Cuvinte din titlul sau fișierul lui' },
        required: true,
        autocomplete: true,
      },
    ],
  },
  {
    ...everywhere,
    name: 'help',
    description: 'What this bot does and how to ask it',
    description_localizations: { ro: 'Ce face acest bot și cum îl întrebi' },
  },
  {
    ...everywhere,
    name: 'status',
    description: 'What the answers come from',
    description_localizations: { ro: 'De unde vin răspunsurile' },
  },
]
