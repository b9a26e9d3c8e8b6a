// The words of the project as types; every other file speaks of these.

/** What a line of an article is: running text, a heading, or navigation, teasers, prompts and lists of headlines. */
export type LineClass = 'body' | 'heading' | 'peripheral'

/** A paragraph, list item, table row or heading: sentences never reach beyond it. */
export interface Block {
  readonly class: LineClass
  /** Depth of a heading, 1 to 6; 0 for everything else. */
  readonly level: number
  /** Offsets into the text of the article, end exclusive. */
  readonly start: number
  readonly end: number
}

/** One file of the corpus after reading. */
export interface Article {
  /** Path relative to the corpus folder, with forward slashes. */
  readonly source: string
  readonly title: string
  /** Whether the article has a title of its own, and not only its first words to call it by. */
  readonly isTitled: boolean
  /** ISO 639-1 code, or `und` when nobody can tell. */
  readonly language: string
  /** YYYY-MM-DD, or null when the article does not say. */
  readonly date: string | null
  /** Where the article was published, http or https only. */
  readonly url: string | null
  /** The text people read. For text formats it is the text of the file itself, for binary ones the extracted text. */
  readonly text: string
  readonly blocks: readonly Block[]
  /**
   * For formats with markup or escapes, the offset in the file of each UTF-16 unit of `text`, and one more for its
   * end; null where `text` is the text of the file.
   */
  readonly fileOffsets: Uint32Array | null
  /** Offsets into `text` at which its pages begin, ascending; null for formats without pages. */
  readonly pageStarts: Uint32Array | null
  /** The text of the file as it was read, without byte order mark; for binary formats (PDF, DOCX, EPUB) `text` again. */
  readonly fileText: string
}

/** A sentence inside a passage, and where it stands in the file. */
export interface Sentence {
  /** Offsets into the text of the passage, end exclusive. */
  readonly start: number
  readonly end: number
  /** Offsets into the text of the file (UTF-16 code units, without byte order mark), end exclusive. */
  readonly fileStart: number
  readonly fileEnd: number
  /** Lines of the file, counted from 1, both inclusive. */
  readonly lines: readonly [number, number]
  /** Pages of the file, counted from 1, both inclusive; absent for formats without pages. */
  readonly pages?: readonly [number, number]
}

/** A run of whole sentences of one article: the unit of retrieval. */
export interface Passage {
  /** The headings above it, outermost first, without the title. */
  readonly headings: readonly string[]
  readonly peripheral: boolean
  readonly text: string
  readonly sentences: readonly Sentence[]
}

/** What the index knows of an article besides its passages. */
export interface ArticleEntry {
  readonly source: string
  readonly title: string
  /** See Article.isTitled. */
  readonly isTitled: boolean
  readonly language: string
  readonly date: string | null
  readonly url: string | null
  /** Size and time of last change of the file when it was read: while they hold, the quotes hold. */
  readonly bytes: number
  readonly modifiedMs: number
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly hash: string
  readonly characters: number
  /** Its passages in the build: the first one's number and how many. */
  readonly firstPassage: number
  readonly passageCount: number
}

/** A passage that was found. */
export interface Hit {
  /** Number of the passage in the build. */
  readonly passageId: number
  readonly article: ArticleEntry
  readonly passage: Passage
  /** 1 = as good as a passage can be for this question, 0 = unrelated. */
  readonly relevance: number
  /** The parts of the relevance, for those who want to see them. */
  readonly scores: { readonly lexical: number; readonly vector: number }
  /** Share of its text that no hit before it says, 0 to 1. */
  readonly newShare: number
  /** Passages that say nothing that this one, or one before it, does not say: copies of it in other articles. */
  readonly duplicates: readonly Hit[]
}

/** Where a statement stands, word for word. */
export interface Citation {
  readonly number: number
  readonly source: string
  readonly title: string
  readonly language: string
  readonly date: string | null
  readonly url: string | null
  readonly headings: readonly string[]
  readonly lines: readonly [number, number]
  /** See Sentence.pages. */
  readonly pages?: readonly [number, number]
  /** Offsets into the text of the file; for text formats `text.slice(start, end) === quote`. */
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly peripheral: boolean
  /** Of a passage that is shown for itself: the other articles that hold it too. */
  readonly duplicates?: readonly string[]
}

/** One statement of an answer and the numbers of the citations that carry it. */
export interface AnswerSentence {
  readonly text: string
  readonly citations: readonly number[]
  /** Written by a model, and not found in what it cites: readers are to be told. */
  readonly isUnverified?: boolean
}

/** What the reader of an answer should know besides it; the edges put it into words. */
export type Note =
  | 'small-talk'
  | 'empty-question'
  | 'question-too-long'
  | 'sources-changed'
  | 'vectors-unavailable'
  /** The answer is quoted, because the chat model gave none... */
  | 'model-unavailable'
  /** ...because it may spend no more today... */
  | 'model-over-budget'
  /** ...because what it wrote does not stand in the sources. */
  | 'model-unsupported'
  /** The chat model found no answer in the passages. */
  | 'model-no-answer'
  /** Some sentences are marked: see AnswerSentence.isUnverified. */
  | 'unverified'

/** What comes back for a question. */
export interface Answer {
  readonly kind: 'answered' | 'not-found' | 'declined'
  readonly question: string
  /** ISO 639-1 code of the asker's language, or `und`. */
  readonly language: string
  readonly sentences: readonly AnswerSentence[]
  readonly citations: readonly Citation[]
  /** For *not found*: the passages that came nearest, numbered for themselves. */
  readonly nearest: readonly Citation[]
  /** How much of what was asked the sources hold, 0 to 1. */
  readonly evidence: number
  /** Why it was declined, or what the reader should know besides the answer. */
  readonly notes: readonly Note[]
  readonly timingsMs: Readonly<Record<string, number>>
}
