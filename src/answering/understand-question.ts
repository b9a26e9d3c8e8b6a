// What a question asks: its weighted terms for the index, its topic words for the close look, the kind it wants.
import type { Build } from '../store/build.ts'
import { bestPossibleScore, type LexicalIndex, type WeightedTerm } from '../store/lexical-index.ts'
import { plain } from '../text/fold.ts'
import { answerKind, isFunctionWord, questionLanguage, withoutFunctionWords } from '../text/question-kind.ts'
import type { AnswerKind } from '../text/question-words.ts'
import { countedForm, pairs, termsOf } from '../text/terms.ts'
import { type Word, words } from '../text/words.ts'
import { questionWeights } from './tuning.ts'

/** A word of the question that a sentence should speak of. */
export interface TopicWord {
  readonly form: string
  /** Weight times rarity in the corpus. */
  readonly weight: number
  /** A name (capital letter inside the question) or a number: evidence without it is thin. */
  readonly isName: boolean
  readonly isRun: boolean
}

export interface Question {
  readonly text: string
  /** ISO 639-1 code. */
  readonly language: string
  /** What kind of thing would answer it. */
  readonly kind: AnswerKind
  readonly terms: readonly WeightedTerm[]
  /** The score a passage would have that held nothing but the terms of the question. */
  readonly bestScore: number
  readonly topic: readonly TopicWord[]
  /** Everything the question said, in plain form: repeating it is no answer. */
  readonly asked: ReadonlySet<string>
}

/** Reads a question once, against the build that will answer it. */
export function understandQuestion(
  text: string,
  { lexical, articles }: Pick<Build, 'lexical' | 'articles'>,
): Question {
  const language = questionLanguage(text, commonLanguage(articles))
  const found = words(text)
  const weights = new Map<number, number>()
  const topic = new Map<string, TopicWord>()
  for (const [place, word] of found.entries()) {
    const weight = weightOf(word, language)
    for (const unit of word.isRun ? contentPairs(word, language) : [word]) {
      const form = countedForm(unit)
      const terms = word.isRun ? termsOf(form).slice(0, 1) : termsOf(form)
      for (const hash of terms) weights.set(hash, (weights.get(hash) ?? 0) + weight)
      if (weight <= questionWeights.function) continue
      const isName = word.isNumber || (place > 0 && /^\p{Lu}/u.test(word.text))
      topic.set(form, { form, weight: weight * rarityOf(terms, lexical), isName, isRun: unit.isRun })
    }
  }
  const terms = [...weights].map(([hash, weight]) => ({ hash, weight }))
  return {
    text,
    language,
    kind: answerKind(text, language),
    terms,
    bestScore: bestPossibleScore(terms, lexical),
    topic: [...topic.values()],
    asked: new Set(found.map((word) => plain(word.text))),
  }
}

function weightOf(word: Word, language: string): number {
  if (isFunctionWord(word.text, language)) return questionWeights.function
  return word.isNumber ? questionWeights.number : questionWeights.content
}

/** A word unseen in this form may be well known in another: half its own rarity, half that of its grams. */
function rarityOf([word = 0, ...grams]: readonly number[], lexical: LexicalIndex): number {
  const own = lexical.inverseFrequency(word)
  if (grams.length === 0) return own
  return (own + grams.reduce((sum, gram) => sum + lexical.inverseFrequency(gram), 0) / grams.length) / 2
}

/** A run of a script without spaces, as pairs of letters, without its question words and particles. */
function contentPairs(run: Word, language: string): Word[] {
  const left = withoutFunctionWords(run.text, language)
  return [...left.matchAll(/\S+/g)].flatMap(({ 0: part, index }) => {
    const start = run.start + index
    return pairs({ ...run, text: part, start, end: start + part.length })
  })
}

/** What a question that gives nothing away is taken to be written in: the language most articles have. */
function commonLanguage(articles: Build['articles']): string {
  const counts = new Map<string, number>()
  for (const { language } of articles) counts.set(language, (counts.get(language) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return most && most[0] !== 'und' ? most[0] : 'en'
}
