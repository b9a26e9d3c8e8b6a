// What is wrong with a catalogue: held against the English one, and against the limits of Discord.
import type { Catalogue } from '../../src/languages/catalogue.ts'
import { en } from '../../src/languages/en.ts'

/** Every text of a catalogue by its key: `access.tooMany`, `counted.days_one`. */
export function textsOf(value: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
      typeof inner === 'object' && inner !== null
        ? [...textsOf(inner, `${path}${key}.`)]
        : [[`${path}${key}`, String(inner)] as const],
    ),
  )
}

/** The names of what is put into a text, in alphabetical order. */
export function variablesOf(text: string): string[] {
  return [...text.matchAll(/\{\{([^{},]*)(?:, number)?\}\}/g)].map(([, name = '']) => name).sort()
}

/** A sentence for everything that a speaker of the language, or Discord, would stumble over. */
export function catalogueFaults(language: string, catalogue: Catalogue): string[] {
  const texts = textsOf(catalogue)
  return [
    ...missingAndNeedless(language, texts),
    ...[...texts].flatMap(([key, text]) => faultsOfText(key, text)),
    ...namesTwice(catalogue),
  ]
}

const form = /_(?:zero|one|two|few|many|other)$/

function missingAndNeedless(language: string, texts: ReadonlyMap<string, string>): string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  const wanted = new Set(
    [...textsOf(en).keys()].flatMap((key) =>
      form.test(key) ? forms.map((each) => key.replace(form, `_${each}`)) : [key],
    ),
  )
  return [
    ...[...wanted].filter((key) => !texts.has(key)).map((key) => `${key} is missing`),
    ...[...texts.keys()].filter((key) => !wanted.has(key)).map((key) => `${key} is said by nobody`),
  ]
}

function faultsOfText(key: string, text: string): string[] {
  const english = textsOf(en)
  const original = english.get(key) ?? english.get(key.replace(form, '_other')) ?? ''
  const faults = text.trim() === '' ? [`${key} is empty`] : []
  if (String(variablesOf(text)) !== String(variablesOf(original))) {
    faults.push(`${key} puts in ${variablesOf(text)} and not ${variablesOf(original)}`)
  }
  if (/[{}]/.test(text.replaceAll(/\{\{[a-zA-Z]+(?:, number)?\}\}/g, '')))
    faults.push(`${key} has a loose brace`)
  if (text.includes('$t(')) faults.push(`${key} refers to another text`)
  const most = Object.entries(mostCharacters).find(
    ([part]) => key.startsWith(part) || key.endsWith(part),
  )?.[1]
  if (most !== undefined && text.length > most) faults.push(`${key} is longer than ${most} characters`)
  if (/^commands\..*\.name$/.test(key) && !isCommandName(text))
    faults.push(`${key} cannot be a name: ${text}`)
  return faults
}

/** https://docs.discord.com/developers/interactions/application-commands and /components/reference */
const mostCharacters: Readonly<Record<string, number>> = {
  '.name': 32,
  '.description': 100,
  'menus.': 32,
  'followUp.': 45,
  'feedback.formTitle': 45,
  'feedback.whatWasWrong': 45,
  'sharing.share': 80,
  'sharing.remove': 80,
  'privacy.forgetButton': 80,
  'reading.openSource': 150,
  'reading.openArticle': 150,
}

function isCommandName(name: string): boolean {
  return /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u.test(name) && name === name.toLowerCase()
}

/** Commands, and the options of one command, that cannot be told apart. */
function namesTwice({ commands }: Catalogue): string[] {
  const siblings = [commands, ...Object.values(commands).map((one) => ('options' in one ? one.options : {}))]
  return siblings.flatMap((each) => {
    const names = Object.values<{ readonly name: string }>(each).map(({ name }) => name)
    return names.filter((name, i) => names.indexOf(name) !== i).map((name) => `${name} is the name of two`)
  })
}
