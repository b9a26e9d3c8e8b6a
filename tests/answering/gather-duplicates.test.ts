import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answering/answer-question.ts'
import { gatherDuplicates } from '../../src/answering/gather-duplicates.ts'
import { lettersHash } from '../../src/answering/letters.ts'
import { searchPassages } from '../../src/answering/search-passages.ts'
import type { Answer, Hit } from '../../src/model.ts'
import { articles, libraryOf } from './library.ts'

type Texts = Readonly<Record<string, string>>

const flood = `The river Cibin left its bed at Orlat on Sunday, and the water stood in 40 cellars.
Firemen carried twelve people out of their houses with boats.
The mayor, Elena Marcu, said "nobody was hurt" when the night was over.

The road to Sibiu stays closed until the bridge has been checked.
A school of the next village took in the families who could not go home.
`
const ask = async (question: string, files: Texts) => answerQuestion(question, await libraryOf(files))
const search = async (query: string, files: Texts, limit = 10) =>
  (await searchPassages(query, await libraryOf(files), limit)).hits
const namesOf = (hits: readonly Hit[]) =>
  hits.map(({ article, duplicates }) => [article.source, ...duplicates.map((each) => each.article.source)])
const citedFor = ({ sentences, citations }: Answer) =>
  sentences.map((sentence) => sentence.citations.map((number) => citations[number - 1]?.source))

describe('a story that stands in the corpus several times', () => {
  const boatmen = 'Who carried people out of their houses with boats?'

  it('is found once, with the other articles named beside it', async () => {
    const files = { 'a.md': flood, 'b.md': flood, 'c.md': flood.replaceAll('"', '”') }
    expect(namesOf(await search(boatmen, files))).toEqual([['a.md', 'b.md', 'c.md']])
  })

  it('leaves room for the passages of others', async () => {
    const copies = Array.from({ length: 12 }, (_, i) => [`copy-${i}.md`, flood] as const)
    const other = 'Boats are carried to the lake of Orlat every spring, where people paint their houses.'
    const sources = namesOf(await search(boatmen, { ...Object.fromEntries(copies), 'other.md': other }, 2))
    expect(sources.map(([first]) => first)).toEqual(['copy-0.md', 'other.md'])
  })

  it('is cited from each, the oldest first, and those without a date last', async () => {
    const dated = (date: string) => `---\ndate: ${date}\n---\n${flood}`
    const files = { 'a.md': flood, 'b.md': dated('2024-05-03'), 'c.md': dated('2024-05-02') }
    expect(citedFor(await ask(boatmen, files))[0]).toEqual(['c.md', 'b.md', 'a.md'])
  })

  it('is shown by the article that says more', async () => {
    const longer = `${flood}\nThe army brought pumps on Monday.\n`
    expect(namesOf(await search(boatmen, { 'a.md': flood, 'b.md': longer }))).toEqual([['b.md', 'a.md']])
  })

  it('is found by the headline of either', async () => {
    const files = {
      ...articles,
      'a.md': `# Rescue by boat\n\n${flood}`,
      'b.md': `# Deluge in Transylvania\n\n${flood}`,
    }
    const { kind, citations } = await ask(
      'How many people were carried out in the Transylvania deluge?',
      files,
    )
    expect([kind, citations[0]?.quote]).toEqual(['answered', expect.stringContaining('twelve people')])
  })

  it('is shown twice when each says something of its own', async () => {
    const files = {
      'a.md': `The army brought pumps on Monday.\n\n${flood}`,
      'b.md': `${flood}\nThe baker gave bread to all of them.\n`,
    }
    expect(namesOf(await search(boatmen, files))).toHaveLength(2)
  })

  it('is still told when one article says what two others say in parts, and more', async () => {
    const [first = '', second = ''] = flood.split('\n\n')
    const whole = `${flood}The army brought pumps on Monday.\n`
    const { build } = await libraryOf({ 'a.md': first, 'b.md': second, 'c.md': whole, 'd.md': second })
    const found = build.articles.map((article) => {
      return { passageId: article.firstPassage, article, relevance: 0.5, scores: { lexical: 0.5, vector: 0 } }
    })
    const hits = gatherDuplicates(found, 4, build)
    expect(namesOf(hits)).toEqual([['c.md', 'a.md', 'b.md', 'd.md']])
  })

  it('is named once among what came nearest, with the others beside it', async () => {
    const { kind, nearest } = await ask('Who painted the ceiling of the cathedral with boats?', {
      'a.md': flood,
      'b.md': flood,
      'c.md': 'The bakers of the market sell boats of bread.',
    })
    expect([kind, nearest.length]).toEqual(['not-found', 2])
    expect(nearest.find(({ source }) => source === 'a.md')?.duplicates).toEqual(['b.md'])
  })

  it('keeps its correction in sight', async () => {
    const corrected = `${flood.replace('twelve people', '14 people')}\nUpdate: firemen carried 14 people out of their houses, not twelve.\n`
    const { citations } = await ask('How many people did the firemen carry out of their houses?', {
      'a.md': flood,
      'b.md': flood,
      'c.md': corrected,
    })
    const quotes = citations.map(({ quote }) => quote).join(' ')
    expect([quotes.includes('twelve people'), quotes.includes('14 people')]).toEqual([true, true])
  })

  it('stands in the body of an article before the margin of a page', async () => {
    const page = `# Weather\n\nRain is expected on Monday in the hills.\n\n## Related news\n\n- [Firemen carried twelve people out of their houses](https://example.org/1)\n- [The choir sings in the hall](https://example.org/2)\n`
    const { citations } = await ask(boatmen, { 'a.md': page, 'b.md': flood })
    expect(citations[0]).toMatchObject({ source: 'b.md', peripheral: false })
  })
})

