// An index that was brought up to date many times must be the one that a rebuild gives.
import { readdir, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answering/answer-question.ts'
import { searchPassages } from '../../src/answering/search-passages.ts'
import { BuiltInEmbeddings, builtInEmbedder } from '../../src/embeddings/built-in-embeddings.ts'
import { indexCorpus } from '../../src/indexing/index-corpus.ts'
import { openBuild } from '../../src/store/build.ts'
import { temporaryCorpus, temporaryFolder } from '../helpers.ts'

const names = ['a.md', 'b.md', 'c.txt', 'd.md', 'e.md', 'f.txt']
const subjects = ['The king', 'A minister', 'The old harbour', 'Regele', 'The ferry', 'Nobody in Sulina']
const deeds = [
  'gave two dogs to',
  'opened a bridge for',
  'a semnat un tratat cu',
  'was built by',
  'cost 11,000 crowns for',
]
const sentence = fc
  .tuple(fc.constantFrom(...subjects), fc.constantFrom(...deeds), fc.constantFrom(...subjects), fc.nat(99))
  .map(([who, did, whom, number]) => `${who} ${did} ${whom} in 19${number}.`)
const article = fc
  .array(sentence, { minLength: 1, maxLength: 40 })
  .map((sentences) => `# ${sentences[0]}\n\n${sentences.join(' ')}\n`)
const edit = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('write'), name: fc.constantFrom(...names), content: article }),
  },
  fc.record({ kind: fc.constant('remove'), name: fc.constantFrom(...names) }),
  fc.record({ kind: fc.constant('rename'), name: fc.constantFrom(...names), to: fc.constantFrom(...names) }),
  fc.record({ kind: fc.constant('touch'), name: fc.constantFrom(...names) }),
)
/** Edits between two index runs, how thoroughly the run tidies, and whether it is told what was edited. */
const rounds = fc.array(
  fc.tuple(fc.array(edit, { maxLength: 4 }), fc.constantFrom('little', 'all'), fc.boolean()),
  {
    minLength: 1,
    maxLength: 8,
  },
)
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

async function carryOut(corpusDir: string, each: Edit): Promise<void> {
  const path = join(corpusDir, each.name)
  const isThere = (await readdir(corpusDir)).includes(each.name)
  if ('content' in each) await writeFile(path, each.content)
  else if (!isThere) return
  else if ('to' in each) await rename(path, join(corpusDir, each.to))
  else if (each.kind === 'remove') await rm(path)
  else await utimes(path, new Date(), new Date(Date.parse('2030-01-01') + Math.random() * 1e9))
}

const questions = ['Who opened a bridge?', 'Cine a semnat tratatul?', 'What did the king give?', 'ferry 1987']

/** Everything about a build that anyone can see. */
async function visible(indexDir: string, corpusDir: string) {
  const build = await openBuild(indexDir)
  const deps = { build, embedder: builtInEmbedder, corpusDir }
  try {
    return {
      articles: build.articles.map(({ modifiedMs: _, ...rest }) => rest),
      passages: build.articles.flatMap(({ firstPassage, passageCount }) =>
        Array.from({ length: passageCount }, (_, i) => build.readPassage(firstPassage + i)),
      ),
      problems: build.manifest.problems,
      hits: await Promise.all(
        questions.map(async (question) =>
          (await searchPassages(question, deps, 10)).hits.map(({ passageId, relevance, scores }) => ({
            ...{ passageId, relevance, scores },
          })),
        ),
      ),
      answers: await Promise.all(
        questions.map(async (question) => {
          const { timingsMs: _, ...answer } = await answerQuestion(question, deps)
          return answer
        }),
      ),
    }
  } finally {
    build.close()
  }
}

describe('an incremental run', () => {
  it('gives what a rebuild gives, after any edits', async () => {
    await fc.assert(
      fc.asyncProperty(rounds, async (all) => {
        const { corpusDir, indexDir } = await temporaryCorpus({
          'z.md': '# Always\n\nThis article always stays.',
        })
        for (const [edits, tidiness, isTold] of all) {
          for (const each of edits) await carryOut(corpusDir, each)
          const changed = new Set(
            edits.flatMap((each) => ('to' in each ? [each.name, each.to] : [each.name])),
          )
          await indexCorpus({
            ...{ corpusDir, indexDir, embedder: builtInEmbedder, tidiness },
            ...(isTold && { changed }),
          })
        }
        const fresh = await temporaryFolder()
        await indexCorpus({ corpusDir, indexDir: fresh, embedder: builtInEmbedder })
        expect(await visible(indexDir, corpusDir)).toEqual(await visible(fresh, corpusDir))
      }),
      { seed: 2024, numRuns: 25 },
    )
  }, 60_000)

  it('embeds only the passages of what changed', async () => {
    const embedded: string[] = []
    class Recording extends BuiltInEmbeddings {
      override async embedDocuments(texts: string[]): Promise<number[][]> {
        embedded.push(...texts)
        return super.embedDocuments(texts)
      }
    }
    const dirs = await temporaryCorpus({ 'a.md': 'First article here.', 'b.md': 'Second article here.' })
    const run = () => indexCorpus({ ...dirs, embedder: { ...builtInEmbedder, embeddings: new Recording() } })
    await run()
    await writeFile(join(dirs.corpusDir, 'b.md'), 'Second article, changed.')
    await rename(join(dirs.corpusDir, 'a.md'), join(dirs.corpusDir, 'c.md'))
    embedded.length = 0
    await run()
    expect(embedded).toEqual(['Second article, changed.', 'First article here.'])
  })

  it('keeps the segments few, however many small changes come', async () => {
    const dirs = await temporaryCorpus({ 'a.md': 'First article here.' })
    const counts: number[] = []
    for (let i = 0; i < 40; i++) {
      await writeFile(join(dirs.corpusDir, `${i}.md`), `Article number ${i} is here.`)
      const { manifest } = await indexCorpus({ ...dirs, embedder: builtInEmbedder })
      counts.push(manifest.segments.length)
    }
    expect(Math.max(...counts)).toBeLessThanOrEqual(7)
  })

  it('gives the room of removed articles back when it tidies all', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 9 }, (_, i) => [`${i}.md`, `Article number ${i} is here.`]),
    )
    const dirs = await temporaryCorpus(files)
    await indexCorpus({ ...dirs, embedder: builtInEmbedder })
    for (let i = 0; i < 5; i++) await rm(join(dirs.corpusDir, `${i}.md`))
    const { manifest: quick } = await indexCorpus({ ...dirs, embedder: builtInEmbedder })
    const { manifest: thorough } = await indexCorpus({ ...dirs, embedder: builtInEmbedder, tidiness: 'all' })
    expect([quick, thorough].map(({ segments }) => segments[0]?.articleCount)).toEqual([9, 4])
  })
})
