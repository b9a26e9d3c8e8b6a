// The buttons ◀ and ▶ below a stretch of an article.
import type { ControlRow } from './page.ts'
import { turns } from './turns.ts'

/**
 * @param shown the first and the last piece on the page
 * @param idOf the custom id of the button that shows the pieces from one onwards, or back from one
 */
export function stretchTurns(
  [first, last]: readonly [number, number],
  count: number,
  idOf: (direction: 'from' | 'until', piece: number) => string,
): ControlRow {
  const back = { customId: idOf('until', Math.max(0, first - 1)), isEnd: first === 0 }
  return turns(back, { customId: idOf('from', last + 1), isEnd: last >= count - 1 })
}
