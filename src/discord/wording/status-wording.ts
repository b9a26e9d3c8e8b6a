// What answers come from and how the bot is, in words.
import { byLanguage } from './by-language.ts'

export interface StatusWording {
  readonly answers: string
  /** How answers are made when no model writes them. */
  readonly quotes: string
  readonly articles: string
  readonly passages: string
  readonly languages: string
  readonly build: string
  readonly builtAt: (when: string) => string
  readonly indexRun: string
  readonly problems: (count: string) => string
  readonly noProblems: string
  readonly vectors: string
  readonly connection: string
  readonly ping: (milliseconds: string) => string
  readonly notMeasured: string
  readonly since: (when: string) => string
  readonly shard: (number: string, all: string) => string
  readonly record: string
  readonly recordSize: (answers: string, size: string) => string
}

export const statusWordingOf = byLanguage<StatusWording>({
  en: {
    answers: 'Answers',
    quotes: 'quotes, word for word; no model writes them',
    articles: 'Articles',
    passages: 'Passages',
    languages: 'Languages',
    build: 'Index',
    builtAt: (when) => `built ${when}`,
    indexRun: 'Last index run',
    problems: (count) => `files that need a look: ${count}`,
    noProblems: 'every file was read',
    vectors: 'Vectors',
    connection: 'Connection',
    ping: (milliseconds) => `${milliseconds} ms to Discord`,
    notMeasured: 'not measured yet',
    since: (when) => `up since ${when}`,
    shard: (number, all) => `shard ${number} of ${all}`,
    record: 'Record',
    recordSize: (answers, size) => `answers kept: ${answers}, ${size}`,
  },
  ro: {
    answers: 'Răspunsuri',
    quotes: 'citate, cuvânt cu cuvânt; nu le scrie niciun model',
    articles: 'Articole',
    passages: 'Pasaje',
    languages: 'Limbi',
    build: 'Index',
    builtAt: (when) => `construit ${when}`,
    indexRun: 'Ultima indexare',
    problems: (count) => `fișiere la care trebuie umblat: ${count}`,
    noProblems: 'toate fișierele au fost citite',
    vectors: 'Vectori',
    connection: 'Legătura',
    ping: (milliseconds) => `${milliseconds} ms până la Discord`,
    notMeasured: 'încă nemăsurată',
    since: (when) => `pornit ${when}`,
    shard: (number, all) => `shardul ${number} din ${all}`,
    record: 'Registru',
    recordSize: (answers, size) => `răspunsuri păstrate: ${answers}, ${size}`,
  },
})
