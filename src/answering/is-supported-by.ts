// Whether one sentence says what another one states, as far as words can show it: rather too careful than too kind.
import { countedForm, plainForm } from '../text/counted-form.ts'
import { nameRuns } from '../text/name-runs.ts'
import { isNegation } from '../text/negations.ts'
import { isFunctionWord } from '../text/question-kind.ts'
import { isTelling } from '../text/telling-words.ts'
import { unitsOf } from '../text/terms.ts'
import type { Word } from '../text/words.ts'
import { likenessTo } from './likeness.ts'
import { closeLook } from './tuning.ts'

/** Share of the words beside names and numbers that the sentence has to say. */
const leastSaid = 0.85
/** Letters that a case adds to a name: `Vasilescu`, `Vasilescului`. */
const longestEnding = 4

/**
 * Every number and name of the statement stands in the sentence, in the same order, with nearly all its other words, and
 * neither of the two negates, limits or puts into time what the other does not.
 * @param language of both
 */
export function isSupportedBy(statement: string, sentence: string, language: string): boolean {
  const [stated, said] = [unitsOf(statement), unitsOf(sentence)]
  if (!tellTheSame(stated, said, language)) return false
  const names = new Set(nameRuns(statement, language).flatMap(({ text }) => unitsOf(text).map(countedForm)))
  const topics = stated.filter((word) => isTopic(word, language))
  const facts = topics.filter((word) => word.isNumber || names.has(countedForm(word)))
  if (topics.length === 0 || !standInOrder(facts, said)) return false
  const others = topics.filter((word) => !facts.includes(word))
  const alike = likenessTo(
    said.map((word) => ({ form: countedForm(word), exact: word.isNumber || word.isRun })),
  )
  const found = others.filter((word) =>
    alike(countedForm(word)).some(([, share]) => share >= closeLook.solidLikeness),
  )
  return found.length >= others.length * leastSaid
}

/** A word that names something; a capital inside the sentence makes one even of `May`. */
export function isTopic({ text, start, isNumber }: Word, language: string): boolean {
  if (isNumber || (start > 0 && /^\p{Lu}/u.test(text))) return true
  return text.length > 1 && !isFunctionWord(text, language)
}

function tellTheSame(stated: readonly Word[], said: readonly Word[], language: string): boolean {
  const negations = (all: readonly Word[]) => all.filter(({ text }) => isNegation(text, language)).length
  if (negations(stated) !== negations(said)) return false
  const telling = (all: readonly Word[]) =>
    new Set(all.filter((word) => !isTopic(word, language) && isTelling(word.text, language)).map(plainForm))
  const [one, other] = [telling(stated), telling(said)]
  return one.size === other.size && [...one].every((word) => other.has(word))
}

function standInOrder(facts: readonly Word[], said: readonly Word[]): boolean {
  let from = 0
  for (const fact of facts) {
    const place = said.findIndex((word, i) => i >= from && isSameFact(fact, word))
    if (place < 0) return false
    from = place + 1
  }
  return true
}

function isSameFact(one: Word, other: Word): boolean {
  const [a, b] = [countedForm(one), countedForm(other)]
  if (a === b) return true
  if (one.isNumber || other.isNumber || Math.abs(a.length - b.length) > longestEnding) return false
  return a.length > 2 && b.length > 2 && (a.startsWith(b) || b.startsWith(a))
}
