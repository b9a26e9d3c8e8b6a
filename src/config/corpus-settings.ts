// Where articles, index and memory lie, and how changes are noticed.
import { resolve } from 'node:path'
import type { Setting, Values } from './setting.ts'
import { oneOf } from './value-problems.ts'

export const corpusSettings = [
  { name: 'CORPUS_DIR', fallback: 'corpus', meaning: 'Folder of the articles.' },
  { name: 'INDEX_DIR', fallback: 'index', meaning: 'Folder of the built index.' },
  { name: 'DATA_DIR', fallback: 'data', meaning: 'Folder for what the bot itself has to remember.' },
  {
    name: 'WATCH',
    fallback: 'events',
    meaning: 'How a change in the corpus is noticed: events, poll (for network drives) or off.',
    problem: oneOf('events', 'poll', 'off'),
  },
] as const satisfies readonly Setting[]

export interface CorpusConfig {
  readonly corpusDir: string
  readonly indexDir: string
  readonly dataDir: string
  /** How a change in the corpus is noticed while the program runs. */
  readonly watch: 'events' | 'poll' | 'off'
}

/** @param base the folder that relative paths start from */
export function corpusConfig(values: Values<typeof corpusSettings>, base: string): CorpusConfig {
  return {
    corpusDir: resolve(base, values.CORPUS_DIR),
    indexDir: resolve(base, values.INDEX_DIR),
    dataDir: resolve(base, values.DATA_DIR),
    watch: values.WATCH as CorpusConfig['watch'],
  }
}
