// Decides what becomes of a written statement: kept, given to the passage that does support it, marked, or dropped.
import { cannotAnswer } from '../../chat/words-to-model.ts'
import { bestSupport, checkSentence, type Missing } from '../check-sentence.ts'
import type { PreparedEvidence } from '../checking/prepare-evidence.ts'
import { type CleaningRules, cleanStatement } from './clean-statement.ts'
import type { WrittenStatement } from './read-statements.ts'
import type { JudgedStatement, StatementProblem } from './writing-trace.ts'

export interface Court {
  /** The passages in the order of the prompt, prepared for the language of the answer. */
  readonly evidence: PreparedEvidence
  /** The key of each of them. */
  readonly keys: readonly string[]
  readonly rules: CleaningRules
  /** What is done with a statement that no passage supports. */
  readonly unverified: 'drop' | 'mark'
}

/** More footnotes to one statement convince nobody further, as long as these support it. */
const mostCited = 3

export function judgeStatement({ text: written, keys }: WrittenStatement, court: Court): JudgedStatement {
  const { evidence, rules } = court
  const unknown = { written, keys, text: written, missing: [], cites: [], goodKeys: 0 }
  const dropped = (problem: StatementProblem): JudgedStatement => ({
    ...unknown,
    outcome: 'dropped',
    problem,
  })
  if (written.includes(cannotAnswer)) return dropped('refusal')
  const clean = cleanStatement(written, rules)
  if ('forbidden' in clean) return dropped(clean.forbidden)
  const { text } = clean
  const places = keys.map((key) => court.keys.indexOf(key)).filter((place) => place >= 0)
  const own = places.length === 0 ? null : checkSentence(text, only(places, evidence))
  if (own?.supported) {
    const needed = neededPlaces(text, places, evidence)
    const cites = needed.slice(0, mostCited)
    const isEnough = checkSentence(text, only(cites, evidence)).supported
    const kept = { outcome: 'kept', problem: null, goodKeys: needed.length } as const
    return { ...unknown, ...kept, text, cites: isEnough ? cites : needed }
  }
  const problem = own === null ? 'no-key' : 'unsupported'
  const missing: readonly Missing[] = own?.missing ?? []
  const other = bestSupport(text, evidence)
  if (other) return { ...unknown, text, missing, outcome: 're-attributed', problem, cites: [other.place] }
  // Without a passage there is nothing that a reader could compare it with.
  const outcome = court.unverified === 'mark' && places.length > 0 ? 'marked' : 'dropped'
  return {
    ...unknown,
    text,
    missing,
    outcome,
    problem,
    cites: outcome === 'marked' ? places.slice(0, mostCited) : [],
  }
}

/** The places without those that support nothing by themselves and are not missed by the others. */
function neededPlaces(text: string, places: readonly number[], evidence: PreparedEvidence): number[] {
  let needed = [...places]
  for (const place of places.toReversed()) {
    const others = needed.filter((each) => each !== place)
    if (others.length === 0 || checkSentence(text, only([place], evidence)).supported) continue
    if (checkSentence(text, only(others, evidence)).supported) needed = others
  }
  return needed
}

function only(places: readonly number[], evidence: PreparedEvidence): PreparedEvidence {
  return { ...evidence, passages: evidence.passages.filter((_, place) => places.includes(place)) }
}
