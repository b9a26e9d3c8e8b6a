// How well a passage says a word: the likeness of the close look, of the one word that is most like it.
import { conceptsOf, type Lexicon } from '../../text/lexicon.ts'
import { conceptWeight } from '../../text/terms.ts'
import { cognate } from '../foreign-likeness.ts'
import { likenessTo, type Wanted } from '../likeness.ts'
import { canStartAlike } from '../looks-alike.ts'
import { foreignWords } from '../tuning.ts'

/** From a folded word to how well it is said, 0..1. */
export type Saying = (form: string) => number

/** Words of the sentence's own language: the same, or alike by trigrams. */
export function ownSaying(held: readonly Wanted[]): Saying {
  const forms = new Set(held.map(({ form }) => form))
  const alikeTo = likenessTo(held)
  return remembered((form) =>
    forms.has(form) ? 1 : alikeTo(form).reduce((most, [, share]) => Math.max(most, share), 0),
  )
}

/** Words of another language by what they stand for alone: their surest common concept. */
export function conceptSaying(held: readonly Wanted[], lexicon: Lexicon, spokenLexicon: Lexicon): Saying {
  const sure = new Map<string, number>()
  for (const { form, exact } of held) {
    for (const each of exact ? [] : conceptsOf(form, lexicon)) {
      sure.set(each.pivot, Math.max(sure.get(each.pivot) ?? 0, conceptWeight(each)))
    }
  }
  return remembered((form) => {
    let best = 0
    for (const each of conceptsOf(form, spokenLexicon)) {
      best = Math.max(best, foreignWords.conceptFactor * conceptWeight(each) * (sure.get(each.pivot) ?? 0))
    }
    return Math.min(foreignWords.mostByConcept, best)
  })
}

/** The same, of those who look for more than `least` only: 0 where it is not more. */
export type SayingAbove = (form: string, least?: number) => number

/** Words of another language by their spelling alone; only those that can begin alike are compared. */
export function spellingSaying(held: readonly Wanted[]): SayingAbove {
  const forms = new Set(held.map(({ form }) => form))
  const words = held.filter(({ exact }) => !exact).map(({ form }) => form)
  const startingLike = byStart(words)
  const bestAbove = (form: string, least: number): number => {
    if (forms.has(form)) return 1
    let best = least
    for (const other of startingLike(form.charCodeAt(0))) best = Math.max(best, cognate(other, form, best))
    return best > least ? best : 0
  }
  const best = remembered((form) => bestAbove(form, 0))
  return (form, least = 0) => (least === 0 ? best(form) : bestAbove(form, least))
}

/** By whichever of both says a word better: the dearer one, by spelling, looks only for what is more. */
export function eitherSaying(means: Saying, spells: SayingAbove): Saying {
  return remembered((form) => {
    const meant = means(form)
    return Math.max(meant, spells(form, meant))
  })
}

/** The words that a word with this first letter may be another spelling of; those with the same one first. */
function byStart(forms: readonly string[]): (code: number) => readonly string[] {
  const known = new Map<number, readonly string[]>()
  return (code) => {
    let found = known.get(code)
    if (!found) {
      const isSame = (form: string) => form.charCodeAt(0) === code
      const others = forms.filter((form) => !isSame(form) && canStartAlike(code, form.charCodeAt(0)))
      found = [...forms.filter(isSame), ...others]
      known.set(code, found)
    }
    return found
  }
}

function remembered(say: Saying): Saying {
  const known = new Map<string, number>()
  return (form) => {
    let share = known.get(form)
    if (share === undefined) {
      share = say(form)
      known.set(form, share)
    }
    return share
  }
}
