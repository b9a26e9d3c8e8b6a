// What answers come from, in words.
import { byLanguage } from './by-language.ts'

export interface StatusWording {
  readonly articles: string
  readonly passages: string
  readonly languages: string
  readonly builtAt: string
  readonly vectors: string
}

export const statusWordingOf = byLanguage<StatusWording>({
  en: {
    articles: 'Articles',
    passages: 'Passages',
    languages: 'Languages',
    builtAt: 'Index built',
    vectors: 'Vectors',
  },
  ro: {
    articles: 'Articole',
    passages: 'Pasaje',
    languages: 'Limbi',
    builtAt: 'Index construit',
    vectors: 'Vectori',
  },
})
