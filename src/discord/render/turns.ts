// The buttons ◀ and ▶ below something that has more pages.
import { type APIButtonComponent, ButtonStyle, ComponentType } from 'discord.js'
import type { ControlRow } from './page.ts'

export interface Turn {
  readonly customId: string
  /** Whether there is nothing in that direction. */
  readonly isEnd: boolean
}

/** One row; a button that leads nowhere is shown and cannot be pressed. */
export function turns(back: Turn, on: Turn): ControlRow {
  const button = (label: string, { customId, isEnd }: Turn): APIButtonComponent => {
    return {
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label,
      custom_id: customId,
      disabled: isEnd,
    }
  }
  return { type: ComponentType.ActionRow, components: [button('◀', back), button('▶', on)] }
}

/** The row for pages counted from 0; none where there is only one. The ids of the two must not be the same. */
export function pageTurns(
  page: number,
  pages: number,
  idOf: (page: number) => string,
): readonly ControlRow[] {
  if (pages < 2) return []
  const back = { customId: idOf(page === 0 ? pages : page - 1), isEnd: page === 0 }
  return [turns(back, { customId: idOf(page + 1), isEnd: page >= pages - 1 })]
}
