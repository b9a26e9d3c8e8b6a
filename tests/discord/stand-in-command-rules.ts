// Discord's rules for the commands an application registers.
import {
  allDifferent,
  type BrokenRule,
  checkRules,
  countBetween,
  lengthBetween,
  lengthOf,
  type Rule,
} from './stand-in-rules.ts'

const commandsPage = 'https://docs.discord.com/developers/interactions/application-commands'

interface Named {
  readonly name?: string
  readonly description?: string
  readonly name_localizations?: Readonly<Record<string, string>> | null
  readonly description_localizations?: Readonly<Record<string, string>> | null
}

interface Option extends Named {
  readonly required?: boolean
  readonly autocomplete?: boolean
  readonly choices?: readonly (Named & { readonly value?: string | number })[]
  readonly options?: readonly Option[]
  readonly max_length?: number
}

export interface Command extends Named {
  readonly type?: number
  readonly options?: readonly Option[]
}

const chatInput = 1
const most: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 }
const nameOfSlash = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u
const locales = new Set(
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  ),
)

export const commandRules: Readonly<Record<string, Rule<readonly Command[]>>> = {
  count: {
    source: `${commandsPage}#registering-a-command`,
    broken: (commands) =>
      Object.entries(most).flatMap(([type, limit]) => {
        const ofType = commands.filter((command) => (command.type ?? chatInput) === Number(type))
        return countBetween(`commands of type ${type}`, ofType.length, 0, limit)
      }),
  },
  namesDiffer: {
    source: `${commandsPage}#application-command-object`,
    broken: (commands) =>
      allDifferent(
        'the command',
        commands.map(({ type = chatInput, name = '' }) => `${type}:${name}`),
      ),
  },
  names: {
    source: `${commandsPage}#application-command-object-application-command-naming`,
    broken: (commands) =>
      commands.flatMap((command) =>
        (command.type ?? chatInput) === chatInput
          ? [command, ...optionsOf(command)].flatMap(brokenSlashName)
          : namesOf(command).flatMap((name) => lengthBetween('the name of a command', name, 1, 32)),
      ),
  },
  descriptions: {
    source: `${commandsPage}#application-command-object-application-command-structure`,
    broken: (commands) =>
      commands.flatMap((command) =>
        (command.type ?? chatInput) === chatInput
          ? [command, ...optionsOf(command)].flatMap(brokenDescription)
          : command.description
            ? [`the context menu ${command.name} has a description`]
            : [],
      ),
  },
  options: {
    source: `${commandsPage}#application-command-object-application-command-option-structure`,
    broken: (commands) => commands.flatMap(brokenOptions),
  },
  localesKnown: {
    source: 'https://docs.discord.com/developers/reference#locales',
    broken: (commands) =>
      commands
        .flatMap((command) => [command, ...optionsOf(command)])
        .flatMap((one) => [one.name_localizations ?? {}, one.description_localizations ?? {}])
        .flatMap((texts) => Object.keys(texts).filter((locale) => !locales.has(locale)))
        .map((locale) => `Discord has no locale ${locale}`),
  },
  allText: {
    source: `${commandsPage}#application-command-object`,
    broken: (commands) =>
      commands.flatMap((command) => {
        const characters = [command, ...optionsOf(command)].reduce((sum, one) => sum + charactersOf(one), 0)
        return characters > 8000 ? [`${characters} characters in ${command.name}, more than 8000`] : []
      }),
  },
}

/** Everything Discord would not take about the commands. */
export function brokenCommandRules(commands: readonly Command[]): BrokenRule[] {
  return checkRules(commandRules, commands)
}

function optionsOf({ options = [] }: { readonly options?: readonly Option[] }): Option[] {
  return options.flatMap((option) => [option, ...optionsOf(option)])
}

function namesOf({ name = '', name_localizations }: Named): string[] {
  return [name, ...Object.values(name_localizations ?? {})]
}

function brokenSlashName(named: Named): string[] {
  return namesOf(named)
    .filter((name) => !nameOfSlash.test(name) || name !== name.toLowerCase())
    .map((name) => `${name} cannot be the name of a command or an option`)
}

function brokenDescription({ name, description = '', description_localizations }: Named): string[] {
  const all = [description, ...Object.values(description_localizations ?? {})]
  return all.flatMap((text) => lengthBetween(`the description of ${name}`, text, 1, 100))
}

function brokenOptions(command: Command): string[] {
  const options = optionsOf(command)
  const top = command.options ?? []
  const firstOptional = top.findIndex(({ required }) => required !== true)
  return [
    ...countBetween(`options of ${command.name}`, top.length, 0, 25),
    ...allDifferent(
      'the option',
      top.map(({ name = '' }) => name),
    ),
    ...(firstOptional >= 0 && top.slice(firstOptional).some(({ required }) => required)
      ? [`an option of ${command.name} that must be given stands behind one that need not`]
      : []),
    ...options.flatMap(({ name, choices = [], autocomplete, max_length = 6000 }) => [
      ...countBetween(`choices of ${name}`, choices.length, 0, 25),
      ...countBetween(`characters at most in ${name}`, max_length, 1, 6000),
      ...(autocomplete && choices.length > 0 ? [`${name} has choices and autocomplete`] : []),
    ]),
  ]
}

function charactersOf({ name = '', description = '', choices = [] }: Option): number {
  const texts = [name, description, ...choices.flatMap((one) => [one.name ?? '', String(one.value ?? '')])]
  return texts.reduce((sum, text) => sum + lengthOf(text), 0)
}
