// Sentences of several articles that say the same become one statement with several citations.
import type { Hit } from '../model.ts'
import { inOrderOfOrigin } from './gather-duplicates.ts'
import { isSameStatement, type Stated, statedBy, statedIn } from './same-statement.ts'
import type { Candidate } from './select-sentences.ts'
import { statementShares } from './tuning.ts'

/** One statement of an answer: its best sentence first, the others say the same. */
export type Statement = readonly [Candidate, ...Candidate[]]

/** Scraps of fewer different words state nothing; only the best sentence may be one. */
const leastWords = 4
/** More sources for one statement convince nobody further. */
const mostCitations = 3

interface Draft {
  readonly best: Candidate
  readonly stated: Stated
  readonly others: Candidate[]
}

/** The best statements, at most `limit`, in the order of the candidates. */
export function mergeDuplicates(candidates: readonly Candidate[], limit: number): Statement[] {
  const drafts: Draft[] = []
  const least = (candidates[0]?.score ?? 0) * statementShares.ofBest
  for (const candidate of candidates) {
    if (candidate.score < least) break
    const stated = statementOf(candidate)
    if (drafts.length > 0 && stated.words.size < leastWords) continue
    const same = drafts.find((draft) => isSameStatement(draft.stated, stated))
    if (same) same.others.push(candidate)
    else if (drafts.length < limit) drafts.push({ best: candidate, stated, others: [] })
  }
  const copied = new Set(candidates.map(({ hit }) => hit).filter(({ duplicates }) => duplicates.length > 0))
  return drafts.map((draft) => inOrder(draft, copiesOf(draft.best, [...copied])))
}

/** The same statement in the duplicates of these hits. */
export function copiesOf(candidate: Candidate, hits: readonly Hit[]): Candidate[] {
  const copies = hits.flatMap(({ duplicates }) => duplicates)
  if (copies.length === 0) return []
  const stated = statementOf(candidate)
  return copies.flatMap((hit) => {
    const { passage, article } = hit
    const place = statedIn(passage, article.language).findIndex((each) => isSameStatement(stated, each))
    const sentence = passage.sentences[place]
    if (!sentence) return []
    return [{ hit, sentence, text: passage.text.slice(sentence.start, sentence.end), score: candidate.score }]
  })
}

export function statementOf({ text, hit }: Candidate): Stated {
  return statedBy(text, hit.article.language)
}

/**
 * Those in the very words of the best sentence first and the oldest of them on top, since the later ones copied it;
 * then those in other words. Each article once.
 */
function inOrder({ best, stated, others }: Draft, copies: readonly Candidate[]): Statement {
  const said = [best, ...others, ...copies]
  const verbatim = said.filter((candidate) => statementOf(candidate).key === stated.key)
  verbatim.sort((one, other) => inOrderOfOrigin(one.hit, other.hit))
  const bySource = new Map<string, Candidate>()
  for (const candidate of [...verbatim, ...said]) {
    const { source } = candidate.hit.article
    if (!bySource.has(source)) bySource.set(source, candidate)
  }
  const [first = best, ...rest] = [...bySource.values()].slice(0, mostCitations)
  return [first, ...rest]
}
