// Opens the record of the bot, a file of SQLite; whatever is wrong with it, the bot gets one it can write to.
import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { messageOf, UserError } from '../errors.ts'
import type { BotRecord, Row, Value } from './bot-record.ts'
import { noteOf, setNote } from './meta.ts'
import { migrations } from './migrations.ts'
import { hashWith, keyName, keyOf, newKey } from './record-key.ts'
import { writeTogether } from './write-together.ts'

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
  if (folder === null) return open(inMemory, newKey(), now)
  const path = join(folder, recordName)
  try {
    mkdirSync(folder, { recursive: true })
    const record = openOrReplace(path, keyOf(folder), now, warn)
    warnOfOtherKey(record, folder, warn)
    return record
  } catch (error) {
    warn(
      error instanceof UserError
        ? `${error.message} ${goesOn}`
        : `The record ${path} cannot be used (${messageOf(error)}). Make its folder writable, or set DATA_DIR to another one. ${goesOn}`,
    )
    return open(inMemory, newKey(), now)
  }
}

/** People who were called by another key are not found any more: that must not go unnoticed. */
function warnOfOtherKey(record: BotRecord, folder: string, warn: RecordOptions['warn']): void {
  const mark = record.hash('the key of this record')
  const before = noteOf(record, 'key')
  if (before === null) setNote(record, 'key', mark)
  else if (before !== mark) {
    warn(
      `The key ${join(folder, keyName)} is not the one this record was written with: /forget-me does not find what was asked before. Stop the bot and put the earlier key back, or go on without it.`,
    )
  }
}

function openOrReplace(path: string, key: Buffer, now: () => number, warn: RecordOptions['warn']): BotRecord {
  try {
    return open(path, key, now)
  } catch (error) {
    if (!isDamage(error)) throw error
    const aside = setAside(path, now())
    warn(
      `The record ${path} was damaged (${messageOf(error)}) and set aside as ${aside}; a new one was begun. Buttons under older answers no longer work. If you have a copy of the file, stop the bot and put it back.`,
    )
    return open(path, key, now)
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
function open(path: string, key: Buffer, now: () => number): BotRecord {
  const database = new Database(path, { timeout: busyMs })
  const atOnce = <T>(work: () => T): T =>
    database.inTransaction ? work() : (database.transaction(work).immediate() as T)
  const together = writeTogether(atOnce)
  // What was written before is there for whatever comes after.
  const settled = (): Database.Database => {
    together.flush()
    return database
  }
  const record: BotRecord = {
    now,
    hash: (text) => hashWith(key, text),
    run: (sql, ...values) =>
      settled()
        .prepare<Value[]>(sql)
        .run(...values).changes,
    all: (sql, ...values) =>
      settled()
        .prepare<Value[]>(sql)
        .all(...values) as Row[],
    atOnce: (work) => {
      together.flush()
      return atOnce(work)
    },
    soon: together.soon,
    close: () => {
      if (database.open) together.flush()
      // What was written ahead goes into the file itself, so that it and its key are all there is to copy.
      if (database.open) database.pragma('wal_checkpoint(TRUNCATE)')
      database.close()
    },
  }
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
    migrate(database, record, path)
  } catch (error) {
    database.close()
    throw error
  }
  return record
}

function checkWhole(database: Database.Database): void {
  const [first] = database.prepare('PRAGMA quick_check(1)').all() as Row[]
  if (first?.quick_check !== 'ok') throw new DamagedRecord(String(first?.quick_check).replace(/\s+/g, ' '))
}

function migrate(database: Database.Database, record: BotRecord, path: string): void {
  let isChanged = false
  // Another process may be doing the same: the version is read again where nobody else can write.
  database
    .transaction(() => {
      const version = versionOf(database)
      if (version > migrations.length) {
        throw new UserError(
          `The record ${path} was written by a newer version of Footnote (format ${version}, this one knows ${migrations.length}). Update Footnote, or set DATA_DIR to another folder.`,
        )
      }
      for (const migration of migrations.slice(version)) {
        if (typeof migration === 'string') database.exec(migration)
        else migration(record)
      }
      isChanged = version < migrations.length
      if (isChanged) database.exec(`PRAGMA user_version = ${migrations.length}`)
    })
    .immediate()
  // What was replaced must not stay readable in what was written ahead.
  if (isChanged) database.pragma('wal_checkpoint(TRUNCATE)')
}

function versionOf(database: Database.Database): number {
  const [row] = database.prepare('PRAGMA user_version').all() as Row[]
  return Number(row?.user_version)
}
