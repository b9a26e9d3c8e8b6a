// What was worked out of a passage, remembered: the same passages answer many questions.
import type { Hit } from '../model.ts'

/**
 * The same as `make`, which is not called again for the passages of a build asked for last.
 * @param most so many passages are remembered for each build
 * @returns a function of a passage and the build it has its number in
 */
export function rememberedByPassage<T>(
  most: number,
  make: (passage: Hit['passage']) => T,
): (hit: Pick<Hit, 'passageId' | 'passage'>, build: object) => T {
  const remembered = new WeakMap<object, Map<number, T>>()
  return ({ passageId, passage }, build) => {
    let known = remembered.get(build)
    if (!known) {
      known = new Map()
      remembered.set(build, known)
    }
    const found = known.get(passageId)
    // The last one of a Map is the one that was put in last.
    if (found !== undefined) known.delete(passageId)
    const value = found ?? make(passage)
    known.set(passageId, value)
    for (const oldest of known.keys()) {
      if (known.size <= most) break
      known.delete(oldest)
    }
    return value
  }
}
