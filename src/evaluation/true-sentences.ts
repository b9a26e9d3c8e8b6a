// True sentences as a model might write them: those of a passage, shortened, turned round, joined, spelled otherwise, paraphrased.
import { isFunctionWord } from '../text/question-kind.ts'
import { words } from '../text/words.ts'
import type { SeededRandom } from './seeded-random.ts'

const fewestWords = 4

/** Without what stands in brackets, or without one of its clauses; null when nothing can be left out. */
export function shortened(sentence: string, random: SeededRandom): string | null {
  const bare = sentence.replace(/ ?\([^()]*\)/g, '')
  if (bare !== sentence) return bare
  const clauses = sentence.split(/, (?!\d)/)
  const kept = random.pick([clauses.slice(0, -1).join(', '), clauses.slice(1).join(', ')])
  return clauses.length > 1 && kept !== undefined && words(kept).length >= fewestWords ? opened(kept) : null
}

/** The part behind a comma first; null without a comma. */
export function turnedRound(sentence: string, lowerCase: ReadonlySet<string>): string | null {
  const [whole = '', end = ''] = /[.!?]["”]?$/.test(sentence) ? [sentence.slice(0, -1), '.'] : [sentence, '']
  const at = whole.indexOf(', ')
  if (at < 0) return null
  return opened(`${whole.slice(at + 2)}, ${inside(whole.slice(0, at), lowerCase)}${end}`)
}

/** Two sentences as one. */
export function joined(
  first: string,
  second: string,
  language: string,
  lowerCase: ReadonlySet<string>,
): string {
  const and = language === 'ro' ? 'iar' : 'and'
  return `${first.replace(/(?<![.!?])[.!?]+$/, '')}, ${and} ${inside(second, lowerCase)}`
}

/** Every fourth common word gives way to a word that the passage does not hold, as an unknown synonym would. */
export function paraphrased(
  sentence: string,
  passage: string,
  others: readonly string[],
  random: SeededRandom,
  language: string,
): string | null {
  const held = new Set(words(passage.toLowerCase()).map(({ text }) => text))
  const strangers = others.filter((word) => !held.has(word))
  const common = words(sentence).filter((word) => isCommon(word.text, language))
  const replaced = common.filter((_, place) => place % 4 === 1)
  if (replaced.length === 0) return null
  return replaced
    .toReversed()
    .reduce(
      (text, { start, end }) => text.slice(0, start) + random.pick(strangers) + text.slice(end),
      sentence,
    )
}

/** A word that is no name, number or function word. */
export function isCommon(word: string, language: string): boolean {
  return /^\p{Ll}{4,}$/u.test(word) && !isFunctionWord(word, language)
}

function opened(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Without its capital letter where that was only the sentence's: the corpus writes the word without one, too. */
function inside(text: string, lowerCase: ReadonlySet<string>): string {
  const first = words(text)[0]
  const isLower = first?.start === 0 && lowerCase.has(first.text.toLowerCase())
  return isLower ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
