// The program as a process: what Node is given to run it.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** The program as it was built, four times as fast to start, unless a source was changed since. */
function entry(): readonly string[] {
  const built = join(root, 'dist/main.js')
  const builtMs = statSync(built, { throwIfNoEntry: false })?.mtimeMs ?? 0
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  const isFresh = sources.every((name) => statSync(join(root, 'src', name)).mtimeMs < builtMs)
  return isFresh ? [built] : ['--import', import.meta.resolve('tsx'), join(root, 'src/main.ts')]
}

/** Arguments for Node, before those of the program. */
export const program = entry()

/** The articles that come with the project. */
export const shippedCorpus = join(root, 'corpus')
