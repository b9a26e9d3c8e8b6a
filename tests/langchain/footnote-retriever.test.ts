// The retriever from the outside: in chains and agents made of LangChain's own parts.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createStuffDocumentsChain } from '@langchain/classic/chains/combine_documents'
import { createRetrievalChain } from '@langchain/classic/chains/retrieval'
import { createRetrieverTool } from '@langchain/classic/tools/retriever'
import type { DocumentInterface } from '@langchain/core/documents'
import { AIMessage, ToolMessage } from '@langchain/core/messages'
import { StringOutputParser } from '@langchain/core/output_parsers'
import { ChatPromptTemplate, PromptTemplate } from '@langchain/core/prompts'
import { RunnableLambda, RunnablePassthrough, RunnableSequence } from '@langchain/core/runnables'
import { createAgent, fakeModel, tool } from 'langchain'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { swappableLibrary } from '../../src/answering/library.ts'
import { FootnoteRetriever } from '../../src/langchain/footnote-retriever.ts'
import { articles, libraryOf } from '../answering/library.ts'
import { opened } from './opened.ts'

const question = 'Who opened the bridge over the Cibin?'
const sourcesOf = (documents: readonly DocumentInterface[]) =>
  documents.map(({ metadata }) => metadata.source)
const idsOf = (documents: readonly DocumentInterface[]) => documents.map(({ id }) => id)

