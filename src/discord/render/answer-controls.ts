// The menus and buttons below an answer, row by row; a new one is added to a row here and does its work in controls/.
import { type APIButtonComponent, ButtonStyle, ComponentType } from 'discord.js'
import type { KeptAnswer } from '../../record/answers.ts'
import { placeInWords, wordingOf } from '../../text/wording.ts'
import { customId } from '../controls/custom-id.ts'
import { shorten } from '../text/cut-text.ts'
import { oneLine } from '../text/escape-text.ts'
import { followUpWordingOf } from '../wording/follow-up-wording.ts'
import { readingWordingOf } from '../wording/reading-wording.ts'
import { buttonCharacters, menuOptionCharacters, mostMenuOptions } from './limits.ts'
import type { ControlRow } from './page.ts'

/** What the controls depend on. */
export type Controlled = Pick<KeptAnswer, 'id' | 'citations' | 'isPrivate'>

export function answerControls(answer: Controlled, language: string): ControlRow[] {
  const menu = answer.citations.length > 0 ? [sourceMenuRow(answer, language)] : []
  return [...menu, { type: ComponentType.ActionRow, components: buttons(answer, language) }]
}

/** At most five. */
function buttons({ id }: Controlled, language: string): APIButtonComponent[] {
  const { followUp } = followUpWordingOf(language)
  return [button(customId('follow-up', id), followUp)]
}

function button(custom_id: string, label: string): APIButtonComponent {
  const shown = shorten(label, buttonCharacters)
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, custom_id, label: shown }
}

/** One option a citation, with its number as the value. */
function sourceMenuRow({ id, citations }: Controlled, language: string): ControlRow {
  const wording = wordingOf(language)
  const options = citations.slice(0, mostMenuOptions).map(({ number, title, source, ...place }) => ({
    label: shorten(`[${number}] ${oneLine(title) || oneLine(source)}`, menuOptionCharacters),
    description: describePlace(oneLine(source), placeInWords(place, wording)),
    value: String(number),
  }))
  const placeholder = readingWordingOf(language).openSource
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
