// What a passage must reach to be among the best so far.

/**
 * The lowest of the `limit` highest scores among the passages that are not removed; 0 when there are fewer.
 * @param passageIds of each passage of the segment; below 0 for a removed one
 */
export function lowestOfBest(limit: number, passageIds: Int32Array, scores: Float32Array): number {
  // A heap of the highest, the lowest of them on top.
  const heap = new Float32Array(limit)
  let filled = 0
  let lowest = 0
  for (let passage = 0; passage < scores.length; passage++) {
    const score = scores[passage] as number
    if (score <= lowest || (passageIds[passage] as number) < 0) continue
    if (filled < limit) rise(heap, filled++, score)
    else sink(heap, score)
    if (filled === limit) lowest = heap[0] as number
  }
  return lowest
}

function rise(heap: Float32Array, from: number, score: number): void {
  let place = from
  while (place > 0) {
    const parent = (place - 1) >> 1
    if ((heap[parent] as number) <= score) break
    heap[place] = heap[parent] as number
    place = parent
  }
  heap[place] = score
}

/** Puts a score in the place of the lowest one. */
function sink(heap: Float32Array, score: number): void {
  let place = 0
  for (;;) {
    let child = 2 * place + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && (heap[child + 1] as number) < (heap[child] as number)) child++
    if ((heap[child] as number) >= score) break
    heap[place] = heap[child] as number
    place = child
  }
  heap[place] = score
}
