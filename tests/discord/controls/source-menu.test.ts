// The menu of sources under an answer, and reading on in what it opened.
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openRecord } from '../../../src/record/open-record.ts'
import { temporaryFolder } from '../../helpers.ts'
import { articles, libraryOf, runningBot } from '../running-bot.ts'
import { choose, controlsOf, idOfControl, press } from '../stand-in-control-events.ts'
import { ids, mention, slash } from '../stand-in-events.ts'
import { flagsOf, textOf } from '../stand-in-rules.ts'

const question = 'When was the bridge over the Sulina canal opened?'
const answered = 'The bridge over the Sulina canal was opened in 1998 by the mayor Ion Vasilescu.'
const long = `# The log of the harbour

${Array.from({ length: 80 }, (_, i) => `Entry ${i}: the ship number ${i} left the harbour with a load of reeds and fish.`).join('\n\n')}

The harbour master Pavel Oprea retired in 1931 after forty years.

${Array.from({ length: 80 }, (_, i) => `Later entry ${i}: the ship number ${i} came back with salt and rope.`).join('\n\n')}
`

describe('the source menu', () => {
  it('stands under an answer with one option a footnote', async () => {
    const { run, discord } = await runningBot()
    const { body } = await run(slash('ask', { question }))
    const [menu] = controlsOf(body)
    expect(menu?.options?.[0]).toEqual({
      ...{ label: '[1] The Bridge of Sulina', description: 'bridge.md, line 8', value: '1' },
    })
    expect(discord.broken).toEqual([])
  })

  it('stands under the answer to a mention, and under the nearest passages', async () => {
    const { run, discord } = await runningBot()
    discord.dispatch('MESSAGE_CREATE', mention(question))
    const { body } = await discord.next('POST', `/channels/${ids.channel}/messages`)
    expect(idOfControl(body, 'source-menu')).toMatch(/^source-menu:[\w-]{10}$/)
    const missed = await run(slash('ask', { question: 'Which volcano erupted near the old lighthouse?' }))
    expect(textOf(missed.body)).toContain('That is not in the sources.')
    expect(idOfControl(missed.body, 'source-menu')).toBeDefined()
  })

  it('stands under no greeting', async () => {
    const { run } = await runningBot()
    expect(controlsOf((await run(slash('ask', { question: 'hello' }))).body)).toEqual([])
  })

  it('opens the passage in its context, for the one who chose', async () => {
    const { run, discord } = await runningBot()
    const { body } = await run(slash('ask', { question }))
    const choice = choose(idOfControl(body, 'source-menu'), ['1'])
    const opened = textOf((await run(choice)).body)
    expect(opened).toContain('-# [1] The Bridge of Sulina · bridge.md, line 8 · English · 12 November 2024')
    expect(opened).toContain(`\`8\` **${answered}** It is 412 metres long.`)
    expect(opened).toContain('`10` Ships taller than thirty metres')
    const { body: acknowledged } = await discord.next(
      'POST',
      `/interactions/${choice.id}/${choice.token}/callback`,
    )
    expect([acknowledged.type, acknowledged.data?.flags]).toEqual([5, flagsOf.ephemeral])
    expect(discord.broken).toEqual([])
  })

  it('speaks the language of the one who chose', async () => {
    const { run } = await runningBot()
    const { body } = await run(slash('ask', { question }))
    const opened = await run(choose(idOfControl(body, 'source-menu'), ['1'], { locale: 'ro' }))
    expect(textOf(opened.body)).toContain('bridge.md, rândul 8')
  })

  it('works after a restart', async () => {
    const folder = await temporaryFolder()
    const warn = (sentence: string) => expect.fail(sentence)
    const before = openRecord({ folder, now: Date.now, warn })
    const first = await runningBot({ record: before })
    const { body } = await first.run(slash('ask', { question }))
    await first.stop()
    before.close()
    const after = openRecord({ folder, now: Date.now, warn })
    const second = await runningBot({ record: after })
    const opened = await second.run(choose(idOfControl(body, 'source-menu'), ['1']))
    expect(textOf(opened.body)).toContain(`**${answered}**`)
    await second.stop()
    after.close()
  })

  it('says that the file was changed since', async () => {
    const library = await libraryOf(articles)
    const { run } = await runningBot({ library })
    const { body } = await run(slash('ask', { question }))
    const path = join(library.corpusDir, 'bridge.md')
    const menu = idOfControl(body, 'source-menu')
    await writeFile(path, `A new first line.\n\n${articles['bridge.md']?.replace(/^---[\s\S]*?---\n/, '')}`)
    const moved = textOf((await run(choose(menu, ['1']))).body)
    expect(moved).toContain('This file was changed since the answer was given; the quoted words still stand')
    expect(moved).toContain(`\`5\` **${answered}**`)
    expect(moved).toContain('bridge.md, line 5')
    await writeFile(path, '# The Bridge\n\nThere is no bridge any more, only a ferry.\n')
    const gone = textOf((await run(choose(menu, ['1']))).body)
    expect(gone).toContain('these words no longer stand in it')
    expect(gone).toContain(`“${answered}” [1]`)
    expect(gone).toContain('only a ferry')
    await rm(path)
    const removed = textOf((await run(choose(menu, ['1']))).body)
    expect(removed).toContain('This file is no longer among the articles. These words stood in it')
    expect(removed).toContain(answered)
  })

  it('says that an old answer is not kept any more', async () => {
    const { run } = await runningBot()
    expect(textOf((await run(choose('source-menu:AAAAAAAAAA', ['1']))).body)).toContain(
      'I no longer keep this answer',
    )
  })

  it('says so when the choice is none of its own', async () => {
    const { run } = await runningBot()
    const { body } = await run(slash('ask', { question }))
    for (const value of ['99', 'x', '__proto__', '']) {
      const reply = await run(choose(idOfControl(body, 'source-menu'), [value]))
      expect(textOf(reply.body)).toContain('I do not know this button any more')
    }
  })
})

