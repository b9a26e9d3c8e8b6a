// Takes what a model writes apart into statements with their keys, as soon as each of them is finished.
import { splitSentences } from '../../text/sentences.ts'

/** One statement as the model wrote it. */
export interface WrittenStatement {
  readonly text: string
  /** What stood in the brackets behind it, known or not, each once. */
  readonly keys: readonly string[]
}

export interface StatementReader {
  /** The statements that are finished with this piece. */
  read(piece: string): WrittenStatement[]
  /** What is left when the model is done. */
  end(): WrittenStatement[]
}

/** A group of keys in brackets of any kind; what else stands in brackets belongs to the text. */
const bracketed = /[[【［(（]([^[\]【】［］()（）\n]{1,120})[\]】］)）]/g
/** Letters and digits mixed, a number, or what is made to look like a key. */
const keyLike = /^[#^]?(?=[a-z0-9_-]*\d)[a-z0-9_-]{1,16}$/i
const betweenKeys = /\s*[,;，、]\s*|\s+/

/**
 * Statements end with a group of keys or with their line. Several sentences before one group are several statements, and
 * only the last one has the keys.
 * @param offered the keys of the prompt, which are also known without brackets
 */
export function statementReader(offered: ReadonlySet<string>, language: string): StatementReader {
  let waiting = ''
  const thoughts = thoughtFilter()
  const take = (isEnd: boolean): WrittenStatement[] => {
    const end = isEnd ? waiting.length : finishedUntil(waiting, offered)
    const finished = waiting.slice(0, end)
    waiting = waiting.slice(end)
    return finished.split(/[\r\n\u2028\u2029]+/).flatMap((line) => statementsOf(line, offered, language))
  }
  return {
    read(piece) {
      waiting += thoughts(piece)
      return take(false)
    },
    end: () => take(true),
  }
}

/** Up to the last line break, or behind a group of keys after which a new sentence has begun. */
function finishedUntil(text: string, offered: ReadonlySet<string>): number {
  let end = text.lastIndexOf('\n') + 1
  for (const { start, end: groupEnd } of groupsIn(text, offered)) {
    if (start < end) continue
    const behind = groupEnd + (/^[\s.!?…。,;]*/.exec(text.slice(groupEnd, groupEnd + 20))?.[0].length ?? 0)
    // Another group may follow, or only half of one be here.
    if (/^[\p{L}\p{N}"“„«]/u.test(text.slice(behind, behind + 2)) && behind > groupEnd) end = behind
  }
  return end
}

interface Group {
  readonly start: number
  readonly end: number
  readonly keys: readonly string[]
}

function groupsIn(text: string, offered: ReadonlySet<string>): Group[] {
  const groups: Group[] = []
  for (const match of text.matchAll(bracketed)) {
    const keys = (match[1] ?? '').trim().split(betweenKeys)
    const isRound = /^[(（]/.test(match[0])
    // Numbers in round brackets are part of a sentence more often than not.
    const isGroup = isRound
      ? keys.every((key) => offered.has(key.toLowerCase()))
      : keys.every((key) => keyLike.test(key))
    if (isGroup) groups.push({ start: match.index, end: match.index + match[0].length, keys })
  }
  return groups
}

function statementsOf(line: string, offered: ReadonlySet<string>, language: string): WrittenStatement[] {
  const statements: WrittenStatement[] = []
  let from = 0
  for (const { start, end, keys } of groupsIn(line, offered)) {
    if (start < from) continue
    statements.push(...sentencesIn(line.slice(from, start), language))
    from = end
    // The group belongs to the last sentence before it; so does a second group side by side.
    const last = statements.pop()
    if (last) statements.push({ text: last.text, keys: distinct([...last.keys, ...keys]) })
  }
  statements.push(...sentencesIn(line.slice(from), language))
  return statements
}

/** Emphasis is taken out first: its signs would stand between a full stop and the next sentence. */
function sentencesIn(written: string, language: string): WrittenStatement[] {
  const text = written.replace(/\*{2,3}|_{2,3}/g, '').trim()
  const sentences = splitSentences(text, language).map(({ start, end }) => tidy(text.slice(start, end)))
  return sentences
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
    .map((sentence) => ({ text: sentence, keys: [] }))
}

/** What a group of keys leaves at the ends: its own full stop stood behind it, or the one of the sentence before. */
function tidy(text: string): string {
  return text
    .replace(/^[\s.!?…,;:]+(?=[\s\p{L}\p{N}"“„«([])/u, '')
    .replace(/(?<!\s)\s+([.,;:!?])$/, '$1')
    .trim()
}

function distinct(keys: readonly string[]): string[] {
  return [...new Set(keys.map((key) => key.toLowerCase()))]
}

/** Some models think aloud before they answer; nobody else reads it. */
function thoughtFilter(): (piece: string) => string {
  const [opening, closing] = ['<think>', '</think>']
  let state: 'unknown' | 'thinking' | 'answering' = 'unknown'
  let held = ''
  return (piece) => {
    if (state === 'answering') return piece
    held += piece
    const begun = held.trimStart()
    if (state === 'unknown') {
      if (opening.startsWith(begun.slice(0, opening.length)) && begun.length < opening.length) return ''
      state = begun.startsWith(opening) ? 'thinking' : 'answering'
      if (state === 'answering') return held
    }
    const end = held.indexOf(closing)
    if (end < 0) return ''
    state = 'answering'
    return held.slice(end + closing.length)
  }
}
