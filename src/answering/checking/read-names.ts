// The proper names of a text, word by word: what its capital letters say, and what they do not.
import { titles } from '../../text/abbreviations.ts'
import { calendarWordsOf } from '../../text/calendar-words.ts'
import { countedForm } from '../../text/counted-form.ts'
import { plain } from '../../text/fold.ts'
import { conceptsOf, type Lexicon } from '../../text/lexicon.ts'
import { baseLanguage, isFunctionWord } from '../../text/question-kind.ts'
import type { Word } from '../../text/words.ts'

export interface NameFact {
  readonly form: string
  readonly word: Word
  /** Capital letters only, as in NATO. */
  readonly isAcronym: boolean
  /** Whether the dictionary knows it as a word: `Summer` and `Theatre` of the Summer Theatre. */
  readonly isKnownWord: boolean
}

/** These write every noun with a capital letter. */
const capitalNouns: ReadonlySet<string> = new Set(['de', 'lb'])
const opensAnew = /(?:^|[.!?…:;]["'”’»)\]]*\s+|^\s*[-–—•*]\s*|["“„«(\[])\s*["“„«(\[]*$/u

/**
 * Words written with a capital letter. One that opens a sentence may be any word: it counts as a name only where
 * the dictionary does not know it and the next word goes on like a name, or nothing else explains it.
 */
export function readNames(text: string, words: readonly Word[], language: string, lexicon: Lexicon): NameFact[] {
  const calendar = calendarWordsOf(language)
  const names: NameFact[] = []
  for (const word of words) {
    if (word.isNumber || word.isRun || !/^\p{Lu}/u.test(word.text) || word.end - word.start < 2) continue
    const bare = plain(word.text)
    if (isFunctionWord(bare, language) || titles.has(bare)) continue
    if (calendar.months.has(bare) || calendar.weekdays.has(bare)) continue
    const form = countedForm(word)
    const isKnownWord = conceptsOf(form, lexicon).length > 0
    const opens = opensAnew.test(text.slice(Math.max(0, word.start - 8), word.start))
    if ((opens || capitalNouns.has(baseLanguage(language))) && isKnownWord) continue
    names.push({ form, word, isAcronym: /^\p{Lu}{2,}$/u.test(word.text), isKnownWord })
  }
  return names
}
