// A first index run in a process of its own, as people start it: without the loader that the benchmark runs under.
const [built, corpusDir, indexDir] = process.argv.slice(2)
const { indexCorpus } = await import(`${built}/indexing/index-corpus.js`)
const { batchWorkers } = await import(`${built}/indexing/build-in-workers.js`)
const { builtInEmbedder } = await import(`${built}/embeddings/built-in-embeddings.js`)

const embeddings = {
  ...{ choice: 'built-in', modelsDir: '', vectorsDir: '', ollamaBaseUrl: '' },
  openai: { apiKey: null, baseUrl: null },
}
const ends = {}
const start = performance.now()
const { manifest } = await indexCorpus({
  ...{ corpusDir, indexDir, embedder: builtInEmbedder, workers: batchWorkers(embeddings) },
  onProgress: (stage) => {
    ends[stage] = performance.now() - start
  },
})
const ms = performance.now() - start
process.stdout.write(JSON.stringify({ ms, ends, manifest }))
