// How well the check of sentences tells true ones from false ones, on sentences made from parallel paragraphs.
import { checkSentence, type SentenceCheck } from '../answering/check-sentence.ts'
import { type PreparedEvidence, prepareEvidence } from '../answering/checking/prepare-evidence.ts'
import { checkingCost } from './checking-cost.ts'
import { type Case, makeCases, trueKinds } from './citation-cases.ts'
import type { Row, Table } from './evaluate.ts'
import { share } from './metrics.ts'
import { type DataSet, readXquad } from './read-xquad.ts'

/** A case with what the check says of it. */
export interface CheckedCase {
  readonly made: Case
  readonly check: SentenceCheck
}

/**
 * Three tables, a row for each direction, sentences > passages: what is caught of the false sentences, the false alarms
 * on the true ones, and what checking costs.
 * @param tell told the direction that is checked next
 */
export async function evaluateCitations(folder: string, tell: (what: string) => void): Promise<Table[]> {
  const sets = await readXquad(folder)
  const caught: Row[] = []
  const alarms: Row[] = []
  const costs: Row[] = []
  for (const writing of sets) {
    const cases = makeCases(writing)
    for (const holding of sets) {
      const direction = `${writing.language}>${holding.language}`
      tell(`${direction}, ${cases.length} sentences`)
      const checked = await checkCases(cases, writing.language, holding)
      caught.push({ direction, ...caughtShares(checked) })
      alarms.push({ direction, ...alarmShares(checked) })
      costs.push({ direction, ...(await checkingCost(cases, writing.language, holding)) })
    }
  }
  return [
    { title: 'Citations: false sentences that are caught, sentences > passages', rows: caught, details: [] },
    { title: 'Citations: true sentences that raise a false alarm', rows: alarms, details: [] },
    {
      title: 'Citations: processor time of checking five sentences against three passages',
      rows: costs,
      details: [],
    },
  ]
}

/** Checks every case against the paragraph it cites, in the language of a data set. */
export async function checkCases(
  cases: readonly Case[],
  language: string,
  holding: DataSet,
): Promise<CheckedCase[]> {
  const evidence = new Map<string, Promise<PreparedEvidence>>()
  const evidenceOf = ([article, place]: Case['cited']): Promise<PreparedEvidence> => {
    const paragraph = holding.articles[article]?.[place]
    const key = paragraph?.file ?? ''
    const { text = '' } = paragraph ?? {}
    const passage = { text, language: holding.language, title: '', headings: [], date: null }
    const prepared = evidence.get(key) ?? prepareEvidence([passage], language)
    evidence.set(key, prepared)
    return prepared
  }
  return Promise.all(
    cases.map(async (made) => ({ made, check: checkSentence(made.sentence, await evidenceOf(made.cited)) })),
  )
}

const isFlagged = ({ check }: CheckedCase): boolean => !check.supported

function caughtShares(checked: readonly CheckedCase[]) {
  const caught = (truth: Case['truth'], kind?: Case['kind']) =>
    share(
      checked.filter(({ made }) => made.truth === truth && (kind === undefined || made.kind === kind)),
      isFlagged,
    )
  const swaps = checked.filter(({ made }) => made.truth === 'swapped')
  return {
    swapped: swaps.length,
    caught: caught('swapped'),
    numbers: caught('swapped', 'number'),
    dates: caught('swapped', 'date'),
    names: caught('swapped', 'name'),
    pointedAt: share(swaps, isPointedAt),
    sameArticle: caught('unrelated', 'sameArticle'),
    otherArticle: caught('unrelated', 'otherArticle'),
    hidden: caught('hidden'),
  }
}

/** Whether the swapped thing itself is what the check finds missing. */
function isPointedAt({ made, check }: CheckedCase): boolean {
  if (made.truth !== 'swapped') return false
  return check.missing.some(
    ({ kind, start, end }) => kind !== 'words' && start < made.end && made.start < end,
  )
}

function alarmShares(checked: readonly CheckedCase[]) {
  const trueOnes = checked.filter(({ made }) => made.truth === 'true')
  const byKind = trueKinds.map((kind) => [
    kind,
    share(
      trueOnes.filter(({ made }) => made.kind === kind),
      isFlagged,
    ),
  ])
  return {
    sentences: trueOnes.length,
    falseAlarms: share(trueOnes, isFlagged),
    ...(Object.fromEntries(byKind) as Record<string, number>),
  }
}
