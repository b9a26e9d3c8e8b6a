// What is peculiar to families of embedding models: the words they want before a text, and how to read their cosines.

export interface ModelTraits {
  /** Put before a question, and before a passage. */
  readonly queryPrefix: string
  readonly passagePrefix: string
  /** How the vectors of the words of a text become one, for models that run here. */
  readonly pooling: 'mean' | 'cls'
  /** The cosine of a question and a passage that have nothing to do with each other, roughly. */
  readonly unrelatedCosine: number
}

const plain: ModelTraits = { queryPrefix: '', passagePrefix: '', pooling: 'mean', unrelatedCosine: 0.3 }

/**
 * The first family whose pattern fits counts. Prefixes and pooling are those of the model cards; the E5 card gives
 * the range of cosines as .7 to 1, the other floors are round figures that want measuring with `npm run eval`.
 */
const families: readonly (readonly [pattern: RegExp, traits: Partial<ModelTraits>])[] = [
  [
    /\be5-.*instruct/i,
    {
      queryPrefix: 'Instruct: Given a question, retrieve passages that answer it\nQuery: ',
      unrelatedCosine: 0.75,
    },
  ],
  [/\be5-/i, { queryPrefix: 'query: ', passagePrefix: 'passage: ', unrelatedCosine: 0.75 }],
  [
    /nomic-embed-text/i,
    { queryPrefix: 'search_query: ', passagePrefix: 'search_document: ', unrelatedCosine: 0.45 },
  ],
  [
    /embedding-?gemma/i,
    { queryPrefix: 'task: search result | query: ', passagePrefix: 'title: none | text: ' },
  ],
  [/bge-m3/i, { pooling: 'cls', unrelatedCosine: 0.4 }],
  [
    /mxbai-embed|bge-.*-en/i,
    {
      queryPrefix: 'Represent this sentence for searching relevant passages: ',
      pooling: 'cls',
      unrelatedCosine: 0.4,
    },
  ],
  [/text-embedding-3/i, { unrelatedCosine: 0.1 }],
]

/** What to know of a model, told by its name; a name nobody knows gets no prefixes. */
export function traitsOf(model: string): ModelTraits {
  const family = families.find(([pattern]) => pattern.test(model))
  return { ...plain, ...family?.[1] }
}