describe('FootnoteRetriever', () => {
  it('gives a retrieval chain the documents, and its prompt what they tell', async () => {
    const { index } = await opened()
    const model = fakeModel().respond(new AIMessage('Elena Marcu'))
    const prompt = ChatPromptTemplate.fromTemplate('{context}\n\nQuestion: {input}')
    const documentPrompt = PromptTemplate.fromTemplate('[{source}, {date}] {page_content}')
    const combineDocsChain = await createStuffDocumentsChain({ llm: model, prompt, documentPrompt })
    const chain = await createRetrievalChain({ retriever: index.retriever({ k: 2 }), combineDocsChain })
    const { answer, context } = await chain.invoke({ input: question })
    expect([answer, sourcesOf(context)[0], model.calls[0]?.messages[0]?.text]).toEqual([
      'Elena Marcu',
      'bridge.md',
      expect.stringMatching(/^\[bridge\.md, 2023-06-01\] Minister Elena Marcu opened[\s\S]*Cibin\?$/),
    ])
  })

  it('is a step of a sequence', async () => {
    const { index } = await opened()
    const model = fakeModel().respond(new AIMessage('two'))
    const texts = (documents: DocumentInterface[]) =>
      documents.map(({ pageContent }) => pageContent).join('\n')
    const chain = RunnableSequence.from([
      { context: index.retriever({ k: 1 }).pipe(texts), question: new RunnablePassthrough() },
      ChatPromptTemplate.fromTemplate('{context}\n{question}'),
      model,
      new StringOutputParser(),
    ])
    const answer = await chain.invoke('Which dogs did the king give his guest?')
    expect([answer, model.calls[0]?.messages[0]?.text]).toEqual([
      'two',
      expect.stringContaining('two Pungsan dogs from the north'),
    ])
  })

  it('is a tool', async () => {
    const { index } = await opened()
    const about = { name: 'articles', description: 'Finds passages of the articles.' }
    const articles = createRetrieverTool(index.retriever({ k: 1 }), about)
    expect(await articles.invoke({ query: 'royal dogs' })).toContain('The dogs live in the royal gardens now')
  })

  it('serves an agent that looks things up', async () => {
    const { index } = await opened()
    const retriever = index.retriever({ k: 1 })
    const lookUp = tool(async ({ query }) => JSON.stringify(await retriever.invoke(query)), {
      name: 'look_up',
      description: 'Finds passages of the articles.',
      schema: z.object({ query: z.string() }),
    })
    const model = fakeModel()
      .respondWithTools([{ name: 'look_up', args: { query: 'loaf of rye bread' } }])
      .respond(new AIMessage('four crowns'))
    const { messages } = await createAgent({ model, tools: [lookUp] }).invoke({
      messages: [{ role: 'user', content: 'What does bread cost?' }],
    })
    expect([messages.find(ToolMessage.isInstance)?.text, messages.at(-1)?.text]).toEqual([
      expect.stringMatching(/ask four crowns for a loaf of rye bread[\s\S]*"source":"market\.txt"/),
      'four crowns',
    ])
  })

  it('answers several queries at once', async () => {
    const { index } = await opened()
    const found = await index.retriever({ k: 1 }).batch(['royal dogs', 'rye bread', 'decretul de ratificare'])
    expect(found.flatMap(sourcesOf)).toEqual(['dogs.md', 'market.txt', 'acord.md'])
  })

  it('tells callbacks, with the tags and metadata of the retriever and of the call', async () => {
    const { index } = await opened()
    const seen: unknown[] = []
    const retriever = index.retriever({
      k: 1,
      tags: ['ours'],
      metadata: { team: 'news' },
      callbacks: [
        {
          handleRetrieverStart: (_retriever, query, _run, _parent, tags, metadata) => {
            seen.push(query, tags, metadata)
          },
          handleRetrieverEnd: (documents) => {
            seen.push(sourcesOf(documents))
          },
        },
      ],
    })
    await retriever.invoke('royal dogs', { tags: ['of the call'] })
    expect(seen).toEqual([
      'royal dogs',
      expect.arrayContaining(['ours', 'of the call']),
      expect.objectContaining({ team: 'news' }),
      ['dogs.md'],
    ])
  })

  it('leads from every document to its place in the file', async () => {
    const { index, corpusDir } = await opened()
    const queries = ['Rain at the coast', 'Snow on the passes', question, 'rye bread', 'votul, un pas firesc']
    const found = (await index.retriever({ k: 3 }).batch(queries)).flat()
    const texts = found.filter(({ metadata }) => !metadata.source.endsWith('.html'))
    for (const { pageContent, metadata } of texts) {
      const file = (await readFile(join(corpusDir, metadata.source), 'utf8')).replace(/^\ufeff/, '')
      const { start, end } = metadata
      const lineOf = (offset: number) => file.slice(0, offset).split('\n').length
      expect([file.slice(start, end), [lineOf(start), lineOf(end)]]).toEqual([pageContent, metadata.lines])
    }
    expect(new Set(sourcesOf(texts)).size).toBe(5)
  })

  it('tells where a passage stands in an HTML file, tags and all', async () => {
    const { index, corpusDir } = await opened()
    const [found] = await index.retriever({ k: 1 }).invoke('crane in the basin of the harbour')
    const { source = '', start, end, lines } = found?.metadata ?? {}
    const file = await readFile(join(corpusDir, source), 'utf8')
    expect([found?.pageContent, file.slice(start, end), lines]).toEqual([
      expect.stringMatching(/^A crane fell into the basin of the harbour on Monday.* there & work went on\./),
      expect.stringMatching(
        /^A crane fell into the basin of the <b>harbour<\/b> on.* &amp; [\s\S]*the week\.$/,
      ),
      [2, 3],
    ])
  })

  it('says what is known of the article', async () => {
    const { index } = await opened()
    const [found] = await index.retriever({ k: 1 }).invoke('Snow on the passes')
    expect(found?.metadata).toEqual({
      source: 'weather.md',
      title: 'Weather 🌦️',
      language: 'en',
      date: null,
      url: null,
      headings: ['Inland'],
      lines: [7, 7],
      start: expect.any(Number),
      end: expect.any(Number),
      peripheral: false,
      relevance: expect.any(Number),
    })
  })

  it('gives relevance above 0 and up to 1, and nothing for a query that says nothing', async () => {
    const { index } = await opened()
    const retriever = index.retriever({ k: 50 })
    const found = await retriever.invoke(question)
    expect(found.filter(({ metadata }) => !(metadata.relevance > 0 && metadata.relevance <= 1))).toEqual([])
    expect([await retriever.invoke(''), await retriever.invoke(' ?! ')]).toEqual([[], []])
  })

  it('gives a passage the same id in another index, and every passage its own', async () => {
    const [one, another] = [await opened(), await opened()]
    const everything = { k: 50 }
    const words = 'the bridge, the dogs, the market, the harbour, the weather and the treaty'
    const ids = idsOf(await one.index.retriever(everything).invoke(words))
    expect(idsOf(await another.index.retriever(everything).invoke(words))).toEqual(ids)
    expect([
      new Set(ids).size,
      ids.every((id) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id ?? '')),
    ]).toEqual([ids.length, true])
  })

  it('gives a changed passage another id, and leaves those before it theirs', async () => {
    const text = '# Dogs\n\nThe dogs live in the royal gardens.\n\n## Food\n\nThe dogs eat at noon.'
    const idsFor = async (content: string) => {
      const { index } = await opened({ 'dogs.md': content })
      const found = await index.retriever().invoke('the dogs in the royal gardens eat at noon')
      return new Map(found.map(({ id, metadata }) => [metadata.headings.join(), id]))
    }
    const [before, after] = [await idsFor(text), await idsFor(text.replace('noon', 'six'))]
    expect([before.size, after.get('') === before.get(''), after.get('Food') === before.get('Food')]).toEqual(
      [2, true, false],
    )
  })

  it('keeps to the sources and languages it is told', async () => {
    const { index } = await opened()
    const words = 'the bridge over the Cibin and the treaty'
    const sourcesFor = async (filter: { source?: string[]; language?: string }) =>
      new Set(sourcesOf(await index.retriever({ k: 2, filter }).invoke(words)))
    expect([
      await sourcesFor({ language: 'ro' }),
      await sourcesFor({ source: ['dogs.md', 'market.txt'] }),
      await sourcesFor({ source: ['dogs.md'], language: 'ro' }),
    ]).toEqual([new Set(['acord.md']), new Set(['dogs.md', 'market.txt']), new Set()])
  })

  it('finds as many passages with a filter as without, though others rank before them', async () => {
    const rivals = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`rival-${i}.md`, `# Bridge ${i}\n\n${articles['bridge.md']}`]),
    )
    const { index } = await opened({ ...rivals, 'dogs.md': articles['dogs.md'] })
    const retriever = index.retriever({ k: 1, filter: { source: 'dogs.md' } })
    expect(
      sourcesOf(await retriever.invoke('Minister Elena Marcu opened the new bridge over the Cibin')),
    ).toEqual(['dogs.md'])
  })

  it('answers from a newer build as soon as there is one', async () => {
    const [older, newer] = [
      await libraryOf(),
      await libraryOf({ 'dogs.md': '# Dogs\n\nThe dogs moved to the sea.' }),
    ]
    const library = swappableLibrary(older)
    const retriever = new FootnoteRetriever(library, { k: 1 })
    const textOf = async () => (await retriever.invoke('Where do the dogs live?'))[0]?.pageContent
    const before = await textOf()
    library.swap(newer.build)
    expect([before, await textOf()]).toEqual([
      expect.stringContaining('royal gardens'),
      'The dogs moved to the sea.',
    ])
  })

  it('hands a failure to the chain around it', async () => {
    const failing = new FootnoteRetriever({
      ...(await libraryOf()),
      use: () => Promise.reject(new Error('the disk is gone')),
    })
    const chain = failing.withFallbacks([RunnableLambda.from(() => [])])
    expect(await chain.invoke(question)).toEqual([])
    await expect(failing.invoke(question)).rejects.toThrow('the disk is gone')
  })

  it.each([0, 1.5, Number.NaN])('refuses k = %j', async (k) => {
    const { index } = await opened()
    expect(() => index.retriever({ k })).toThrow(`k is ${k}; it must be a whole number above 0`)
  })
})
