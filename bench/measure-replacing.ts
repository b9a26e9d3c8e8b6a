// One article of twelve passages is replaced: from the written file until the next question knows it, on the disk for good.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { built } from './built.ts'
import type { Place } from './measure-indexing.ts'
import { percentiles, rounded, timed } from './percentile.ts'

const rounds = 12

export async function measureReplacing({ corpusDir, indexDir }: Place) {
  const { answerQuestion } = await built('answering/answer-question')
  const { openLibrary } = await built('open-library')
  const { readConfig } = await built('config/read-config')
  const library = await openLibrary(readConfig({ CORPUS_DIR: corpusDir, INDEX_DIR: indexDir }, '/'))
  const path = join(corpusDir, '0.txt')
  const text = await readFile(path, 'utf8')
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    await writeFile(path, `${text}\nZanzibarulu ${round} opened the xylofonu quastrika of Brumovik.\n`)
    const { ms, value } = await timed(async () => {
      // As the watcher does it, which knows what changed.
      await library.update({ changed: new Set(['0.txt']) })
      return library.use((deps) => answerQuestion('Who opened the xylofonu quastrika of Brumovik?', deps))
    })
    if (!value.citations[0]?.quote.includes(`Zanzibarulu ${round} `))
      throw new Error('the new article was not found')
    times.push(ms)
  }
  const { p50, p95 } = percentiles(times)
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const { ms: rebuildMs } = await timed(() => library.update({ rebuild: true }))
  delay.disable()
  library.close()
  return {
    p50Ms: p50,
    p95Ms: p95,
    rebuildBesideMs: Math.round(rebuildMs),
    loopDelayP99Ms: rounded(delay.percentile(99) / 1e6),
    loopDelayMaxMs: rounded(delay.max / 1e6),
  }
}
