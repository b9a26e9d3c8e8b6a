// Custom ids: what a button, menu or form carries, so that it works after a restart.
import { customIdCharacters } from '../render/limits.ts'
import { type ControlName, controlNames } from './control-names.ts'

export interface CustomId {
  readonly name: ControlName
  readonly args: readonly string[]
}

const separator = ':'

/**
 * `name:first:second`, with every argument escaped.
 * @throws RangeError when it would be longer than Discord takes
 */
export function customId(name: ControlName, ...args: readonly string[]): string {
  const id = [name, ...args.map(escapeArgument)].join(separator)
  if (id.length > customIdCharacters) throw new RangeError(`a custom id of ${id.length} characters: ${id}`)
  return id
}

/** The parts of a custom id, or null when nobody here made it; never throws, whatever it is given. */
export function parseCustomId(id: string): CustomId | null {
  if (id.length > customIdCharacters) return null
  const [written, ...rest] = id.split(separator)
  const name = controlNames.find((each) => each === written)
  if (name === undefined) return null
  try {
    return { name, args: rest.map((argument) => decodeURIComponent(argument)) }
  } catch {
    // A percent sign that begins no character: not one of ours.
    return null
  }
}

/**
 * Letters of any script stay as they are, or a few of them would fill the id.
 * @throws URIError for half of a surrogate pair
 */
function escapeArgument(argument: string): string {
  encodeURIComponent(argument)
  return argument.replace(/[^\p{L}\p{N}._~-]/gu, (sign) => encodeURIComponent(sign))
}
