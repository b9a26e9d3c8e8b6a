import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { answerQuestion } from '../src/answering/answer-question.ts'
import { readConfig } from '../src/config/read-config.ts'
import { followCorpus } from '../src/follow-corpus.ts'
import { watchCorpus } from '../src/indexing/watch-corpus.ts'
import { openLibrary } from '../src/open-library.ts'
import { temporaryCorpus, temporaryFolder } from './helpers.ts'

/** Lines as they come; `next` waits for one that was not taken yet. */
function lines() {
  const found: string[] = []
  let wake = () => {}
  return {
    log: (line: string) => {
      found.push(line)
      wake()
    },
    async next(): Promise<string> {
      while (found.length === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      return found.shift() ?? ''
    },
  }
}

async function followed(watch = 'events') {
  const { corpusDir, indexDir } = await temporaryCorpus({
    'dogs.md': '# Dogs\n\nThe king gave his guest two Pungsan dogs from the north of the peninsula.',
    'harbour.md': '# Harbour\n\nA crane fell into the basin of the harbour, but nobody was hurt there.',
  })
  const config = readConfig({ CORPUS_DIR: corpusDir, INDEX_DIR: indexDir, WATCH: watch }, '/')
  const library = await openLibrary(config)
  const { log, next } = lines()
  const following = await followCorpus(library, config, log)
  onTestFinished(async () => {
    await following.close()
    library.close()
  })
  const ask = (question: string) => library.use((deps) => answerQuestion(question, deps))
  return { corpusDir, library, next, ask }
}

describe('followCorpus', () => {
  it('knows a new article at the next question', async () => {
    const { corpusDir, next, ask } = await followed()
    await writeFile(join(corpusDir, 'ferry.md'), '# Ferry\n\nThe ferry to Orlat leaves at noon on Mondays.')
    expect(await next()).toBe('The corpus changed: read 1 file. Articles: 3, passages: 3.')
    expect((await ask('When does the ferry to Orlat leave?')).citations[0]?.source).toBe('ferry.md')
  })

  it('forgets an article that is gone, and finds a renamed one under its new name', async () => {
    const { corpusDir, next, ask } = await followed()
    await rm(join(corpusDir, 'harbour.md'))
    await rename(join(corpusDir, 'dogs.md'), join(corpusDir, 'gifts.md'))
    expect(await next()).toBe(
      'The corpus changed: read 1 file, left out 2 files that are gone. Articles: 1, passages: 1.',
    )
    expect((await ask('Which dogs did the king give?')).citations[0]?.source).toBe('gifts.md')
  })

  it('lets a question that is being answered finish on the build it began with', async () => {
    const { corpusDir, library, next } = await followed()
    const answer = await library.use(async (deps) => {
      await rm(join(corpusDir, 'harbour.md'))
      await next()
      return deps.build.articles.map((_, i) => deps.build.readPassage(i).text)
    })
    expect(answer.join(' ')).toContain('A crane fell')
  })

  it('names a file that cannot be read, once', async () => {
    const { corpusDir, next } = await followed()
    await writeFile(join(corpusDir, 'bad.md'), Uint8Array.of(1, 0, 2))
    expect([await next(), await next()]).toEqual([
      'The corpus changed: read 1 file. Articles: 2, passages: 2.',
      'bad.md: it is a binary file with the name of a text file; it is left out.',
    ])
    await writeFile(join(corpusDir, 'more.md'), 'More text is here now.')
    expect(await next()).toContain('Articles: 3')
  })

  it('goes on with the old index when nothing is left to answer from', async () => {
    const { corpusDir, next, ask } = await followed()
    await rm(corpusDir, { recursive: true })
    expect(await next()).toMatch(/^The index stays as it is\. The corpus folder .* does not exist/)
    expect((await ask('Which dogs did the king give?')).notes).toEqual(['sources-changed'])
  })

  it('does nothing when it is off', async () => {
    const { library } = await followed('off')
    expect(library.report.changes).toEqual({ read: 2, gone: 0 })
  })
})

describe('watchCorpus', () => {
  it('notices changes by looking again and again', async () => {
    const corpusDir = await temporaryFolder({ 'a.md': 'One.' })
    const { log, next } = lines()
    const watch = await watchCorpus(corpusDir, {
      ...{ kind: 'poll', settleMs: 10, pollMs: 20, onProblem: log },
      onChange: async () => log('changed'),
    })
    onTestFinished(() => watch.close())
    await writeFile(join(corpusDir, 'b.md'), 'Two.')
    expect(await next()).toBe('changed')
  })

  it('does not mind files that are not read', async () => {
    const corpusDir = await temporaryFolder({ 'a.md': 'One.' })
    const { log, next } = lines()
    const watch = await watchCorpus(corpusDir, {
      ...{ kind: 'events', settleMs: 10, onProblem: log },
      onChange: async () => log('changed'),
    })
    onTestFinished(() => watch.close())
    await writeFile(join(corpusDir, '.a.md.swp'), 'Two.')
    await writeFile(join(corpusDir, 'a.md'), 'Three.')
    expect(await next()).toBe('changed')
  })
})
