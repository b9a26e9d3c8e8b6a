// Says a sentence of the catalogue in the language of whoever reads it, English where the bot does not speak that.
import { createInstance } from 'i18next'
import { allLanguages } from '../../languages/all-languages.ts'
import type { Sentence, Values } from './sentence.ts'

const catalogues = createInstance({
  resources: Object.fromEntries([...allLanguages].map(([code, translation]) => [code, { translation }])),
  fallbackLng: 'en',
  supportedLngs: [...allLanguages.keys()],
  nsSeparator: false,
  initAsync: false,
  // Escaping for Discord is done where pages are rendered.
  interpolation: { escapeValue: false },
})
void catalogues.init()

/**
 * @param language ISO 639-1
 * @param key such as `access.tooMany`; that of a counted sentence is written without its ending, `counted.days`
 * @param values what is put into the sentence, by name
 */
export function say<Key extends Sentence>(language: string, key: Key, ...[values]: Values<Key>): string {
  const lng = allLanguages.has(language) ? language : 'en'
  if (!values) return plainSentence(lng, key)
  const texts: string[] = []
  const replace = Object.fromEntries(
    Object.entries<string | number>(values).map(([name, value]) =>
      typeof value === 'number' ? [name, value] : [name, markOf(texts.push(value) - 1)],
    ),
  )
  const sentence = catalogues.t(key, { lng, replace, ...countIn(replace) })
  return sentence.replace(marks, (mark) => texts[mark.charCodeAt(0) - firstMark] ?? '')
}

const plainSentences = new Map<string, string>()

/** A sentence into which nothing is put is always the same. */
function plainSentence(lng: string, key: Sentence): string {
  const name = `${lng} ${key}`
  const known = plainSentences.get(name) ?? catalogues.t(key, { lng })
  plainSentences.set(name, known)
  return known
}

/**
 * A letter that stands for a text until the sentence is made. i18next would read `$t(` and `{{` in what people wrote,
 * and its expression for the first takes exponential time.
 */
function markOf(index: number): string {
  return String.fromCharCode(firstMark + index)
}

/** Private use: no catalogue has these. */
const firstMark = 0xe000
const marks = /[\ue000-\ue0ff]/g

function countIn({ count }: Readonly<Record<string, unknown>>) {
  return typeof count === 'number' ? { count } : {}
}
