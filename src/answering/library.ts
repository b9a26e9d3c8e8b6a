// What answers come from while the program runs: a build that can be swapped for a newer one between two questions.
import type { Embedder } from '../embeddings/embedder.ts'
import type { Build } from '../store/build.ts'
import type { AnswerDependencies } from './answer-question.ts'
import type { Writer } from './writing/writer.ts'

export interface Library {
  readonly embedder: Embedder
  readonly corpusDir: string
  /** See AnswerDependencies.writer. */
  readonly writer?: Writer | undefined
  /** Does something with the current build, which stays open until that is done, even when a newer one came meanwhile. */
  use<T>(work: (deps: AnswerDependencies) => T | Promise<T>): Promise<T>
}

export interface SwappableLibrary extends Library {
  /** The build that the next question gets. It may be closed as soon as a newer one came: to answer, see `use`. */
  readonly build: Build
  /** Answers from a newer build from now on; the older one is closed when its last question is answered. */
  swap(newer: Build): void
  /** Lets go of the build when its last question is answered. */
  close(): void
}

/** A library that begins with the build it is given. */
export function swappableLibrary({
  build,
  embedder,
  corpusDir,
  writer,
}: Omit<AnswerDependencies, 'onDraft' | 'signal'>): SwappableLibrary {
  const users = new Map<Build, number>()
  const retired = new Set<Build>()
  let current = build
  const closeIfDone = (used: Build): void => {
    if (retired.has(used) && !users.has(used)) {
      retired.delete(used)
      used.close()
    }
  }
  const retire = (old: Build): void => {
    retired.add(old)
    closeIfDone(old)
  }
  return {
    embedder,
    corpusDir,
    writer,
    get build() {
      return current
    },
    async use(work) {
      const used = current
      users.set(used, (users.get(used) ?? 0) + 1)
      try {
        return await work({ build: used, embedder, corpusDir, writer })
      } finally {
        const others = (users.get(used) ?? 1) - 1
        if (others > 0) users.set(used, others)
        else users.delete(used)
        closeIfDone(used)
      }
    },
    swap(newer) {
      const old = current
      current = newer
      if (old !== newer) retire(old)
    },
    close() {
      retire(current)
    },
  }
}
