// The doctor on the settings: what is wrong with them, and names that mean nothing here.
import { settings } from '../../config/read-config.ts'
import { type Finding, failed, fine, warning } from '../finding.ts'

/** What others read out of the same file. */
const ofOthers =
  /^(?:NODE_|npm_|TZ$|LANG$|LC_|PATH$|NO_COLOR$|FORCE_COLOR$|COMPOSE_|DOCKER_|LANGSMITH_|LANGCHAIN_|(?:HTTPS?|NO)_PROXY$)/i

/** `.env` as it lies there. */
export interface SettingsFile {
  /** What it sets. */
  readonly names: readonly string[]
  /** Its permissions, or null where the system has none. */
  readonly mode: number | null
}

/** @param problems sentences that begin with the name of a setting */
export function checkSettings(problems: readonly string[], file: SettingsFile | null): readonly Finding[] {
  const findings = [
    ...problems.map((problem) => failed('settings', problem, 'Correct it in .env or in the environment.')),
    ...(file ? [...unknownNames(file), ...openSecrets(file)] : []),
  ]
  if (findings.length > 0) return findings
  const isSet = file !== null && file.names.length > 0
  return [fine('settings', isSet ? 'All of them hold.' : 'Nothing is set in .env; the defaults hold.')]
}

function unknownNames({ names }: SettingsFile): readonly Finding[] {
  const known: readonly string[] = settings.flatMap((setting) => {
    return 'isSecret' in setting ? [setting.name, `${setting.name}_FILE`] : [setting.name]
  })
  const unknown = names.filter((name) => !known.includes(name) && !ofOthers.test(name))
  return unknown.map((name) => {
    const near = known.find((each) => isNear(each, name))
    const remedy = near ? `Is ${near} meant?` : 'See .env.example for the names there are.'
    return warning('settings', `.env sets ${name}, which means nothing here.`, remedy)
  })
}

function openSecrets({ names, mode }: SettingsFile): readonly Finding[] {
  const secret = settings.find((setting) => 'isSecret' in setting && names.includes(setting.name))
  if (!secret || mode === null || (mode & 0o077) === 0) return []
  const message = `.env holds ${secret.name}, and other users of this machine may read it.`
  return [warning('settings', message, 'chmod 600 .env')]
}

/** Whether one slip leads from one name to the other: a letter too many, too few, another one, or two swapped. */
function isNear(one: string, other: string): boolean {
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  let end = 0
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++
  return Math.max(one.length, other.length) - start - end <= 2
}
