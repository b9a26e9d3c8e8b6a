// Every constant of checking sentences, in one place; DESIGN.md tells how each was found.

/** A sentence in the language of its passage. */
export const ownLanguage = {
  /** Share of its content words, numbers and dates that must stand in the passages. */
  leastCover: 0.5,
} as const

/** A sentence in another language than its passage: fewer words can meet, so that less of them must. */
export const otherLanguage = {
  leastCover: 0.17,
  /** A name is said by a word that stands for the same concept, be it as doubtfully as this... */
  leastMeaning: 0.1,
  /** ...by a word spelled so much alike (words that only sound alike end about here)... */
  leastSpelling: 0.5,
  /** ...or by a word that is a name itself, as soon as their likeness is above chance. */
  leastNameSpelling: 0.05,
} as const
