// Opens the record of the bot, a file of SQLite; whatever is wrong with it, the bot gets one it can write to.
import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { messageOf, UserError } from '../errors.ts'
import type { BotRecord, Row, Value } from './bot-record.ts'
import { migrations } from './migrations.ts'

export interface RecordOptions {
  /** Where the file lies; null keeps everything in memory, for this run only. */
  readonly folder: string | null
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Takes a sentence for the people who run the bot: what is wrong with the file and what to do. */
  readonly warn: (sentence: string) => void
}

export const recordName = 'record.db'

/** How long a write waits for another process (a shard) that is writing. */
const busyMs = 2000
const inMemory = ':memory:'
const goesOn = 'Until then the bot answers, and forgets its answers when it ends.'

/** Never throws: a damaged file is set aside, and where no file can be had the record lives in memory. */
export function openRecord({ folder, now, warn }: RecordOptions): BotRecord {
  if (folder === null) return open(inMemory, now)
  const path = join(folder, recordName)
  try {
    mkdirSync(folder, { recursive: true })
    return openOrReplace(path, now, warn)
  } catch (error) {
    warn(
      error instanceof UserError
        ? `${error.message} ${goesOn}`
        : `The record ${path} cannot be used (${messageOf(error)}). Make its folder writable, or set DATA_DIR to another one. ${goesOn}`,
    )
    return open(inMemory, now)
  }
}

function openOrReplace(path: string, now: () => number, warn: RecordOptions['warn']): BotRecord {
  try {
    return open(path, now)
  } catch (error) {
    if (!isDamage(error)) throw error
    const aside = setAside(path, now())
    warn(
      `The record ${path} was damaged (${messageOf(error)}) and set aside as ${aside}; a new one was begun. Buttons under older answers no longer work. If you have a copy of the file, stop the bot and put it back.`,
    )
    return open(path, now)
  }
}

/** What the file itself is to blame for, and not the disk or its permissions. */
function isDamage(error: unknown): boolean {
  if (error instanceof DamagedRecord) return true
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^SQLITE_(?:NOTADB|CORRUPT)/.test(code)
}

class DamagedRecord extends Error {}

/** Renames the file and what belongs to it, and returns its new name. */
function setAside(path: string, nowMs: number): string {
  const aside = `${path}.damaged-${nowMs}`
  for (const ending of ['', '-wal', '-shm']) {
    if (existsSync(`${path}${ending}`)) renameSync(`${path}${ending}`, `${aside}${ending}`)
  }
  return aside
}

/**
 * In WAL mode with `synchronous = FULL` a commit is on the disk before the call returns, so that neither kill -9 nor a
 * power cut loses what was acknowledged. `NORMAL` would only hold against the first; the difference is one fsync,
 * .3 ms an answer on the disk this was measured on (.33 against .07 ms).
 */
function open(path: string, now: () => number): BotRecord {
  const database = new Database(path, { timeout: busyMs })
  try {
    checkWhole(database)
    for (const pragma of [
      'journal_mode = WAL',
      'synchronous = FULL',
      'foreign_keys = ON',
      'secure_delete = ON',
    ]) {
      database.pragma(pragma)
    }
    migrate(database, path)
  } catch (error) {
    database.close()
    throw error
  }
  return {
    now,
    run: (sql, ...values) => database.prepare<Value[]>(sql).run(...values).changes,
    all: (sql, ...values) => database.prepare<Value[]>(sql).all(...values) as Row[],
    atOnce: (work) => database.transaction(work).immediate(),
    close: () => {
      // What was written ahead goes into the file itself, so that the one file is all there is to copy.
      if (database.open) database.pragma('wal_checkpoint(TRUNCATE)')
      database.close()
    },
  }
}

function checkWhole(database: Database.Database): void {
  const [first] = database.prepare('PRAGMA quick_check(1)').all() as Row[]
  if (first?.quick_check !== 'ok') throw new DamagedRecord(String(first?.quick_check).replace(/\s+/g, ' '))
}

function migrate(database: Database.Database, path: string): void {
  // Another process may be doing the same: the version is read again where nobody else can write.
  database
    .transaction(() => {
      const version = versionOf(database)
      if (version > migrations.length) {
        throw new UserError(
          `The record ${path} was written by a newer version of Footnote (format ${version}, this one knows ${migrations.length}). Update Footnote, or set DATA_DIR to another folder.`,
        )
      }
      for (const sql of migrations.slice(version)) database.exec(sql)
      if (version < migrations.length) database.exec(`PRAGMA user_version = ${migrations.length}`)
    })
    .immediate()
}

function versionOf(database: Database.Database): number {
  const [row] = database.prepare('PRAGMA user_version').all() as Row[]
  return Number(row?.user_version)
}
