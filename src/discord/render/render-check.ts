// Statements that were held against the sources, as a page: each with its verdict and the passages it rests on.
import type { CheckedStatement, StatementCheck } from '../../answering/check-statements.ts'
import { shorten } from '../text/cut-text.ts'
import { escapeText, oneLine } from '../text/escape-text.ts'
import { say } from '../wording/say.ts'
import { firstThatFits, type Page, page } from './page.ts'
import { type Detail, details, renderCitation, renderQuote } from './render-citation.ts'

const statementCharacters = 200

/** Always fits into one message: quotes are cut first, then the last statements go. */
export function renderCheck(check: StatementCheck, language: string): Page {
  if (check.statements.length === 0) return page([say(language, 'checking.nothingToCheck')])
  return firstThatFits(renderings(check, language))
}

function* renderings({ statements, unchecked }: StatementCheck, language: string) {
  for (let shown = statements.length; shown > 0; shown--) {
    const missing = unchecked + statements.length - shown
    const below = [
      missing > 0 ? say(language, 'checking.unchecked', { more: missing }) : '',
      `-# ${say(language, 'checking.notFalse')}`,
    ]
    for (const detail of details) {
      const blocks = statements.slice(0, shown).map((each) => renderStatement(each, language, detail))
      yield [...blocks, below.filter(Boolean).join('\n')]
    }
  }
}

function renderStatement(
  { statement, verdict, citations }: CheckedStatement,
  language: string,
  detail: Detail,
): string {
  const said = escapeText(shorten(oneLine(statement), statementCharacters))
  const passages = citations.map((citation) => {
    const quote = renderQuote(citation.quote, [citation.number], true, language, detail)
    return `${quote}\n${renderCitation(citation, language, detail)}`
  })
  // What cannot be seen would leave four stars.
  const head = said === '' ? '…' : `**${said}**`
  return [head, say(language, `checking.${verdict}`), ...passages].join('\n')
}
