// The passages a model may answer from, each under a key that means nothing and that no text holds.
import { randomInt } from 'node:crypto'
import type { PassageForModel } from '../../chat/words-to-model.ts'
import type { Hit } from '../../model.ts'
import type { CitedPassage } from '../checking/prepare-evidence.ts'

/** A passage in the prompt. */
export interface OfferedPassage extends PassageForModel, CitedPassage {
  readonly hit: Hit
}

/** A whole number from 0 to below the limit. */
export type RandomNumber = (limit: number) => number

/** Passages, and characters of all of them together, that are put before the model. */
const most = { passages: 8, characters: 8000 } as const
/** No vowels: no word comes out. No 0, 1, l: nobody mixes them up. */
const letters = 'bcdfghjkmnpqrstvwxz'
const digits = '23456789'

/** The first passages that have room, in the order of their best sentences. */
export function offerPassages(
  question: string,
  hits: readonly Hit[],
  random: RandomNumber = randomInt,
): OfferedPassage[] {
  const chosen: Hit[] = []
  let room: number = most.characters
  for (const hit of hits.slice(0, most.passages)) {
    room -= hit.passage.text.length
    if (room < 0 && chosen.length > 0) break
    chosen.push(hit)
  }
  const texts = [
    question,
    ...chosen.flatMap(({ article, passage }) => [passage.text, article.title, ...passage.headings]),
  ]
  const said = texts.join('\n').toLowerCase()
  const taken = new Set<string>()
  return chosen.map((hit) => {
    const key = unsaidWord(4, said, taken, random)
    const { text, headings } = hit.passage
    const { title, date, language } = hit.article
    return { key, hit, text, headings, title, date, language }
  })
}

/** A word for the ends of the data, which no passage and no question can hold. */
export function markFor(
  question: string,
  passages: readonly OfferedPassage[],
  random: RandomNumber = randomInt,
): string {
  const said = [question, ...passages.flatMap(({ text, title, headings }) => [text, title, ...headings])]
  return unsaidWord(10, said.join('\n').toLowerCase(), new Set(passages.map(({ key }) => key)), random)
}

/** Letters and digits in turn, as in `k4w9`. */
function unsaidWord(length: number, said: string, taken: Set<string>, random: RandomNumber): string {
  for (;;) {
    let word = ''
    for (let i = 0; i < length; i++) {
      const signs = i % 2 === 0 ? letters : digits
      word += signs.charAt(random(signs.length))
    }
    if (taken.has(word) || said.includes(word)) continue
    taken.add(word)
    return word
  }
}
