// Passages as text: where each stands, how relevant it is, and what it says.
import { sourcesOf } from '../answering/gather-duplicates.ts'
import { placeOfPassage } from '../corpus/file-places.ts'
import type { Hit } from '../model.ts'
import { alsoInWords, languageName, placeInWords, wordingOf } from '../text/wording.ts'
import type { Output } from './output.ts'
import { printable } from './printable.ts'
import { wrap } from './wrap.ts'

export function renderHits(
  hits: readonly Hit[],
  language: string,
  { columns, paint }: Pick<Output, 'columns' | 'paint'>,
): string {
  const wording = wordingOf(language)
  const passages = hits.map((hit, i) => {
    const { article, passage, relevance } = hit
    const where = placeInWords(placeOfPassage(passage), wording)
    const place = [`${article.source}, ${where}`, ...passage.headings]
    if (article.language !== language && article.language !== 'und') {
      place.push(languageName(article.language, language))
    }
    if (passage.peripheral) place.push(wording.peripheral)
    const alsoIn = alsoInWords(sourcesOf(hit.duplicates, hit), wording)
    if (alsoIn !== '') place.push(alsoIn)
    const head = `${i + 1}. ${place.join(' · ')} · ${Math.round(relevance * 100)} %`
    return `${paint.bold(wrap(printable(head), columns))}\n${wrap(printable(passage.text).replace(/\s+/g, ' '), columns, '   ')}`
  })
  return passages.join('\n\n')
}
