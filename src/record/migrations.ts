// The tables of the record: each entry brings a file from one version to the next; entries are added, never changed.
import { type BotRecord, type Row, textIn } from './bot-record.ts'

/** Statements, or work that needs the key of the record. */
export type Migration = string | ((record: Pick<BotRecord, 'run' | 'all' | 'hash'>) => void)

/**
 * `user_version` of a file is how many of these it has seen. Servers, channels and messages are Discord's ids, users are
 * keyed hashes. A forgotten person's answers keep their quotes and lose everything that came from the person.
 */
export const migrations: readonly Migration[] = [
  `
  CREATE TABLE answers (
    id TEXT PRIMARY KEY,
    asked_ms INTEGER NOT NULL,
    user TEXT,
    guild TEXT,
    channel TEXT,
    message TEXT,
    question TEXT,
    standalone TEXT,
    gap_key TEXT,
    language TEXT NOT NULL,
    kind TEXT NOT NULL,
    sentences TEXT NOT NULL,
    citations TEXT NOT NULL,
    notes TEXT NOT NULL,
    private INTEGER NOT NULL,
    build TEXT NOT NULL,
    follows TEXT
  ) STRICT;
  CREATE INDEX answers_by_time ON answers (asked_ms);
  CREATE INDEX answers_by_user ON answers (user);
  CREATE INDEX answers_by_gap ON answers (gap_key, asked_ms) WHERE gap_key IS NOT NULL;

  CREATE TABLE talk (
    place TEXT NOT NULL,
    answer TEXT NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
    PRIMARY KEY (place, answer)
  ) STRICT;
  CREATE INDEX talk_by_answer ON talk (answer);

  CREATE TABLE feedback (
    answer TEXT NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
    user TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('up', 'down')),
    reason TEXT,
    given_ms INTEGER NOT NULL,
    PRIMARY KEY (answer, user)
  ) STRICT;
  CREATE INDEX feedback_by_user ON feedback (user);
  CREATE INDEX feedback_by_time ON feedback (given_ms);
  `,
  `
  CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT;
  `,
  hashPeopleAndGaps,
  'ALTER TABLE answers ADD COLUMN only_source TEXT',
]

/** Until then users stood in the record with their ids, and gaps with their words. */
function hashPeopleAndGaps(record: Pick<BotRecord, 'run' | 'all' | 'hash'>): void {
  const replace = (table: string, column: string, kind: string) => {
    const rows = record.all(`SELECT DISTINCT ${column} AS value FROM ${table} WHERE ${column} IS NOT NULL`)
    for (const value of rows.map((row: Row) => textIn(row, 'value') ?? '')) {
      const hashed = record.hash(`${kind} ${value}`)
      record.run(`UPDATE ${table} SET ${column} = ? WHERE ${column} = ?`, hashed, value)
    }
  }
  replace('answers', 'user', 'person')
  replace('feedback', 'user', 'person')
  replace('answers', 'gap_key', 'gap')
}
