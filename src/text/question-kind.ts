// What a question asks for, and which of its words are only grammar; read off the small tables of question words.
import { plain } from './fold.ts'
import { memoised } from './memoised.ts'
import { type AnswerKind, kindsInOrder, questionWords } from './question-words.ts'
import { words } from './words.ts'

interface Table {
  readonly phrases: readonly (readonly [AnswerKind, readonly string[]])[]
  readonly functionWords: ReadonlySet<string>
  /** All of them, longest first. */
  readonly blanked: readonly string[]
}

/** These languages write no spaces between words: phrases are looked for anywhere. */
export const withoutSpaces: ReadonlySet<string> = new Set(['zh', 'ja', 'th'])
const tables = new Map<string, Table>()
const noWords: ReadonlySet<string> = new Set()
for (const [language, row] of Object.entries(questionWords)) {
  const phrasesOf = (line = '') => line.split('|').filter(Boolean).map(plain)
  const phrases = kindsInOrder.map((kind) => [kind, phrasesOf(row[kind])] as const)
  const functionWords = new Set(row.stop.split(' ').map(plain))
  const all = [...phrases.flatMap(([, ofKind]) => ofKind), ...functionWords]
  const blanked = all.sort((one, other) => other.length - one.length)
  tables.set(language, { phrases, functionWords, blanked })
}

/** `ro` of `ro-RO`. */
export const baseLanguage = memoised((language: string) => language.toLowerCase().split('-')[0] ?? '')

/** The kind of thing a question asks for: the first phrase found, special kinds before general ones. */
export function answerKind(question: string, language: string): AnswerKind {
  const base = baseLanguage(language)
  const table = tables.get(base)
  if (!table) return 'other'
  const spaced = !withoutSpaces.has(base)
  const asked = spaced
    ? ` ${words(question)
        .map((word) => plain(word.text))
        .join(' ')} `
    : plain(question)
  for (const [kind, phrases] of table.phrases) {
    if (phrases.some((phrase) => asked.includes(spaced ? ` ${phrase} ` : phrase))) return kind
  }
  return 'other'
}

/** The languages that have a table. */
export const knownLanguages: readonly string[] = [...tables.keys()]

/** The question words and function words of a language, in plain form; none of a language without a table. */
export function functionWordsOf(language: string): ReadonlySet<string> {
  return tables.get(baseLanguage(language))?.functionWords ?? noWords
}

/** True for a question word or function word of the language: it says nothing about the topic. */
export function isFunctionWord(word: string, language: string): boolean {
  return functionWordsOf(language).has(plain(word))
}

/** For each language with a table that writes spaces, the share of a text's words that are its function words, 0 to 1. */
export function functionWordShares(text: string): Map<string, number> {
  const said: string[] = []
  for (const word of words(text)) if (!word.isNumber && !word.isRun) said.push(plain(word.text))
  const shares = new Map<string, number>()
  for (const [language, { functionWords }] of tables) {
    if (withoutSpaces.has(language)) continue
    const count = said.filter((word) => functionWords.has(word)).length
    shares.set(language, count / Math.max(said.length, 1))
  }
  return shares
}

/** A run of a script without spaces, with its question phrases and function words blanked out, longest first; same length. */
export function withoutFunctionWords(run: string, language: string): string {
  const base = baseLanguage(language)
  const table = tables.get(base)
  if (!table || !withoutSpaces.has(base)) return run
  return table.blanked.reduce((left, word) => left.replaceAll(word, ' '.repeat(word.length)), run)
}
