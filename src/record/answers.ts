// The answers the bot gave, by the short id that its buttons carry.
import { randomBytes } from 'node:crypto'
import type { Answer, AnswerSentence, Citation, Note } from '../model.ts'
import { type BotRecord, numberIn, type Row, textIn } from './bot-record.ts'
import { gapKey } from './gaps.ts'
import { personOf } from './person.ts'

/** A citation, and what the file was when it was cited. */
export interface KeptCitation extends Citation {
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly hash: string
}

export interface KeptAnswer {
  /** Ten characters of A-Z, a-z, 0-9, `-` and `_`. */
  readonly id: string
  /** Milliseconds since 1970. */
  readonly askedMs: number
  /** Who asked, see `isAskedBy`; null when that person wanted to be forgotten. */
  readonly person: string | null
  /** Where it was asked; null in direct messages, and when the person was forgotten. */
  readonly guildId: string | null
  readonly channelId: string | null
  /** The message that holds the answer; null until it was sent. */
  readonly messageId: string | null
  /** As it was asked; null when the person was forgotten, and after the days that questions are kept. */
  readonly question: string | null
  /** The same as it can be understood without the talk before it. */
  readonly standaloneQuestion: string | null
  readonly language: string
  readonly kind: Exclude<Answer['kind'], 'declined'>
  readonly sentences: readonly AnswerSentence[]
  /** What the answer cites; for *not found* the nearest passages. */
  readonly citations: readonly KeptCitation[]
  readonly notes: readonly Note[]
  readonly isPrivate: boolean
  /** Name of the build it came from. */
  readonly build: string
  /** The id of the answer that this one goes on from. */
  readonly follows: string | null
  /** Path of the only article that was asked; null when all of them were. */
  readonly onlySource: string | null
}

/** An answer that is about to be sent. */
export type NewAnswer = Omit<KeptAnswer, 'id' | 'askedMs' | 'messageId' | 'person'> & {
  /** Discord's id of the asker, which is not kept. */
  readonly userId: string | null
}

const dayMs = 24 * 60 * 60 * 1000
/** 56 random bits: nobody guesses one, and no two are the same. */
const idBytes = 7

/** Keeps an answer; it is on the disk when this returns its id. */
export function keepAnswer(record: BotRecord, answer: NewAnswer): string {
  const id = randomBytes(idBytes).toString('base64url')
  const { question, standaloneQuestion, kind, userId } = answer
  const missed = kind === 'not-found' ? (standaloneQuestion ?? question) : null
  const person = userId === null ? null : personOf(record, userId)
  record.run(
    `INSERT INTO answers (id, asked_ms, user, guild, channel, question, standalone, gap_key, language, kind,
       sentences, citations, notes, private, build, follows, only_source)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[id, record.now(), person, answer.guildId, answer.channelId, question, standaloneQuestion],
    ...[missed === null ? null : gapKey(record, missed), answer.language, kind],
    ...[answer.sentences, answer.citations, answer.notes].map((part) => JSON.stringify(part)),
    ...[answer.isPrivate ? 1 : 0, answer.build, answer.follows, answer.onlySource],
  )
  return id
}

/** The answer with this id, or null when it was swept or never given. */
export function readAnswer(record: BotRecord, id: string): KeptAnswer | null {
  const [row] = record.all('SELECT * FROM answers WHERE id = ?', id)
  return row ? answerIn(row) : null
}

/** The id of the public copy of a private answer; null when it was not shared. */
export function sharedCopyOf(record: BotRecord, id: string): string | null {
  // Whatever is asked on from a private answer is private too, so a public one is its copy.
  const [row] = record.all('SELECT id FROM answers WHERE follows = ? AND private = 0', id)
  return row ? textIn(row, 'id') : null
}

/**
 * Removes what is older than the retention, with its feedback and its place in talks.
 * @param retentionDays 0 keeps everything
 * @returns how many answers were removed
 */
export function sweepAnswers(record: BotRecord, retentionDays: number): number {
  if (retentionDays === 0) return 0
  return record.run('DELETE FROM answers WHERE asked_ms < ?', record.now() - retentionDays * dayMs)
}

/**
 * Removes what people wrote, their questions and the reasons of their verdicts, once it is too old; that something was
 * asked, answered or missed stays, and is counted.
 * @param questionDays 0 keeps the texts as long as their answers
 * @returns how many texts were removed
 */
export function sweepQuestions(record: BotRecord, questionDays: number): number {
  if (questionDays === 0) return 0
  const before = record.now() - questionDays * dayMs
  return record.atOnce(() => {
    const questions = record.run(
      `UPDATE answers SET question = NULL, standalone = NULL
       WHERE asked_ms < ? AND (question IS NOT NULL OR standalone IS NOT NULL)`,
      before,
    )
    return (
      questions +
      record.run('UPDATE feedback SET reason = NULL WHERE given_ms < ? AND reason IS NOT NULL', before)
    )
  })
}

/** The answer in a row of the table. */
export function answerIn(row: Row): KeptAnswer {
  return {
    id: textIn(row, 'id') ?? '',
    askedMs: numberIn(row, 'asked_ms'),
    person: textIn(row, 'user'),
    guildId: textIn(row, 'guild'),
    channelId: textIn(row, 'channel'),
    messageId: textIn(row, 'message'),
    question: textIn(row, 'question'),
    standaloneQuestion: textIn(row, 'standalone'),
    language: textIn(row, 'language') ?? 'und',
    kind: textIn(row, 'kind') === 'answered' ? 'answered' : 'not-found',
    sentences: listIn<AnswerSentence>(row, 'sentences'),
    citations: listIn<KeptCitation>(row, 'citations'),
    notes: listIn<Note>(row, 'notes'),
    isPrivate: numberIn(row, 'private') === 1,
    build: textIn(row, 'build') ?? '',
    follows: textIn(row, 'follows'),
    onlySource: textIn(row, 'only_source'),
  }
}

/** A list that `keepAnswer` wrote. */
function listIn<T>(row: Row, column: string): readonly T[] {
  return JSON.parse(textIn(row, column) ?? '[]') as readonly T[]
}
