import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answerWithTrace } from '../../src/answering/answer-question.ts'
import { makeEmbedder } from '../../src/embeddings/make-embedder.ts'
import { indexCorpus } from '../../src/indexing/index-corpus.ts'
import { openBuild } from '../../src/store/build.ts'
import { explain } from '../../src/terminal/explain.ts'
import { describeStatus } from '../../src/terminal/status.ts'
import { recordingServer, restless, settingsFor } from '../embeddings/recording-server.ts'
import { temporaryCorpus } from '../helpers.ts'

const files = {
  'dogs.md': '# Dogs\n\nThe king gave his guest two Pungsan dogs from the north of the peninsula.',
  'bridge.md': '# Bridge\n\nThe minister opened a bridge over the river that was built in two years.',
  'harbour.md': '# Harbour\n\nA crane fell into the basin of the harbour, but nobody was hurt there.',
  'weather.md': '# Weather\n\nRain is expected at the coast, and the ferry will not leave before noon.',
}
const same = (text: string) => text
const plain = { bold: same, dim: same, cyan: same, yellow: same }
const question = 'Which dogs did the king give to his guest?'
const down = { status: 401 }

/** A corpus whose passages a server embeds; each run is a new start of the program. */
async function embedded(choice = 'openai') {
  const server = await recordingServer()
  const settings = await settingsFor(choice, server)
  const { corpusDir, indexDir } = await temporaryCorpus(files)
  const run = async () =>
    indexCorpus({ corpusDir, indexDir, embedder: await makeEmbedder(settings, restless()) })
  const ask = async () => {
    const build = await openBuild(indexDir)
    const embedder = await makeEmbedder(settings, restless())
    const result = await answerWithTrace(question, { build, embedder, corpusDir })
    build.close()
    return { ...result, citation: result.answer.citations[0] }
  }
  const status = async () => {
    const build = await openBuild(indexDir)
    build.close()
    return describeStatus({ build, embedder: await makeEmbedder(settings) })
  }
  return { server, corpusDir, run, ask, status }
}

describe.each(['openai', 'ollama'])('an index with vectors of %s', (choice) => {
  it('is told the dimensions by the first vectors', async () => {
    const { run } = await embedded(choice)
    expect(await run()).toMatchObject({ built: true, problems: [], manifest: { dimensions: 128 } })
  })

  it('asks for nothing when nothing changed', async () => {
    const { server, run } = await embedded(choice)
    await run()
    const before = server.requests.length
    expect([(await run()).built, server.requests.length]).toEqual([false, before])
  })

  it('asks only for the passages of an article that changed', async () => {
    const { server, corpusDir, run } = await embedded(choice)
    await run()
    await writeFile(join(corpusDir, 'dogs.md'), '# Cats\n\nThe queen gave her guest three cats.')
    const before = server.inputs().length
    expect((await run()).built).toBe(true)
    expect(server.inputs().slice(before)).toEqual(['Cats\nThe queen gave her guest three cats.'])
  })

  it('answers with both words and vectors', async () => {
    const { run, ask } = await embedded(choice)
    await run()
    const { answer, trace, citation } = await ask()
    expect([answer.kind, answer.notes, citation?.source]).toEqual(['answered', [], 'dogs.md'])
    expect(trace?.vectors).toMatchObject({ dimensions: 128, weight: 0.5, failure: null })
    expect(trace?.hits[0]?.scores.vector).toBeGreaterThan(0.1)
  })
})

describe('a model that is not there at a question', () => {
  it('costs the answer nothing but a note', async () => {
    const { server, run, ask } = await embedded()
    await run()
    server.failAlways(down)
    const { answer, citation } = await ask()
    expect([answer.kind, answer.notes, citation?.source]).toEqual([
      'answered',
      ['vectors-unavailable'],
      'dogs.md',
    ])
  })

  it('does not make the words count less', async () => {
    const { server, run, ask } = await embedded()
    await run()
    server.failAlways(down)
    const [hit] = (await ask()).trace?.hits ?? []
    expect(hit?.relevance).toBeCloseTo(hit?.scores.lexical ?? -1, 6)
  })

  it('is named to those who want to know', async () => {
    const { server, run, ask } = await embedded()
    await run()
    server.failAlways(down)
    const { answer, trace } = await ask()
    expect(explain(answer, trace, { paint: plain })).toMatch(
      /vectors by openai-1-\S+, 128 dimensions, weight 0\.00: The embedding server at .+ refused the key \(401\)/,
    )
    expect(trace?.vectors).toMatchObject({
      ...{ weight: 0, failure: expect.stringContaining('refused the key (401)') },
    })
  })
})

describe('a model that is not there when the corpus is indexed', () => {
  it('leaves an index that answers by words, and a sentence', async () => {
    const { server, run, ask } = await embedded()
    server.failAlways(down)
    const report = await run()
    expect(report).toMatchObject({ built: true, manifest: { dimensions: 0, problems: [] } })
    expect(report.problems).toMatchObject([
      {
        source: 'EMBEDDINGS',
        message: expect.stringMatching(/refused the key.+the next run tries again\.$/),
      },
    ])
    const { answer, citation } = await ask()
    expect([answer.kind, answer.notes, citation?.source]).toEqual([
      'answered',
      ['vectors-unavailable'],
      'dogs.md',
    ])
  })

  it('is asked one short text at the next start, and no question of a reader', async () => {
    const { server, run, ask } = await embedded()
    server.failAlways(down)
    await run()
    const before = server.requests.length
    const report = await run()
    await ask()
    expect([report.built, report.problems.length, server.requests.length]).toEqual([false, 1, before + 1])
  })

  it('is told in the status', async () => {
    const { server, run, status } = await embedded()
    server.failAlways(down)
    await run()
    expect(await status()).toContain('no vectors: openai-1-text-embedding-3-small')
  })

  it('gets its vectors into the index when it is back', async () => {
    const { server, run, ask } = await embedded()
    server.failAlways(down)
    await run()
    server.failAlways(null)
    expect(await run()).toMatchObject({ built: true, problems: [], manifest: { dimensions: 128 } })
    expect((await ask()).answer.notes).toEqual([])
  })

  it('does not keep a changed article out of the index', async () => {
    const { server, corpusDir, run, ask } = await embedded()
    await run()
    server.failAlways(down)
    await writeFile(join(corpusDir, 'dogs.md'), '# Dogs\n\nThe king gave his guest nine Sheltie dogs.')
    await run()
    expect((await ask()).citation?.quote).toContain('nine Sheltie dogs')
  })
})
