// Whether a question leans on what was said before it: by its pronouns, by how it begins, or by what it leaves out.
import { plain } from './fold.ts'
import { nameRuns } from './name-runs.ts'
import {
  answerKind,
  baseLanguage,
  isFunctionWord,
  withoutFunctionWords,
  withoutSpaces,
} from './question-kind.ts'
import { type TalkWords, talkWords } from './talk-words.ts'
import { type Word, words } from './words.ts'

export interface Leaning {
  /** Speaks of somebody without a name: `he`. */
  readonly onPerson: boolean
  /** Speaks of something without saying what: `that`. */
  readonly onThing: boolean
  /** Leaves out what it is about: `Why?`, `Who won?` */
  readonly leavesOut: boolean
  /** Puts another thing in the place of one that was asked about: `and in London?` */
  readonly replaces: boolean
  /** Begins as a question that goes on: `and`, `but`. */
  readonly goesOn: boolean
  /** Its own words for what it is about. */
  readonly content: readonly Word[]
}

type Table = Readonly<Record<Exclude<keyof TalkWords, 'goesOn' | 'more'>, ReadonlySet<string>>> & {
  /** Longest first. */
  readonly goesOn: readonly string[]
  readonly more: readonly string[]
}

const tables = new Map(Object.entries(talkWords).map(([language, row]) => [language, tableOf(row)]))
const emptyTable = tableOf({ refers: '', person: '', goesOn: '', more: '', fillers: '', beforeNoun: '' })

function tableOf(row: TalkWords): Table {
  const set = (list = ''): ReadonlySet<string> => new Set(list.split(' ').filter(Boolean).map(plain))
  const phrases = (list: string) => list.split('|').filter(Boolean).map(plain)
  return {
    refers: set(row.refers),
    mayRefer: set(row.mayRefer),
    person: set(row.person),
    fillers: set(row.fillers),
    beforeNoun: set(row.beforeNoun),
    goesOn: phrases(row.goesOn).sort((one, other) => other.length - one.length),
    more: phrases(row.more),
  }
}

/** A question as it is read: its words, the same in plain form, and where its opening ends. */
interface Read {
  readonly text: string
  readonly language: string
  readonly found: readonly Word[]
  readonly said: readonly string[]
  readonly skipped: number
  readonly names: ReadonlySet<string>
  readonly content: readonly Word[]
  readonly table: Table
}

/** More of its own words say what a question is about, however it begins. */
const mostContent = 2
/** ...or whatever pronoun stands in it: `Is it true that bees sleep in winter?` */
const mostContentBesidePronoun = 3

/** Reads a question by itself. In a language without a table only what asks for nothing by itself leans. */
export function leaningOf(question: string, language: string): Leaning {
  const table = tables.get(baseLanguage(language)) ?? emptyTable
  if (withoutSpaces.has(baseLanguage(language))) return leaningOfRuns(question, language, table)
  const read = readWords(question, language, table)
  const { content, said, skipped } = read
  const onPerson = said.some((form, place) => table.person.has(form) && !isExplained(read, place))
  const onThing =
    content.length <= mostContentBesidePronoun &&
    said.some((form, place) => refers(form, read, place) && !isExplained(read, place))
  const isMore = asksMore(read)
  const isBegun = skipped > 0 && isShort(read)
  return {
    onPerson,
    onThing,
    leavesOut: isMore || isBegun || content.length === 0 || isFragment(read),
    replaces: isBegun && !isMore && content.length > 0 && !onPerson && !onThing,
    goesOn: skipped > 0,
    content: isMore ? [] : content,
  }
}

function refers(form: string, read: Read, place: number): boolean {
  return read.table.refers.has(form) || (read.table.mayRefer.has(form) && isPronoun(read, place))
}

function readWords(text: string, language: string, table: Table): Read {
  const found = words(text)
  const said = found.map((word) => plain(word.text))
  const line = ` ${said.join(' ')} `
  const opening = table.goesOn.find((phrase) => line.startsWith(` ${phrase} `))
  const skipped = opening === undefined ? 0 : opening.split(' ').length
  const names = new Set(
    nameRuns(text, language).flatMap((run) => words(run.text).map((word) => plain(word.text))),
  )
  const content = found.filter((word, place) => {
    const form = said[place] ?? ''
    if (place < skipped || table.refers.has(form) || table.person.has(form) || table.mayRefer.has(form))
      return false
    if (table.fillers.has(form) || isFunctionWord(word.text, language)) return false
    return word.isNumber || form.length > 1
  })
  return { text, language, found, said, skipped, names, content, table }
}

/** `that` at the end (`when was that?`), or before the last word and behind a function word (`when was that signed?`). */
function isPronoun({ found, said, language }: Read, place: number): boolean {
  if (place === said.length - 1) return true
  const before = found[place - 1]
  if (before && !isFunctionWord(before.text, language)) return false
  return place === said.length - 2 && /^\p{Ll}/u.test(found[place + 1]?.text ?? '') && place > 1
}

/** Whether the question itself says before, in a clause of its own, whom or what a pronoun means; `lui Putin` is none. */
function isExplained({ text, found, said, names, table }: Read, place: number): boolean {
  const [here, next] = [found[place], found[place + 1]]
  if (!here) return true
  if (said[place] === 'lui' && next && /^\p{Lu}/u.test(next.text)) return true
  const first = found.findIndex((_, i) => names.has(said[i] ?? ''))
  const named = found[first]
  if (first < 0 || first >= place || !named) return false
  const joins = said.slice(first, place).some((form) => table.goesOn.includes(form))
  return joins || text.slice(named.end, here.start).includes(',')
}

function asksMore({ said, skipped, content, table }: Read): boolean {
  const rest = ` ${said.slice(skipped).join(' ')} `
  const phrase = table.more.find((each) => rest.startsWith(` ${each} `))
  return phrase !== undefined && content.every(({ text }) => phrase.split(' ').includes(plain(text)))
}

/** `And in London?` says less than it asks; `And when was the treaty signed?` says it all. */
function isShort({ text, language, content, names }: Read): boolean {
  const others = content.filter((word) => !isName(word, names)).length
  // A name of several words is one thing.
  const count = others < content.length ? others + 1 : others
  return count <= (answerKind(text, language) === 'other' ? mostContent : 1)
}

/** `Who won?`, `Când a fost semnat?`: one word that is neither a name nor said to be a thing. */
function isFragment({ text, language, found, said, content, names, table }: Read): boolean {
  const [only, ...others] = content
  if (!only || others.length > 0 || isName(only, names) || answerKind(text, language) === 'other')
    return false
  const before = said[found.indexOf(only) - 1] ?? ''
  return !table.beforeNoun.has(before)
}

function isName(word: Word, names: ReadonlySet<string>): boolean {
  return word.isNumber || names.has(plain(word.text))
}

/** Without spaces between words, pronouns are looked for anywhere. */
function leaningOfRuns(text: string, language: string, table: Table): Leaning {
  const bare = plain(text)
  const has = (set: ReadonlySet<string>) => [...set].some((word) => bare.includes(word))
  const isMore = table.more.some((phrase) => bare.startsWith(phrase))
  const content = words(text).filter(
    (word) => !word.isRun || withoutFunctionWords(word.text, language).trim() !== '',
  )
  const leavesOut = isMore || content.length === 0
  return {
    onPerson: has(table.person),
    onThing: has(table.refers),
    leavesOut,
    replaces: false,
    goesOn: false,
    content,
  }
}
