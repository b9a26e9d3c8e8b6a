// The names of a text as far as capital letters show them: runs of words like `Ion Vasilescu`.
import { plain } from './fold.ts'
import { baseLanguage, isFunctionWord } from './question-kind.ts'
import { talkWords } from './talk-words.ts'
import { type Word, words } from './words.ts'

export interface NameRun {
  readonly text: string
  /** Offsets into the text, end exclusive. */
  readonly start: number
  readonly end: number
}

/** These write every noun with a capital letter: only two capitals in a row show a name. */
const capitalNouns: ReadonlySet<string> = new Set(['de', 'lb'])

/** Names in their order; what stands first has its capital from there unless another follows. */
export function nameRuns(text: string, language: string): NameRun[] {
  const runs: Word[][] = []
  const found = words(text)
  for (const [place, word] of found.entries()) {
    if (!isCapital(word) || (place === 0 && opensOnly(word.text, language))) continue
    const last = runs.at(-1)
    const before = last?.at(-1)
    if (last && before && /^[ \u00a0-]$/.test(text.slice(before.end, word.start))) last.push(word)
    else if (place > 0 || isCapital(found[1])) runs.push([word])
  }
  const least = capitalNouns.has(baseLanguage(language)) ? 2 : 1
  // `3 May`, `June 2024`
  const isDate = ([first]: readonly Word[]) =>
    found.some((word, i) => word.isNumber && (found[i + 1] === first || found[i - 1] === first))
  return runs
    .filter((run) => run.length >= least && !(run.length === 1 && isDate(run)))
    .map((run) => {
      const [start, end] = [run[0]?.start ?? 0, run.at(-1)?.end ?? 0]
      return { text: text.slice(start, end), start, end }
    })
}

/** Whether a word stands at the head of a question for grammar's sake alone: `When`, `But`. */
function opensOnly(word: string, language: string): boolean {
  const openings = talkWords[baseLanguage(language)]?.goesOn.split('|') ?? []
  return isFunctionWord(word, language) || openings.includes(plain(word))
}

function isCapital(word: Word | undefined): boolean {
  return word !== undefined && word.text.length > 1 && /^\p{Lu}/u.test(word.text)
}
