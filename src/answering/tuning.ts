// Every constant of choosing and judging sentences, in one place; DESIGN.md tells how each was found.

export const questionWeights = {
  content: 1,
  /** Question words and function words. */
  function: 0.2,
  /** Numbers and years survive rewording and translation. */
  number: 2,
  /** Consonants, beside the word and its grams. */
  shape: 1,
  /** Concepts of passages in the asker's language: the words themselves are there to match. */
  ownConcept: 1,
  /** Concepts of passages in other languages: few a word where 4-grams are many, so each counts as much as they. */
  foreignConcept: 4,
} as const

export const closeLook = {
  /** Passages whose sentences are looked at. */
  passages: 8,
  /** Two words are alike from this share of common trigrams on (Dice coefficient). */
  leastLikeness: 0.5,
  /** A word of the question said 1, 2, 3 or more sentences earlier still counts this much... */
  before: [0.5, 0.4, 0.3],
  /** ...one said later this much... */
  after: 0.3,
  /** ...one of the title or the headings this much. */
  title: 0.6,
  /** More for a word that the passage keeps coming back to: its topic holds for all its sentences. */
  topicBonus: 0.2,
  /** Likeness from which a word counts as said, in counting topics and solid cover. */
  solidLikeness: 0.6,
  /** score = relevance x passageShare + cover + kind fit x kindShare */
  passageShare: 0.8,
  kindShare: 0.16,
  /** ...and the kind is looked for in sentences that have this share of the best score so far. */
  kindFrom: 0.5,
} as const

/** Words of a passage in another language than the question's. */
export const foreignWords = {
  /** Spellings less alike than this are chance; above it likeness is counted from 0 to 1. */
  longFloor: 0.65,
  /** Words of up to four letters look alike more often. */
  shortFloor: 0.75,
  /** Two words of the same concept are alike by the product of both beliefs, times this, up to that. */
  conceptFactor: 1.4,
  mostByConcept: 0.8,
  /** Fewer words can meet across languages, so what does meet counts for more (see `raised`). */
  relevancePower: 2.2,
  coverPower: 1.3,
  /** Less is noise. */
  leastLikeness: 0.02,
} as const

/** Lifts a share between 0 and 1: small ones by the factor `power`, while 1 stays 1. */
export function raised(share: number, power: number): number {
  return 1 - (1 - Math.min(1, Math.max(0, share))) ** power
}

export const statementShares = {
  /** A sentence this much weaker than the best one is no answer any more. */
  ofBest: 0.7,
} as const

export const evidenceShares = {
  /** evidence = (relevance x passage + solid cover x cover) x (1 - name x share of names missing) */
  passage: 0.8,
  cover: 0.2,
  name: 0.3,
  /** Factor when nothing of the question is found but its names. */
  onlyNames: 0.8,
  /** Less of a question can be found in another language; what is found weighs this much more. */
  foreignPower: 1.3,
  /** Below this the answer is *not found*. */
  threshold: 0.22,
} as const
