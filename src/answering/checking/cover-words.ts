// How many of a sentence's content words passages say; numbers and dates are looked at apart.
import { contentPairs } from '../../text/content-pairs.ts'
import { countedForm } from '../../text/counted-form.ts'
import { isFunctionWord } from '../../text/question-kind.ts'
import type { Word } from '../../text/words.ts'
import type { PreparedPassage } from './prepare-evidence.ts'
import type { Facts } from './read-facts.ts'

/** A content word of a sentence, with its folded form. */
export interface ContentWord {
  readonly word: Word
  readonly form: string
}

/** The words that are no function word and no part of a number or a date; pairs of letters in scripts without spaces. */
export function contentWords({ words, numbers, dates, weekdays }: Facts, language: string): ContentWord[] {
  const spans = [...numbers, ...dates, ...weekdays].sort((one, other) => one.start - other.start)
  const content: ContentWord[] = []
  let [next, end] = [0, 0]
  for (const word of words) {
    for (let span = spans[next]; span && span.start <= word.start; span = spans[++next])
      end = Math.max(end, span.end)
    const isPlain = !word.isNumber && word.end - word.start > 1 && word.start >= end
    if (!isPlain || isFunctionWord(word.text, language)) continue
    const units = word.isRun ? contentPairs(word, language) : [word]
    for (const unit of units) content.push({ word: unit, form: countedForm(unit) })
  }
  return content
}

/** Sum over the words of how well the passage says it that says it best, each 0..1. */
export function wordsSaid(content: readonly ContentWord[], passages: readonly PreparedPassage[]): number {
  return content.reduce((sum, { form }) => sum + saidBest(form, passages), 0)
}

/** How well a word is said by the passage that says it best. */
export function saidBest(form: string, passages: readonly PreparedPassage[]): number {
  let best = 0
  for (const { says } of passages) {
    best = Math.max(best, says(form))
    if (best === 1) break
  }
  return best
}
