// Reads the passages a sentence may cite once, so that many sentences are checked against them quickly.
import { loadLexicon } from '../../store/lexicons.ts'
import { countedForm } from '../../text/counted-form.ts'
import { plain } from '../../text/fold.ts'
import type { Lexicon } from '../../text/lexicon.ts'
import { measureWordsOf } from '../../text/measure-words.ts'
import { isFunctionWord } from '../../text/question-kind.ts'
import { unitsOf } from '../../text/terms.ts'
import type { Word } from '../../text/words.ts'
import type { Wanted } from '../likeness.ts'
import { foreignWords } from '../tuning.ts'
import { conceptSaying, eitherSaying, ownSaying, type Saying, spellingSaying } from './best-likeness.ts'
import { type DateFact, dateOf } from './read-dates.ts'
import { type Facts, readFacts } from './read-facts.ts'
import { isSameName } from './same-name.ts'
import { sortedLetters } from './sorted-letters.ts'

/** A passage as a sentence may cite it. */
export interface CitedPassage {
  readonly text: string
  /** ISO 639-1 code, or `und`. */
  readonly language: string
  readonly title: string
  readonly headings: readonly string[]
  /** YYYY-MM-DD: the year of days that the text names without one. */
  readonly date: string | null
}

/** A passage taken apart, for sentences of one language. */
export interface PreparedPassage {
  readonly isForeign: boolean
  readonly facts: Facts
  /** Each number with the units it is said in; `null` where none is recognised. */
  readonly values: ReadonlyMap<string, ReadonlySet<string | null>>
  /** Units said anywhere. */
  readonly units: ReadonlySet<string>
  readonly regions: ReadonlySet<string>
  readonly articleDate: DateFact | null
  /** First letters of its words in a row, for acronyms. */
  readonly initials: string
  /** The sorted letters of its acronyms. */
  readonly acronyms: ReadonlySet<string>
  /** How well it says a folded word, 0..1. */
  readonly says: Saying
  /** The parts of that across languages: by a common concept, by spelling, and by the spelling of a capitalised word. */
  readonly means: Saying
  readonly spells: Saying
  readonly spellsName: Saying
  /** Whether it holds a folded name, in any case. */
  readonly holdsName: (form: string) => boolean
}

/** What sentences of one answer are checked against. */
export interface PreparedEvidence {
  readonly language: string
  readonly lexicon: Lexicon
  readonly passages: readonly PreparedPassage[]
}

/** @param language of the sentences to check, ISO 639-1 */
export async function prepareEvidence(
  passages: readonly CitedPassage[],
  language: string,
): Promise<PreparedEvidence> {
  const lexicon = await loadLexicon(language)
  const prepared = await Promise.all(
    passages.map(async (passage) => prepare(passage, language, lexicon, await loadLexicon(passage.language))),
  )
  return { language, lexicon, passages: prepared }
}

function prepare(
  { text, language, title, headings, date }: CitedPassage,
  spoken: string,
  spokenLexicon: Lexicon,
  lexicon: Lexicon,
): PreparedPassage {
  const isForeign = language !== spoken && language !== 'und'
  const whole = [text, title, ...headings].join('\n')
  const facts = readFacts(whole, language, lexicon)
  const articleDate = dateOf(date)
  const contentForms = unitsOf(whole)
    .filter((unit) => !isForeign || !isFunctionWord(unit.text, language))
    .map((unit) => ({ form: countedForm(unit), exact: unit.isNumber || unit.isRun }))
  const wanted = [...new Map(contentForms.map((each) => [each.form, each])).values()]
  return {
    isForeign,
    facts,
    values: valuesOf(facts, articleDate),
    units: unitsIn(whole, facts, language),
    regions: new Set([...facts.regions.values()].flat()),
    articleDate,
    acronyms: new Set(
      facts.names.filter(({ isAcronym }) => isAcronym).map(({ form }) => sortedLetters(form)),
    ),
    initials: facts.words.map((word) => countedForm(word).charAt(0)).join(''),
    ...(isForeign ? foreignSayings(facts, wanted, lexicon, spokenLexicon) : ownSayings(wanted, lexicon)),
    holdsName: nameHolder(facts.words.filter((word) => canBeName(word, language)).map(countedForm)),
  }
}

function valuesOf({ numbers }: Facts, articleDate: DateFact | null): Map<string, Set<string | null>> {
  const values = new Map<string, Set<string | null>>()
  const put = (value: string, unit: string | null) =>
    values.set(value, (values.get(value) ?? new Set()).add(unit))
  for (const { value, others, bare, unit } of numbers) {
    for (const each of [value, ...others, ...(bare === null ? [] : [bare])]) put(each, unit)
  }
  if (articleDate?.year) put(String(articleDate.year), null)
  return values
}

function unitsIn(whole: string, { words, numbers }: Facts, language: string): Set<string> {
  const { unitOf } = measureWordsOf(language)
  const units = new Set<string>()
  for (const { unit } of numbers) if (unit) units.add(unit)
  for (const word of words) {
    const unit = word.isNumber || word.isRun ? undefined : unitOf(plain(word.text))
    if (unit) units.add(unit)
  }
  if (/[%％]/.test(whole)) units.add('percent')
  return units
}

/** Function words and words of two letters are names in capitals only: the US, not us. */
function canBeName({ text }: Word, language: string): boolean {
  return (
    /^\p{Lu}{2}/u.test(text) ||
    (text.length > 2 && !isFunctionWord(text, language)) ||
    /^\p{Lu}\p{Ll}$/u.test(text)
  )
}

function ownSayings(wanted: readonly Wanted[], lexicon: Lexicon) {
  const means = conceptSaying(wanted, lexicon, lexicon)
  const spells = ownSaying(wanted)
  return { says: (form: string) => Math.max(spells(form), means(form)), means, spells, spellsName: spells }
}

function foreignSayings(
  { words }: Facts,
  wanted: readonly Wanted[],
  lexicon: Lexicon,
  spokenLexicon: Lexicon,
) {
  const capitals = words.filter(({ text }) => /^\p{Lu}/u.test(text))
  const means = conceptSaying(wanted, lexicon, spokenLexicon)
  const spells = spellingSaying(wanted)
  const says = eitherSaying(means, spells)
  return {
    says: (form: string) => solid(says(form)),
    means,
    spells,
    spellsName: spellingSaying(capitals.map((word) => ({ form: countedForm(word), exact: false }))),
  }
}

function solid(share: number): number {
  return share > foreignWords.leastLikeness ? share : 0
}

const nameLead = 2

function nameHolder(forms: readonly string[]): (form: string) => boolean {
  const byLead = new Map<string, string[]>()
  for (const form of new Set(forms)) {
    const lead = form.slice(0, nameLead)
    const known = byLead.get(lead)
    if (known) known.push(form)
    else byLead.set(lead, [form])
  }
  return (form) => (byLead.get(form.slice(0, nameLead)) ?? []).some((held) => isSameName(held, form))
}