describe('a copy of an article', () => {
  const corpus: Texts = { ...articles, 'flood.md': flood }
  const questions = {
    'flood.md': [
      'Who carried people out of their houses with boats?',
      'How many cellars did the water stand in?',
    ],
    'bridge.md': ['Who opened the bridge over the Cibin?', 'How many metres long is the bridge?'],
    'dogs.md': ['Which dogs did the king give to his guest?', 'Where do the dogs live now?'],
    'acord.md': ['Când a semnat dictatorul decretul?', 'Cum a numit ambasadorul votul?'],
  } as const
  /** What sites do to the story of an agency without saying anything of their own... */
  const spellings: readonly ((text: string) => string)[] = [
    (text) => text,
    (text) => text.replace(/"([^"]*)"/g, '“$1”').replace(/„([^”]*)”/g, '«$1»'),
    (text) => text.replace(/\n+/g, '\n\n'),
    (text) => text.replaceAll('ț', 'ţ').replaceAll('ș', 'ş').normalize('NFD'),
  ]
  /** ...and saying something. */
  const additions: readonly ((text: string) => string)[] = [
    (text) => `${text}\nSubscribe to our letters for further stories like this one.\n`,
    (text) => `${text}\nThe weather will be cold with some snow.\n`,
  ]
  const source = fc.constantFrom(...(Object.keys(questions) as (keyof typeof questions)[]))
  const letters = ({ sentences }: Answer) => sentences.map(({ text }) => lettersHash(text))

  /** The answers of the corpus before and after edited copies of the article came. */
  const answers = async (copied: keyof typeof questions, which: number, edits: typeof spellings) => {
    const question = questions[copied][which] ?? ''
    const copies = edits.map((edit, i) => [`copy-${i}.${copied}`, edit(corpus[copied] ?? '')] as const)
    const before = await ask(question, corpus)
    return { before, after: await ask(question, { ...corpus, ...Object.fromEntries(copies) }) }
  }
  const question = fc.nat({ max: 1 })
  const some = (edits: typeof spellings) =>
    fc.array(fc.constantFrom(...edits), { minLength: 1, maxLength: 4 })

  it('leaves what an answer states the same and adds citations only', async () => {
    const property = fc.asyncProperty(source, question, some(spellings), async (copied, which, edits) => {
      const { before, after } = await answers(copied, which, edits)
      expect(letters(after)).toEqual(letters(before))
      const cited = citedFor(before).map(({ length }) => Math.min(3, length + edits.length))
      expect(citedFor(after).map(({ length }) => length)).toEqual(cited)
    })
    await fc.assert(property, { numRuns: 20 })
  }, 60_000)

  it('leaves the first statement the same when it adds text of its own', async () => {
    const property = fc.asyncProperty(source, question, some(additions), async (copied, which, edits) => {
      const { before, after } = await answers(copied, which, edits)
      expect(letters(after)[0]).toEqual(letters(before)[0])
      expect(citedFor(after)[0]?.length).toBe(Math.min(3, 1 + edits.length))
    })
    await fc.assert(property, { numRuns: 10 })
  }, 60_000)
})
