// What a question asks for, and which of its words are only grammar; read off the small tables of question words.
import { plain } from './fold.ts'
import { type AnswerKind, KINDS_IN_ORDER, QUESTION_WORDS } from './question-words.ts'
import { words } from './words.ts'

interface Table {
  readonly phrases: readonly (readonly [AnswerKind, readonly string[]])[]
  readonly functionWords: ReadonlySet<string>
}

/** These languages write no spaces between words: phrases are looked for anywhere. */
const WITHOUT_SPACES = new Set(['zh', 'ja', 'th'])
const tables = new Map<string, Table>()
for (const [language, row] of Object.entries(QUESTION_WORDS)) {
  const phrasesOf = (line = '') => line.split('|').filter(Boolean).map(plain)
  tables.set(language, {
    phrases: KINDS_IN_ORDER.map((kind) => [kind, phrasesOf(row[kind])] as const),
    functionWords: new Set(row.stop.split(' ').map(plain)),
  })
}

function baseLanguage(language: string): string {
  return language.toLowerCase().split('-')[0] ?? ''
}

/** The kind of thing a question asks for: the first phrase found, special kinds before general ones. */
export function answerKind(question: string, language: string): AnswerKind {
  const base = baseLanguage(language)
  const table = tables.get(base)
  if (!table) return 'other'
  const spaced = !WITHOUT_SPACES.has(base)
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

/** True for a question word or function word of the language: it says nothing about the topic. */
export function isFunctionWord(word: string, language: string): boolean {
  return tables.get(baseLanguage(language))?.functionWords.has(plain(word)) ?? false
}

/** For each language with a table that writes spaces, the share of a text's words that are its function words, 0 to 1. */
export function functionWordShares(text: string): Map<string, number> {
  const said = words(text).filter((word) => !word.isNumber && !word.isRun)
  const shares = new Map<string, number>()
  for (const [language, { functionWords }] of tables) {
    if (WITHOUT_SPACES.has(language)) continue
    const count = said.filter((word) => functionWords.has(plain(word.text))).length
    shares.set(language, count / Math.max(said.length, 1))
  }
  return shares
}

/** A run of a script without spaces, with its question phrases and function words blanked out, longest first; same length. */
export function withoutFunctionWords(run: string, language: string): string {
  const base = baseLanguage(language)
  const table = tables.get(base)
  if (!table || !WITHOUT_SPACES.has(base)) return run
  const empty = [...table.phrases.flatMap(([, phrases]) => phrases), ...table.functionWords]
  return empty
    .sort((one, other) => other.length - one.length)
    .reduce((left, word) => left.replaceAll(word, ' '.repeat(word.length)), run)
}

/** Scripts that settle the language, or settle it until function words say otherwise. */
const SCRIPT_LANGUAGES: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/[іїєґ]/iu, 'uk'],
  [/\p{Script=Cyrillic}/u, 'ru'],
]

/** A corpus is mostly asked in a language it speaks: that decides between languages with as many function words. */
const spokenBonus = 0.5

/**
 * The language whose function words cover most of the question, or the one its script settles.
 * @param spoken the languages of the corpus, commonest first; they win where the words do not decide
 */
export function questionLanguage(question: string, spoken: readonly string[] = []): string {
  const byScript = SCRIPT_LANGUAGES.find(([script]) => script.test(question))?.[1]
  if (byScript !== undefined && WITHOUT_SPACES.has(byScript)) return byScript
  // A capital inside the question begins a name, whatever it means elsewhere (`Choe Son Hui`, French `son`).
  const common = words(question).filter(({ text }, place) => place === 0 || !/^\p{Lu}/u.test(text))
  const asked = common.map((word) => plain(word.text))
  const known = spoken.filter((language) => language !== 'und').map(baseLanguage)
  const covered = (language: string) => {
    const places = asked.flatMap((word, i) => (tables.get(language)?.functionWords.has(word) ? [i] : []))
    if (known.includes(language)) return places.length + spokenBonus
    // One word in the middle may be a name or chance (`kim` is Turkish for who); at the head it asks.
    return places.length === 1 && places[0] !== 0 ? 0 : places.length
  }
  const candidates = [...(byScript ? [byScript] : []), ...known, 'en', ...tables.keys()]
  let best = candidates[0] ?? 'en'
  for (const language of candidates) if (covered(language) > covered(best)) best = language
  return best
}
