// Sentences of several articles that say the same become one statement with several citations.
import { inOrderOfOrigin } from './gather-duplicates.ts'
import { isSameStatement, placeOf, type Stated, statedBy, statedIn } from './same-statement.ts'
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
    const stated = statementOf(candidate)
    // Too weak for a statement of its own, it may still hold one that others hold: its passage begins elsewhere.
    if (candidate.score < least) {
      drafts.find((draft) => draft.stated.letters === stated.letters)?.others.push(candidate)
      continue
    }
    if (drafts.length > 0 && stated.parts().words.size < leastWords) continue
    const same = drafts.find((draft) => isSameStatement(draft.stated, stated))
    if (same) same.others.push(candidate)
    else if (drafts.length < limit) drafts.push({ best: candidate, stated, others: [] })
  }
  return drafts.map(inOrder)
}

/** The same statement in the duplicates of a passage that holds it. */
export function copiesOf(candidate: Candidate): Candidate[] {
  const stated = statementOf(candidate)
  return candidate.hit.duplicates.flatMap((hit) => {
    const { passage, article } = hit
    const sentence = passage.sentences[placeOf(statedIn(passage, article.language), stated)]
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
function inOrder({ best, stated, others }: Draft): Statement {
  const found = [best, ...others]
  const said = [...found, ...found.flatMap(copiesOf)]
  if (said.length === 1) return [best]
  const verbatim = said.filter((each) => statementOf(each).letters === stated.letters)
  verbatim.sort((one, other) => inOrderOfOrigin(one.hit, other.hit))
  const bySource = new Map<string, Candidate>()
  for (const candidate of [...verbatim, ...said]) {
    const { source } = candidate.hit.article
    if (!bySource.has(source)) bySource.set(source, candidate)
  }
  const [first = best, ...rest] = [...bySource.values()].slice(0, mostCitations)
  return [first, ...rest]
}