describe('◀ and ▶', () => {
  it('read on through the article, and every line comes once', async () => {
    const { run, discord } = await runningBot({ files: { ...articles, 'log.md': long } })
    const { body } = await run(slash('ask', { question: 'When did the harbour master Pavel Oprea retire?' }))
    const opened = await run(choose(idOfControl(body, 'source-menu'), ['1']))
    expect(textOf(opened.body)).toContain(
      '**The harbour master Pavel Oprea retired in 1931 after forty years.**',
    )
    const lines = linesOf(textOf(opened.body))
    const seen = [...lines]
    for (const [direction, place] of [
      ['▶', 1],
      ['◀', 0],
    ] as const) {
      let current = opened.body
      while (controlsOf(current)[place]?.disabled !== true) {
        const pressed = press(idOfControl(current, 'read-on', place))
        current = (await run(pressed)).body
        const { body: acknowledged } = await discord.next('POST', new RegExp(`/${pressed.token}/callback$`))
        expect(acknowledged.type, direction).toBe(6)
        seen.push(...linesOf(textOf(current)))
      }
    }
    const expected = long.split('\n').flatMap((line, i) => (line === '' ? [] : [i + 1]))
    expect(seen.toSorted((a, b) => a - b)).toEqual(expected)
    expect(discord.broken).toEqual([])
  })

  it('leave the page as it is when they run into a bug, and say so privately', async () => {
    const { discord, record, log } = await runningBot()
    record.run('DROP TABLE answers')
    const pressed = press('read-on:AAAAAAAAAA:1:from:0')
    discord.dispatch('INTERACTION_CREATE', pressed)
    const { body } = await discord.next('POST', `/webhooks/${ids.application}/${pressed.token}`)
    const reference = /: ([0-9a-f]{8})$/.exec(textOf(body))?.[1]
    expect(
      log.filter((line) => line.startsWith(`control read-on failed, reference ${reference}`)),
    ).toHaveLength(1)
    expect((body.flags ?? 0) & flagsOf.ephemeral).toBe(flagsOf.ephemeral)
    expect(discord.requests.filter(({ method }) => method === 'PATCH')).toEqual([])
  })
})

/** The numbers of the lines that a page shows. */
function linesOf(text: string): number[] {
  return [...text.matchAll(/^`(\d+)`/gm)].map((match) => Number(match[1]))
}
