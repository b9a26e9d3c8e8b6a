// The highest scores so far: which passages have them, without sorting the others.

/**
 * The passages with the `limit` highest scores among those that are not removed, ascending by number; fewer when
 * there are fewer. Among equal scores at the edge those that come first.
 * @param passageIds of each passage of the segment; below 0 for a removed one
 */
export function leadersOf(limit: number, passageIds: Int32Array, scores: Float32Array): Uint16Array {
  // A heap of the leaders, the lowest of them on top.
  const heap = new Uint16Array(limit)
  let filled = 0
  let least = 0
  for (let passage = 0; passage < scores.length; passage++) {
    const score = scores[passage] as number
    if (score <= least) continue
    if ((passageIds[passage] as number) < 0) continue
    if (filled < limit) rise(heap, scores, filled++, passage)
    else sink(heap, scores, passage)
    if (filled === limit) least = scores[heap[0] as number] as number
  }
  return heap.subarray(0, filled).sort()
}

function rise(heap: Uint16Array, scores: Float32Array, from: number, passage: number): void {
  const score = scores[passage] as number
  let place = from
  while (place > 0) {
    const parent = (place - 1) >> 1
    if ((scores[heap[parent] as number] as number) <= score) break
    heap[place] = heap[parent] as number
    place = parent
  }
  heap[place] = passage
}

/** Puts a passage in the place of the lowest one. */
function sink(heap: Uint16Array, scores: Float32Array, passage: number): void {
  const score = scores[passage] as number
  let place = 0
  for (;;) {
    let child = 2 * place + 1
    if (child >= heap.length) break
    const right = child + 1
    if (right < heap.length && scoreAt(heap, scores, right) < scoreAt(heap, scores, child)) child = right
    if (scoreAt(heap, scores, child) >= score) break
    heap[place] = heap[child] as number
    place = child
  }
  heap[place] = passage
}

function scoreAt(heap: Uint16Array, scores: Float32Array, place: number): number {
  return scores[heap[place] as number] as number
}
