// Secrets that stand in files of their own, as containers and systemd hand them over: `<NAME>_FILE` names the file.
import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { messageOf } from '../errors.ts'

/** A longer file is no secret but the wrong file. */
const mostBytes = 10_000

/**
 * @param names of the secrets
 * @param base the folder that relative paths start from
 * @returns what stands in the files, and a sentence about each one that cannot be used
 */
export function readSecretFiles(
  env: Readonly<Record<string, string | undefined>>,
  names: readonly string[],
  base: string,
): { readonly values: ReadonlyMap<string, string>; readonly problems: readonly string[] } {
  const values = new Map<string, string>()
  const problems: string[] = []
  for (const name of names) {
    const path = env[`${name}_FILE`]?.trim() ?? ''
    if (path === '') continue
    try {
      if ((env[name]?.trim() ?? '') !== '') throw new Error(`${name} is set as well; take one of them away`)
      values.set(name, contentOf(resolve(base, path)))
    } catch (error) {
      problems.push(`${name}_FILE is ${path}: ${messageOf(error)}.`)
    }
  }
  return { values, problems }
}

function contentOf(path: string): string {
  const found = statSync(path)
  if (!found.isFile()) throw new Error('it is no file')
  if (found.size > mostBytes) throw new Error(`it has ${found.size} bytes, which is no secret`)
  const text = readFileSync(path, 'utf8').trim()
  if (text === '') throw new Error('it is empty; write the secret into it')
  return text
}
