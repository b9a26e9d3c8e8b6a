// The menus and buttons below an answer, row by row; a new one is added to a row here and does its work in controls/.
import { type APIButtonComponent, ButtonStyle, ComponentType } from 'discord.js'
import { footnoteOf, footnotesOf } from '../../answering/footnotes.ts'
import type { KeptAnswer } from '../../record/answers.ts'
import { placeInWords, wordingOf } from '../../text/wording.ts'
import { customId } from '../controls/custom-id.ts'
import { shorten } from '../text/cut-text.ts'
import { oneLine } from '../text/escape-text.ts'
import { say } from '../wording/say.ts'
import { buttonCharacters, menuOptionCharacters, mostMenuOptions } from './limits.ts'
import type { ControlRow } from './page.ts'

/** What the controls depend on. */
export type Controlled = Pick<KeptAnswer, 'id' | 'kind' | 'sentences' | 'citations' | 'isPrivate'>

export function answerControls(answer: Controlled, language: string): ControlRow[] {
  const menu = answer.citations.length > 0 ? [sourceMenuRow(answer, language)] : []
  return [...menu, { type: ComponentType.ActionRow, components: buttons(answer, language) }]
}

/** At most five. A private answer can be shown to the others; one that all see can be taken away. */
function buttons({ id, kind, isPrivate }: Controlled, language: string): APIButtonComponent[] {
  return [
    button(customId('follow-up', id), { label: say(language, 'followUp.followUp') }),
    button(customId('good-answer', id), { emoji: { name: '👍' } }),
    button(customId('bad-answer', id), { emoji: { name: '👎' } }),
    ...(isPrivate && kind === 'answered'
      ? [button(customId('share', id), { label: say(language, 'sharing.share') })]
      : []),
    ...(isPrivate ? [] : [button(customId('delete', id), { label: say(language, 'sharing.remove') })]),
  ]
}

function button(
  custom_id: string,
  { label, emoji }: { readonly label?: string; readonly emoji?: { readonly name: string } },
): APIButtonComponent {
  const shown = label === undefined ? {} : { label: shorten(label, buttonCharacters) }
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    custom_id,
    ...shown,
    ...(emoji && { emoji }),
  }
}

/** One option a quote, under the number of its footnote; the value is the number of the citation. */
function sourceMenuRow({ id, sentences, citations }: Controlled, language: string): ControlRow {
  const wording = wordingOf(language)
  const footnotes = footnotesOf(sentences, citations)
  const options = citations.slice(0, mostMenuOptions).map(({ number, title, source, ...place }) => {
    const footnote = footnoteOf(number, footnotes) ?? number
    return {
      label: shorten(`[${footnote}] ${oneLine(title) || oneLine(source)}`, menuOptionCharacters),
      description: describePlace(oneLine(source), placeInWords(place, wording)),
      value: String(number),
    }
  })
  const placeholder = say(language, 'reading.openSource')
  const menu = {
    type: ComponentType.StringSelect,
    custom_id: customId('source-menu', id),
    placeholder,
    options,
  }
  return { type: ComponentType.ActionRow, components: [{ ...menu, type: ComponentType.StringSelect }] }
}

/** `bridge.md, line 8`; the lines are never cut. */
function describePlace(source: string, lines: string): string {
  const end = `, ${lines}`
  return `${shorten(source, menuOptionCharacters - end.length)}${end}`
}
