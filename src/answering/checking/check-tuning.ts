// Every constant of checking sentences, in one place; DESIGN.md tells how each was found.

/** A sentence in the language of its passage. */
export const ownLanguage = {
  /** Share of its content words that must stand in the passages. */
  leastCover: 0.6,
} as const

/** A sentence in another language than its passage: fewer words can meet. */
export const otherLanguage = {
  leastCover: 0.17,
  /** A name spelled at least so much alike, or standing for the same concept so surely, is the same. */
  leastNameLikeness: 0.05,
  leastWordLikeness: 0.2,
} as const

/** Days between the date of an article and a day it speaks of without a year: half a year, the nearest one is meant. */
export const nearestYearDays = 183
