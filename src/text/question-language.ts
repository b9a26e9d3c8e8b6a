// The language of a question: too short for statistics, it is told by its script, its letters and its function words.
import { plain } from './fold.ts'
import { baseLanguage, functionWordsOf, knownLanguages, withoutSpaces } from './question-kind.ts'
import { words } from './words.ts'

/** Scripts that settle the language, or settle it until function words say otherwise. */
const scriptLanguages: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/[іїєґ]/iu, 'uk'],
  [/\p{Script=Cyrillic}/u, 'ru'],
]
/** Letters that, outside of names, hardly another language here writes; the first that fits counts. */
const letterLanguages: readonly (readonly [RegExp, string])[] = [
  [/[ơưđ\u1ea0-\u1ef9]/iu, 'vi'],
  [/[ğı]/u, 'tr'],
  [/[ăîșțţ]/iu, 'ro'],
  [/[ąęłśźż]/iu, 'pl'],
  [/[ãõ]/iu, 'pt'],
  [/[ñ¿¡]/iu, 'es'],
  [/ß/u, 'de'],
]

/** How many function words each of these outweighs. */
const bonus = {
  /** A corpus is mostly asked in a language it speaks. */
  spoken: 0.5,
  script: 0.5,
  letters: 0.75,
  /** Function words of Chinese, Japanese and Thai are not counted; a word of them may be quoted, though. */
  scriptWithoutSpaces: 1.5,
} as const

/**
 * The language whose function words cover most of the question, or the one its script settles.
 * @param spoken the languages of the corpus, commonest first; they win where the words do not decide
 */
export function questionLanguage(question: string, spoken: readonly string[] = []): string {
  const byScript = scriptLanguages.find(([script]) => script.test(question))?.[1]
  // A capital inside the question begins a name, whatever it means elsewhere (`Choe Son Hui`, French `son`).
  const lowered = words(question).filter(({ text }, place) => place === 0 || !/^\p{Lu}/u.test(text))
  const asked = lowered.map((word) => plain(word.text))
  const letters = `${lowered.map(({ text }) => text).join(' ')} ${question.replace(/[^¿¡]/g, '')}`
  const byLetters = letterLanguages.find(([telling]) => telling.test(letters))?.[1]
  const known = spoken.filter((language) => language !== 'und').map(baseLanguage)
  const scriptBonus = withoutSpaces.has(byScript ?? '') ? bonus.scriptWithoutSpaces : bonus.script

  const support = (language: string) => {
    const common = functionWordsOf(language)
    const places = asked.flatMap((word, place) => (common.has(word) ? [place] : []))
    const extra =
      Math.max(known.includes(language) ? bonus.spoken : 0, language === byScript ? scriptBonus : 0) +
      (language === byLetters ? bonus.letters : 0)
    // One word in the middle may be a name or chance (`kim` is Turkish for who); at the head it asks.
    return extra === 0 && places.length === 1 && places[0] !== 0 ? 0 : places.length + extra
  }
  const candidates = [...(byScript ? [byScript] : []), ...known, 'en', ...knownLanguages]
  let [best, most] = ['en', Number.NEGATIVE_INFINITY]
  for (const language of new Set(candidates)) {
    const found = support(language)
    if (found > most) [best, most] = [language, found]
  }
  return best
}
