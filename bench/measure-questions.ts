// Questions to an open build, one after the other: each leg of the retrieval, both fused, and the whole answer.
import { built } from './built.ts'
import type { Place } from './measure-indexing.ts'
import { percentiles, timed } from './percentile.ts'

/** As many as `retrieve` takes from each leg. */
const candidates = 36
/** Asked before anything is measured: the compiler of the engine needs them. */
const warmUp = 50

export async function measureQuestions({ corpusDir, indexDir }: Place, questions: readonly string[]) {
  const { answerQuestion, passagesConsidered } = await built('answering/answer-question')
  const { retrieve } = await built('answering/retrieve')
  const { understandQuestion } = await built('answering/understand-question')
  const { openLibrary } = await built('open-library')
  const { readConfig } = await built('config/read-config')
  const library = await openLibrary(readConfig({ CORPUS_DIR: corpusDir, INDEX_DIR: indexDir }, '/'))
  const times = {
    lexical: [] as number[],
    vector: [] as number[],
    fused: [] as number[],
    answer: [] as number[],
  }
  await library.use(async (deps) => {
    const { build, embedder } = deps
    for (const [i, text] of questions.entries()) {
      const question = await understandQuestion(text, build)
      const vector = await embedder.embeddings.embedQuery(text)
      // The whole answer first: what follows finds its passages warm.
      const answer = await timed(() => answerQuestion(text, deps))
      const lexical = await timed(() => build.lexical.search(question.terms, candidates))
      const near = await timed(() => build.vectors.search(vector, candidates))
      const fused = await timed(() => retrieve(question, deps, passagesConsidered))
      if (i < warmUp && questions.length > 2 * warmUp) continue
      times.answer.push(answer.ms)
      times.lexical.push(lexical.ms)
      times.vector.push(near.ms)
      times.fused.push(fused.ms)
    }
  })
  library.close()
  return {
    lexicalMs: percentiles(times.lexical),
    vectorMs: percentiles(times.vector),
    fusedMs: percentiles(times.fused),
    answerMs: percentiles(times.answer),
  }
}
