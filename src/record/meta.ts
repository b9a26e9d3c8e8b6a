// Single facts the bot has to remember about itself, by name.
import { type BotRecord, textIn } from './bot-record.ts'

/** `key` marks the key of the record; `commands-guild` is the server whose own commands were registered last. */
type NoteName = 'key' | 'commands-guild'

/** What was noted under a name, or null. */
export function noteOf(record: BotRecord, name: NoteName): string | null {
  const [row] = record.all('SELECT value FROM meta WHERE name = ?', name)
  return row ? textIn(row, 'value') : null
}

/** Notes something under a name; null removes it. */
export function setNote(record: BotRecord, name: NoteName, value: string | null): void {
  if (value === null) record.run('DELETE FROM meta WHERE name = ?', name)
  else record.run('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)', name, value)
}
