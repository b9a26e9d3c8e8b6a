// One stretch of a cited article as a page, with the buttons that read on.
import { footnoteOf, footnotesOf } from '../../answering/footnotes.ts'
import { openCitation } from '../../answering/open-citation.ts'
import type { KeptAnswer } from '../../record/answers.ts'
import { scopeFor } from '../access/access-rules.ts'
import type { Where } from '../access/where.ts'
import type { BotContext } from '../bot-context.ts'
import { type Page, page } from '../render/page.ts'
import type { Stretch } from '../render/reading-stretch.ts'
import { renderReading } from '../render/render-reading.ts'
import { say } from '../wording/say.ts'
import { customId } from './custom-id.ts'

export interface Reading {
  readonly answer: KeptAnswer
  /** Of the citation. */
  readonly number: number
  readonly stretch: Stretch
  /** Where it is opened, which may be another place than where the answer was given. */
  readonly where: Where
}

export async function readingPage(
  { answer, number, stretch, where }: Reading,
  { access, library }: Pick<BotContext, 'access' | 'library'>,
  language: string,
): Promise<Page> {
  const citation = answer.citations.find((each) => each.number === number)
  if (!citation) return page([say(language, 'failure.unknownControl')])
  const scope = scopeFor(access, where)
  if (scope?.accepts(citation) === false) return page([say(language, 'access.notShownHere')])
  // What else holds the passage may be named only where it is shown too.
  const duplicates = (citation.duplicates ?? []).filter(
    (source) => scope === null || scope.accepts({ source }),
  )
  const opened = await openCitation({ ...citation, duplicates }, citation.hash, library.corpusDir)
  const footnote = footnoteOf(number, footnotesOf(answer.sentences, answer.citations)) ?? number
  const shown = { ...opened, citation: { ...opened.citation, number: footnote } }
  const idOf = (direction: 'from' | 'until', piece: number) =>
    customId('read-on', answer.id, String(number), direction, String(piece))
  return renderReading(shown, stretch, idOf, language)
}
