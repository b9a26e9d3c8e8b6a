// What the answers come from, in a few lines.
import type { AnswerDependencies } from '../answering/answer-question.ts'
import type { BuildVectors } from '../store/build-vectors.ts'
import { languageName } from '../text/wording.ts'
import { count } from './count.ts'

/** Articles, passages, languages, the time of the build, how answers are made, and which vector index is in use. */
export function describeStatus({
  build,
  embedder,
  writer,
}: Pick<AnswerDependencies, 'build' | 'embedder' | 'writer'>): string {
  const answers = writer
    ? `answers are written by ${writer.model.name} and checked, or quotes when it cannot`
    : 'answers are quotes'
  const { manifest, articles, vectors } = build
  const languages = [...new Set(articles.map(({ language }) => language))].map((code) =>
    languageName(code, 'en'),
  )
  return [
    `${count(articles.length, 'article')}, ${count(manifest.passageCount, 'passage')}, in ${languages.join(', ')}`,
    `built ${manifest.createdAt.slice(0, 16).replace('T', ' ')} UTC (${manifest.build})`,
    vectors.dimensions > 0
      ? `${answers}; vectors by ${embedder.id}, ${vectorIndexInWords(vectors)}`
      : `${answers}; no vectors: ${embedder.id} gave none when the index was built`,
  ].join('\n')
}

function vectorIndexInWords({ kind, lacksGraph }: BuildVectors): string {
  if (kind === 'hnswlib') return 'searched by hnswlib'
  return lacksGraph
    ? 'all of them compared (hnswlib is not installed; answers are the same, only slower)'
    : 'all of them compared'
}
