import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { progressBar } from '../../src/terminal/progress-bar.ts'

/** A screen of 80 columns that remembers what was drawn, and a clock that stands until it is set. */
async function drawn(
  steps: readonly (readonly [timeMs: number, done: number])[],
  isTTY = true,
): Promise<string> {
  let drawing = ''
  const stream = new PassThrough()
  const screen = Object.assign(stream, {
    ...{ isTTY, columns: 80, rows: 24, cursorTo: () => true, clearLine: () => true, moveCursor: () => true },
    clearScreenDown: () => true,
  })
  stream.write = (text: unknown) => {
    drawing += String(text)
    return true
  }
  let time = 0
  const bar = await progressBar({ screen: screen as unknown as NodeJS.WriteStream, now: () => time })
  for (const [timeMs, done] of steps) {
    time = timeMs
    bar.onProgress('reading', done, 100)
  }
  bar.stop()
  return drawing
}

describe('progressBar', () => {
  it('stays away when all is done within a second', async () => {
    expect(
      await drawn([
        [0, 0],
        [500, 50],
        [999, 99],
      ]),
    ).toBe('')
  })

  it('shows itself after a second, with count, rate and time left', async () => {
    const drawing = await drawn([
      [0, 0],
      [2000, 50],
    ])
    expect(drawing).toMatch(/Reading articles .+ 50\/100 · 25\/s · 2 s left/)
  })

  it('never shows a place holder', async () => {
    expect(
      await drawn([
        [0, 0],
        [2000, 0],
        [2001, 0],
      ]),
    ).not.toMatch(/[{}]/)
  })

  it('stays away where nobody is looking', async () => {
    expect(
      await drawn(
        [
          [0, 1],
          [5000, 1],
        ],
        false,
      ),
    ).toBe('')
  })
})
