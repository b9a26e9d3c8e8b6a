// The proper names of a text, word by word: what its capital letters say, and what they do not.
import { titles } from '../../text/abbreviations.ts'
import { calendarWordsOf } from '../../text/calendar-words.ts'
import { countedForm } from '../../text/counted-form.ts'
import { plain } from '../../text/fold.ts'
import { type Lexicon, stemOf } from '../../text/lexicon.ts'
import { baseLanguage, isFunctionWord } from '../../text/question-kind.ts'
import { regionWordsOf } from '../../text/region-names.ts'
import { romanValue } from '../../text/roman-numerals.ts'
import { isCommonOpener } from '../../text/sentence-openers.ts'
import type { Word } from '../../text/words.ts'
import { nameEndings } from './same-name.ts'

export interface NameFact {
  readonly form: string
  readonly word: Word
  /** Capital letters only, as in NATO. */
  readonly isAcronym: boolean
  /** Whether the dictionary knows it as a common word: `Summer` and `Theatre` of the Summer Theatre. */
  readonly isCommon: boolean
  /** Whether it has the ending of a common word: `Quadrangles`, `Housing`. */
  readonly looksCommon: boolean
  /** Whether it owes its capital letter to its place alone, for all one can see. */
  readonly opens: boolean
}

/** These write every noun with a capital letter. */
const capitalNouns: ReadonlySet<string> = new Set(['de', 'lb'])
/** What stands before the first word of a sentence, a quotation, a list item, a line. */
const opening = /(?:^|[.!?…:;]["'”’»)\]]*\s+|\n|^\s*[-–—•*]\s*|["“„«([])\s*["“„«([]*$/u
const openingLength = 8
const shortestKnownStem = 4

/** Words written with a capital letter that may be names, those that stand side by side together. */
export function readNames(
  text: string,
  words: readonly Word[],
  language: string,
  lexicon: Lexicon,
): NameFact[][] {
  const calendar = calendarWordsOf(language)
  const runs: NameFact[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const [place, word] of words.entries()) {
    if (word.isNumber || word.isRun || word.end - word.start < 2 || !isCapital(word)) continue
    const bare = plain(word.text)
    const isAcronym = /^\p{Lu}{2,}$/u.test(word.text)
    if (!isAcronym && isFunctionWord(bare, language)) continue
    if (romanValue(word.text) !== undefined) continue
    if (calendar.wholeMonths.has(bare) || calendar.weekdays.has(bare) || isTitle(text, words, place)) continue
    const form = countedForm(word)
    const isCommon = isKnown(form, lexicon) && !regionWordsOf(language).has(form)
    const before = text.slice(Math.max(0, word.start - openingLength), word.start)
    const isFirst = opening.test(before) && !isAcronym
    const looksCommon = isCommonOpener(bare, language)
    if ((isFirst || capitalNouns.has(baseLanguage(language))) && (isCommon || looksCommon)) continue
    const opens = isFirst && !goesOnAsName(text, words, place)
    const name = { form, word, isAcronym, isCommon, looksCommon: looksCommon && !isAcronym, opens }
    if (word.start - end <= 1) runs.at(-1)?.push(name)
    else runs.push([name])
    end = word.end
  }
  return runs
}

const isCapital = ({ text }: Word): boolean => /^\p{Lu}/u.test(text)

/** `Mr`, `Gen.`: a title before a name. */
function isTitle(text: string, words: readonly Word[], place: number): boolean {
  const [word, next] = [words[place], words[place + 1]]
  if (!word || !titles.has(plain(word.text))) return false
  return text.charAt(word.end) === '.' || (next !== undefined && isCapital(next))
}

/** `Nikola Tesla`: another capital follows at once. */
function goesOnAsName(text: string, words: readonly Word[], place: number): boolean {
  const [word, next] = [words[place], words[place + 1]]
  return (
    word !== undefined && next !== undefined && isCapital(next) && text.slice(word.end, next.start) === ' '
  )
}

/** Known in this form or another case of it; `conceptsOf` guesses more freely than a name can bear. */
function isKnown(form: string, lexicon: Lexicon): boolean {
  if (lexicon.has(form) || lexicon.has(stemOf(form))) return true
  for (let length = form.length - 1; length >= shortestKnownStem && form.length - length <= 4; length--) {
    const stem = form.slice(0, length)
    if (nameEndings.has(form.slice(length)) && (lexicon.has(stem) || lexicon.has(stemOf(stem)))) return true
  }
  return false
}
