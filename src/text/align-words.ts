// Word alignment: from short texts known to mean the same in two languages, which word translates which (IBM model 1, both ways).

/** The same thing named in both languages, each as a set of stems. */
export interface NamePair {
  readonly pivot: readonly string[]
  readonly other: readonly string[]
  readonly weight: number
}

/** A word of the pivot language with the belief (0 to 1) that it is the translation. */
export interface Translation {
  readonly pivot: string
  readonly belief: number
}

export interface AlignOptions {
  readonly rounds: number
  readonly minimumBelief: number
  readonly translationsPerWord: number
}

export const alignDefaults: AlignOptions = { rounds: 5, minimumBelief: 0.03, translationsPerWord: 4 }

interface Network {
  readonly pivotStems: readonly string[]
  readonly otherStems: readonly string[]
  readonly edgePivot: readonly number[]
  readonly edgeOther: readonly number[]
  /** Per pair: the edges of all its word combinations, row by row of the pivot words. */
  readonly cells: readonly Int32Array[]
}

/** Translations of each stem of the other language; belief is the geometric mean of both directions, so only mutual ones survive. */
export function alignWords(
  namePairs: readonly NamePair[],
  options: AlignOptions = alignDefaults,
): Map<string, Translation[]> {
  const network = connect(namePairs)
  const edgeCount = network.edgePivot.length
  let toOther = new Float64Array(edgeCount).fill(1)
  let toPivot = new Float64Array(edgeCount).fill(1)
  for (let round = 0; round < options.rounds; round++) {
    toOther = reestimate(namePairs, network, toOther, 'other')
    toPivot = reestimate(namePairs, network, toPivot, 'pivot')
  }
  const lexicon = new Map<string, Translation[]>()
  for (let edge = 0; edge < edgeCount; edge++) {
    const belief = Math.sqrt((toOther[edge] ?? 0) * (toPivot[edge] ?? 0))
    if (belief < options.minimumBelief) continue
    const stem = network.otherStems[network.edgeOther[edge] ?? 0] ?? ''
    const translation = { pivot: network.pivotStems[network.edgePivot[edge] ?? 0] ?? '', belief }
    const known = lexicon.get(stem)
    if (known) known.push(translation)
    else lexicon.set(stem, [translation])
  }
  for (const [stem, translations] of lexicon) {
    lexicon.set(stem, translations.sort((a, b) => b.belief - a.belief).slice(0, options.translationsPerWord))
  }
  return lexicon
}

/** One round: share each word's count among its possible partners by the current belief, then normalise per partner. */
function reestimate(
  namePairs: readonly NamePair[],
  network: Network,
  belief: Float64Array,
  explained: 'pivot' | 'other',
): Float64Array<ArrayBuffer> {
  const counts = new Float64Array(belief.length)
  const source = explained === 'other' ? network.edgePivot : network.edgeOther
  const totals = new Float64Array(Math.max(network.pivotStems.length, network.otherStems.length))
  namePairs.forEach((pair, position) => {
    const cells = network.cells[position] ?? new Int32Array(0)
    const width = pair.other.length
    const outer = explained === 'other' ? width : pair.pivot.length
    const inner = explained === 'other' ? pair.pivot.length : width
    for (let word = 0; word < outer; word++) {
      const edgeAt = (partner: number): number =>
        cells[explained === 'other' ? partner * width + word : word * width + partner] ?? 0
      let sum = 1e-6
      for (let partner = 0; partner < inner; partner++) sum += belief[edgeAt(partner)] ?? 0
      for (let partner = 0; partner < inner; partner++) {
        const edge = edgeAt(partner)
        const share = (pair.weight * (belief[edge] ?? 0)) / sum
        counts[edge] = (counts[edge] ?? 0) + share
        const from = source[edge] ?? 0
        totals[from] = (totals[from] ?? 0) + share
      }
    }
  })
  return counts.map((count, edge) => count / (totals[source[edge] ?? 0] || 1))
}

/** The network of all words that stand together in some pair; each two words share one edge. */
function connect(namePairs: readonly NamePair[]): Network {
  const pivotIds = new Map<string, number>()
  const otherIds = new Map<string, number>()
  const edges = new Map<number, number>()
  const edgePivot: number[] = []
  const edgeOther: number[] = []
  const cells = namePairs.map((pair) => {
    const combinations = pair.pivot.flatMap((pivot) => pair.other.map((other) => [pivot, other] as const))
    return Int32Array.from(combinations, ([pivotStem, otherStem]) => {
      const pivot = idOf(pivotIds, pivotStem)
      const other = idOf(otherIds, otherStem)
      const key = pivot * 1_000_000 + other
      const known = edges.get(key)
      if (known !== undefined) return known
      edges.set(key, edgePivot.length)
      edgeOther.push(other)
      return edgePivot.push(pivot) - 1
    })
  })
  return { pivotStems: [...pivotIds.keys()], otherStems: [...otherIds.keys()], edgePivot, edgeOther, cells }
}

function idOf(ids: Map<string, number>, stem: string): number {
  const known = ids.get(stem)
  if (known !== undefined) return known
  ids.set(stem, ids.size)
  return ids.size - 1
}
