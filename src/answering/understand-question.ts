// What a question asks: its weighted terms for the index, its topic words for the close look, the kind it wants.
import type { Build } from '../store/build.ts'
import { bestPossibleScore, type LexicalIndex, type WeightedTerm } from '../store/lexical-index.ts'
import { loadLexicon } from '../store/lexicons.ts'
import type { Translation } from '../text/align-words.ts'
import { contentPairs } from '../text/content-pairs.ts'
import { countedForm, plainForm } from '../text/counted-form.ts'
import { conceptsOf, type Lexicon } from '../text/lexicon.ts'
import { answerKind, isFunctionWord } from '../text/question-kind.ts'
import { questionLanguage } from '../text/question-language.ts'
import type { AnswerKind } from '../text/question-words.ts'
import { conceptTerm, conceptWeight, shapeTerms, wordTerms } from '../text/terms.ts'
import { type Word, words } from '../text/words.ts'
import { questionWeights } from './tuning.ts'
import { foreignRarityOf, rarityOf } from './word-rarity.ts'

/** A word of the question that a sentence should speak of. */
export interface TopicWord {
  readonly form: string
  /** Weight times rarity in the corpus. */
  readonly weight: number
  /** What it may stand for in other languages. */
  readonly concepts: readonly Translation[]
  /** A name (capital letter inside the question) or a number: evidence without it is thin. */
  readonly isName: boolean
  readonly isNumber: boolean
  readonly isRun: boolean
}

export interface Question {
  readonly text: string
  /** ISO 639-1 code. */
  readonly language: string
  /** What kind of thing would answer it. */
  readonly kind: AnswerKind
  readonly terms: readonly WeightedTerm[]
  /** The score a passage of a language would have that held nothing but the terms of the question. */
  readonly bestScores: ReadonlyMap<string, number>
  /** The same words by the language of the passages they are looked for in; their rarity differs. */
  readonly topics: ReadonlyMap<string, readonly TopicWord[]>
  /** Dictionaries of the corpus' languages. */
  readonly lexicons: ReadonlyMap<string, Lexicon>
  /** Everything the question said, in plain form: repeating it is no answer. */
  readonly asked: ReadonlySet<string>
}

/** The language of a question, without reading more of it. */
export function languageOf(text: string, { languages }: Pick<Build, 'languages'>): string {
  return questionLanguage(text, languages)
}

/** Reads a question once, against the build that will answer it. */
export async function understandQuestion(
  text: string,
  { lexical, languages }: Pick<Build, 'lexical' | 'languages'>,
): Promise<Question> {
  const language = questionLanguage(text, languages)
  const found = words(text)
  const ownLexicon = await loadLexicon(language)
  const common = commonTerms(found, language)
  const bestCommon = bestPossibleScore(common, lexical)
  const terms = [...common]
  const bestScores = new Map<string, number>()
  const topics = new Map<string, readonly TopicWord[]>()
  const lexicons = new Map<string, Lexicon>()
  for (const spoken of languages) {
    const topic = topicOf(found, language, spoken, ownLexicon, lexical)
    topics.set(spoken, topic)
    lexicons.set(spoken, await loadLexicon(spoken))
    const concepts = conceptTerms(topic, spoken, !isForeign({ language }, spoken))
    bestScores.set(spoken, bestCommon + bestPossibleScore(concepts, lexical))
    terms.push(...concepts)
  }
  const asked = new Set(found.map(plainForm))
  return { text, language, kind: answerKind(text, language), terms, bestScores, topics, lexicons, asked }
}

/** Whether a passage is in another language than the question; an unknown language is taken for the asker's. */
export function isForeign({ language }: Pick<Question, 'language'>, spoken: string): boolean {
  return spoken !== language && spoken !== 'und'
}

/** The terms that count in every language: words, grams, consonants. */
function commonTerms(found: readonly Word[], language: string): WeightedTerm[] {
  const weights = new Map<number, number>()
  // Saying a word twice asks for nothing more.
  const distinct = new Map(found.map((word) => [countedForm(word), word]))
  for (const word of distinct.values()) {
    const weight = weightOf(word, language)
    for (const unit of word.isRun ? contentPairs(word, language) : [word]) {
      const add = (hash: number, share: number) =>
        weights.set(hash, (weights.get(hash) ?? 0) + weight * share)
      const form = countedForm(unit)
      for (const hash of unit.isRun ? wordTerms(form).slice(0, 1) : wordTerms(form)) add(hash, 1)
      if (unit.isRun || unit.isNumber || weight <= questionWeights.function) continue
      for (const hash of shapeTerms(form)) add(hash, questionWeights.shape)
    }
  }
  return [...weights].map(([hash, weight]) => ({ hash, weight }))
}

/** What the topic words may stand for, as passages of one language would carry it. */
function conceptTerms(topic: readonly TopicWord[], language: string, isOwn: boolean): WeightedTerm[] {
  const weights = new Map<number, number>()
  const factor = isOwn ? questionWeights.ownConcept : questionWeights.foreignConcept
  for (const translation of topic.flatMap(({ concepts }) => concepts)) {
    const hash = conceptTerm(language, translation)
    weights.set(hash, (weights.get(hash) ?? 0) + factor * conceptWeight(translation))
  }
  return [...weights].map(([hash, weight]) => ({ hash, weight }))
}

function topicOf(
  found: readonly Word[],
  language: string,
  spoken: string,
  lexicon: Lexicon,
  lexical: LexicalIndex,
): TopicWord[] {
  const topic = new Map<string, TopicWord>()
  for (const [place, word] of found.entries()) {
    const weight = weightOf(word, language)
    if (weight <= questionWeights.function) continue
    const isName = word.isNumber || (place > 0 && /^\p{Lu}/u.test(word.text))
    for (const unit of word.isRun ? contentPairs(word, language) : [word]) {
      const form = countedForm(unit)
      const concepts = unit.isRun || unit.isNumber ? [] : conceptsOf(form, lexicon)
      const terms = unit.isRun ? wordTerms(form).slice(0, 1) : wordTerms(form)
      const rarity =
        !isForeign({ language }, spoken) || unit.isRun || unit.isNumber
          ? rarityOf(terms, lexical)
          : foreignRarityOf(form, concepts, spoken, lexical)
      const { isRun, isNumber } = unit
      topic.set(form, { form, weight: weight * rarity, concepts, isName, isNumber, isRun })
    }
  }
  return [...topic.values()]
}

function weightOf(word: Word, language: string): number {
  if (isFunctionWord(word.text, language) || isRemnant(word)) return questionWeights.function
  return word.isNumber ? questionWeights.number : questionWeights.content
}

/** What an apostrophe leaves behind (`Tesla's`, `l'Italie`); a capital may be a name (`vitamin C`). */
function isRemnant({ text, isRun }: Word): boolean {
  return !isRun && /^\p{Ll}$/u.test(text)
}
