// An index as a LangChain program opens it, over articles of our own in several formats and languages.
import { onTestFinished } from 'vitest'
import { type FootnoteIndex, openIndex } from '../../src/langchain/open-index.ts'
import { articles } from '../answering/library.ts'
import { type Files, temporaryCorpus } from '../helpers.ts'

export const page = `<html><head><title>The harbour of Orlat</title></head><body><article><h1>The harbour of Orlat</h1>
<p>A crane fell into the basin of the <b>harbour</b> on Monday, but nobody was hurt there &amp; work went on.</p>
<p>The harbour master wants to lift the crane out of the water before the end of the week.</p></article></body></html>`

/** What makes offsets go wrong: a byte order mark, carriage returns, signs of two units, a passage at a later heading. */
const hard = `\ufeff# Weather 🌦️\r\n\r\nRain 🌧️ is expected at the coast, and the ferry will not leave before noon.\r\n\r\n## Inland\r\n\r\nSnow ❄️ lies on the passes of the mountains since Tuesday, and drivers need chains.\r\n`

export const files: Files = { ...articles, 'pages/harbour.html': page, 'weather.md': hard }

/** Closed when the test is over. */
export async function opened(
  corpus: Files = files,
): Promise<{ index: FootnoteIndex; corpusDir: string; indexDir: string }> {
  const dirs = await temporaryCorpus(corpus)
  const index = await openIndex(dirs)
  onTestFinished(() => index.close())
  return { index, ...dirs }
}
