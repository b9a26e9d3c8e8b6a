// The key under which the record knows people: made once, and kept in a file of its own beside the record.
import { createHmac, randomBytes } from 'node:crypto'
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { systemCode, UserError } from '../errors.ts'

export const keyName = 'record.key'

const keyBytes = 32

/** A key for a record that lives in memory. */
export function newKey(): Buffer {
  return randomBytes(keyBytes)
}

/**
 * The key of a folder, made when there is none: whoever gets hold of the record alone learns no id from it.
 * @throws UserError when the file holds something else; errors of the file system as they are
 */
export function keyOf(folder: string): Buffer {
  const path = join(folder, keyName)
  const text = readIfThere(path) ?? makeKey(path)
  if (!/^[0-9a-f]{64}\s*$/.test(text)) {
    throw new UserError(
      `The file ${path} does not hold 64 hexadecimal digits. Put the right one back, or delete it: then /forget-me no longer finds what was asked before.`,
    )
  }
  return Buffer.from(text.trim(), 'hex')
}

/** HMAC-SHA256, 43 characters of A-Z, a-z, 0-9, `-` and `_`. */
export function hashWith(key: Buffer, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url')
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'latin1')
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null
    throw error
  }
}

/** Another process may be making one too: the first whole file stays, and both read that. */
function makeKey(path: string): string {
  const own = `${path}.${randomBytes(4).toString('hex')}`
  writeFileSync(own, `${newKey().toString('hex')}\n`, { mode: 0o600, flag: 'wx', flush: true })
  try {
    linkSync(own, path)
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error
  } finally {
    rmSync(own, { force: true })
  }
  return readFileSync(path, 'latin1')
}
