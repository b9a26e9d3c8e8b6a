// How much of a question a sentence covers, counting what its neighbours and its title say before and after it.
import { isFunctionWord } from '../text/question-kind.ts'
import { foreignLikenessTo } from './foreign-likeness.ts'
import { type Alike, likenessTo } from './likeness.ts'
import type { SaidWord } from './taken-apart.ts'
import { closeLook } from './tuning.ts'
import { isForeign, type Question, type TopicWord } from './understand-question.ts'

/** For each topic word of the question, how well a stretch of text says it, 0..1. */
export type Said = Float64Array

/** More than different words in the passages of one question; a power of 2. */
const slots = 4096

/** Makes the function that measures stretches of a language against one question; each distinct word is compared once. */
export function saidBy(question: Question, language: string): (words: readonly SaidWord[]) => Said {
  const topic = question.topics.get(language) ?? []
  const lexicon = question.lexicons.get(language)
  const foreign = isForeign(question, language)
  const wanted = topic.map(({ form, concepts, isRun, isNumber }) => ({
    form,
    concepts,
    exact: isRun || isNumber,
  }))
  const alikeTo = foreign && lexicon ? foreignLikenessTo(wanted, lexicon) : likenessTo(wanted)
  const read = (word: SaidWord): readonly Alike[] =>
    // `un` is a word like `a` in Romanian, and no more the UN than `die` is English.
    foreign && isFunctionWord(word.text, language) ? [] : alikeTo(word.form, word.trigrams)
  // Each word has one slot by its number, which another one may take: quicker than a Map of all.
  const holders = new Array<SaidWord | null>(slots).fill(null)
  const known = new Array<readonly Alike[]>(slots).fill([])
  return (words) => {
    const said = new Float64Array(topic.length)
    for (const word of words) {
      const slot = word.number & (slots - 1)
      if (holders[slot] !== word) {
        holders[slot] = word
        known[slot] = read(word)
      }
      const alike = known[slot] as readonly Alike[]
      for (let i = 0; i < alike.length; i++) {
        const [place, share] = alike[i] as Alike
        if (share > (said[place] as number)) said[place] = share
      }
    }
    return said
  }
}

/** For each sentence of a passage, the share of the question's weight that it covers in its place there, 0..1. */
export function coversInContext(
  topics: readonly TopicWord[],
  sentences: readonly Said[],
  title?: Said,
): number[] {
  const covered = sentences.map(() => 0)
  let total = 0
  for (const [index, topic] of topics.entries()) {
    total += topic.weight
    const column = sentences.map((said) => said[index] ?? 0)
    const bonus =
      column.filter((value) => value > closeLook.solidLikeness).length > 1 ? closeLook.topicBonus : 0
    const fromTitle = (title?.[index] ?? 0) * closeLook.title
    for (const [place, own] of column.entries()) {
      let best = Math.max(own, fromTitle)
      for (const [other, value] of column.entries()) {
        if (value > best && other !== place) best = Math.max(best, value * (shareOf(place - other) + bonus))
      }
      covered[place] = (covered[place] ?? 0) + topic.weight * best
    }
  }
  return covered.map((weight) => (total === 0 ? 0 : weight / total))
}

/** How much a word said `distance` sentences earlier (negative: later) still counts. */
function shareOf(distance: number): number {
  if (distance < 0) return closeLook.after
  return closeLook.before[Math.min(distance, closeLook.before.length) - 1] ?? 0
}

/** The best saying of each topic word over a whole passage. */
export function saidByAll(sentences: readonly Said[], title?: Said): Said {
  const best = Float64Array.from(title ?? sentences[0] ?? [])
  for (const said of sentences)
    for (const [index, value] of said.entries()) best[index] = Math.max(best[index] ?? 0, value)
  return best
}
