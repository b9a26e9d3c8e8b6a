// Lists of articles, articles page by page, and searches, as people see them.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openArticle } from '../../../src/discord/controls/open-article.ts'
import { parsePlaceValue, placeValue } from '../../../src/discord/controls/place-value.ts'
import { parseSourcesQuery, sourcesPage } from '../../../src/discord/controls/sources-page.ts'
import type { ArticleEntry } from '../../../src/model.ts'
import { articles, libraryOf, runningBot } from '../running-bot.ts'
import { choose, controlsOf, idOfControl, press } from '../stand-in-control-events.ts'
import { slash } from '../stand-in-events.ts'
import { brokenMessageRules } from '../stand-in-message-rules.ts'
import { textOf } from '../stand-in-rules.ts'

const prose = 'The people of this town have built the harbour with their own hands.'
const many = Object.fromEntries(
  Array.from({ length: 25 }, (_, i) => [
    `town/article-${String(i).padStart(2, '0')}.txt`,
    `Town number ${i}\n\n${prose}\n`,
  ]),
)
const titlesIn = (text: string) => [...text.matchAll(/^\*\*(.+)\*\*$/gm)].map((match) => match[1])

describe('/sources', () => {
  it('turns its pages, and every article comes once', async () => {
    const { run } = await runningBot({ files: many })
    let { body } = await run(slash('sources'))
    expect(textOf(body)).toContain('Articles: 1-10 of 25')
    const seen = titlesIn(textOf(body))
    while (controlsOf(body).at(-1)?.disabled !== true) {
      body = (await run(press(idOfControl(body, 'turn-sources', 1)))).body
      seen.push(...titlesIn(textOf(body)))
    }
    expect(textOf(body)).toContain('Articles: 21-25 of 25')
    expect(seen.toSorted()).toEqual(Array.from({ length: 25 }, (_, i) => `Town number ${i}`).toSorted())
    body = (await run(press(idOfControl(body, 'turn-sources', 0)))).body
    expect(textOf(body)).toContain('Articles: 11-20 of 25')
  })

  it('keeps to its search and its language from page to page', async () => {
    const { run } = await runningBot({ files: { ...many, ...articles } })
    const { body } = await run(slash('sources', { search: 'Town: NUMBER', language: 'English' }))
    expect(textOf(body)).toContain('Articles: 1-10 of 25 · “town number” · English')
    const next = await run(press(idOfControl(body, 'turn-sources', 1)))
    expect(textOf(next.body)).toContain('Articles: 11-20 of 25 · “town number” · English')
  })

  it.each([
    [{ search: 'BRIDGE sulina' }, ['The Bridge of Sulina']],
    [{ search: 'notes' }, ['Bees of the Danube delta']],
    [{ search: 'brigde of sulin' }, ['The Bridge of Sulina']],
    [{ language: 'ro' }, ['Farul din Sulina']],
    [{ language: 'Romanian', search: 'bridge' }, []],
    [{ language: 'Klingon' }, []],
  ])('finds %j', async (options, expected) => {
    const { run } = await runningBot()
    const text = textOf((await run(slash('sources', options))).body)
    expect(titlesIn(text).slice(0, 1)).toEqual(expected)
    if (expected.length === 0) expect(text).toContain('No article to show here fits')
  })

  it('offers the languages there are, by their names', async () => {
    const { discord } = await runningBot()
    const typed = slash('sources', { language: 'eng' }, { locale: 'ro', focused: 'language' })
    discord.dispatch('INTERACTION_CREATE', typed)
    const { body } = await discord.next('POST', `/interactions/${typed.id}/${typed.token}/callback`)
    expect(body.data?.choices).toEqual([{ name: 'engleză', value: 'en' }])
  })

  it('opens the article that was chosen, privately', async () => {
    const { run } = await runningBot()
    const { body } = await run(slash('sources'))
    const [menu] = controlsOf(body)
    const option = menu?.options?.find(({ label }) => label === 'The Bridge of Sulina')
    const opened = await run(choose(idOfControl(body, 'open-article'), [option?.value ?? '']))
    expect(textOf(opened.body)).toContain('`8` The bridge over the Sulina canal')
  })

  it('still turns and opens what it listed for an older build', async () => {
    const before = await runningBot({ files: many })
    const { body } = await before.run(slash('sources', { search: 'town' }))
    const after = await runningBot({ files: { 'new.txt': `A town came\n\n${prose}\n`, ...many } })
    const [menu] = controlsOf(body)
    const opened = await after.run(
      choose(idOfControl(body, 'open-article'), [menu?.options?.[3]?.value ?? '']),
    )
    expect(textOf(opened.body)).toContain('**Town number 3**')
    const turned = await after.run(press(idOfControl(body, 'turn-sources', 1)))
    expect(textOf(turned.body)).toContain('Articles: 11-20 of 26')
    const fewer = await runningBot({ files: articles })
    const gone = await fewer.run(choose(idOfControl(body, 'open-article'), [menu?.options?.[3]?.value ?? '']))
    expect(textOf(gone.body)).toContain('This article is not among those I can show here')
  })
})

describe('the state in custom ids', () => {
  const entry = (source: string, title: string): ArticleEntry => ({
    ...{ source, title, isTitled: true, language: 'en', date: '2024-01-02', url: null },
    ...{ bytes: 12_345, modifiedMs: 0, hash: '', characters: 1, firstPassage: 0, passageCount: 1 },
  })

  it('fits for any search and any names, and leads back to the same list', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 120 })
    const anyName = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 })
    fc.assert(
      fc.property(anyText, fc.array(anyName, { minLength: 11, maxLength: 30 }), (search, names) => {
        const entries = names.map((name, i) => entry(`${name}/${i}.md`, name))
        const body = sourcesPage(entries, { page: 0, search, language: null }, 'en')
        expect(brokenMessageRules(body as never)).toEqual([])
        const ids = controlsOf(body as never).flatMap(({ custom_id = '' }) =>
          custom_id.startsWith('turn-sources') ? custom_id : [],
        )
        for (const id of ids) {
          const query = parseSourcesQuery(id.split(':').slice(1).map(decodeURIComponent))
          const again = sourcesPage(entries, { ...query, page: 0 }, 'en')
          expect(again).toEqual(body)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('takes anything for a place in an article', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (value) => parsePlaceValue(value).line >= 0))
    expect(parsePlaceValue(placeValue('abc_-', 12, 3))).toEqual({ articleId: 'abc_-', line: 12 })
    expect(openArticle.kind).toBe('menu')
  })
})

describe('/source', () => {
  const long = Array.from({ length: 300 }, (_, i) => `Line ${i + 1} tells of the ship number ${i}.`).join(
    '\n\n',
  )

  it('opens at the line, and turns through the whole article', async () => {
    const { run, discord } = await runningBot({ files: { ...articles, 'log.md': long } })
    const { body } = await run(slash('source', { file: 'log.md', line: 301 }))
    expect(textOf(body)).toMatch(/-# Lines 301-\d+\n`301` Line 151 /)
    const seen = linesOf(textOf(body))
    for (const place of [0, 1]) {
      let current = body
      while (controlsOf(current)[place]?.disabled !== true) {
        current = (await run(press(idOfControl(current, 'turn-article', place)))).body
        seen.push(...linesOf(textOf(current)))
      }
    }
    expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 300 }, (_, i) => 2 * i + 1))
    expect(discord.broken).toEqual([])
  })

  it('begins at the last line when there are fewer, and before a line that shows nothing', async () => {
    const { run } = await runningBot()
    expect(textOf((await run(slash('source', { file: 'bridge.md', line: 999 }))).body)).toContain(
      '`10` Ships taller',
    )
    expect(textOf((await run(slash('source', { file: 'bridge.md', line: 9 }))).body)).toContain(
      '`8` The bridge',
    )
  })

  it('says that a file is gone, also when its pages are turned', async () => {
    const library = await libraryOf({ ...articles, 'log.md': long })
    const { run } = await runningBot({ library })
    const { body } = await run(slash('source', { file: 'log.md' }))
    await rm(join(library.corpusDir, 'log.md'))
    const turned = await run(press(idOfControl(body, 'turn-article', 1)))
    expect(textOf(turned.body)).toContain('**log.md** cannot be read any more')
  })
})

describe('/search', () => {
  it('shows the words in bold, also inflected and from another language', async () => {
    const { run } = await runningBot()
    const { body } = await run(slash('search', { query: 'collecting honey' }))
    expect(textOf(body)).toContain('The **honey** bees of the Danube delta **collect** nectar')
    const foreign = await run(
      slash('search', { query: 'What is the height of the old lighthouse of Sulina?' }),
    )
    expect(textOf(foreign.body)).toMatch(/“Farul \*\*vechi\*\* din \*\*Sulina\*\*/)
  })

  it('shows the part of a long passage that has the words', async () => {
    const filler = 'The harbour was quiet and the boats lay still on the water. '.repeat(12)
    const { run } = await runningBot({
      files: { ...articles, 'quiet.md': `# Quiet\n\n${filler}A zeppelin landed. ${filler}\n` },
    })
    const { body } = await run(slash('search', { query: 'zeppelin' }))
    expect(textOf(body)).toMatch(/> … “[^”]*A \*\*zeppelin\*\* landed\./)
  })

  it('opens the article at the passage that was chosen', async () => {
    const { run } = await runningBot()
    const { body } = await run(slash('search', { query: 'honey bees' }))
    const [menu] = controlsOf(body)
    const opened = await run(choose(idOfControl(body, 'open-article'), [menu?.options?.[0]?.value ?? '']))
    expect(textOf(opened.body)).toContain('-# Line 3\n`3` The honey bees')
  })
})

/** The numbers of the lines that a page shows. */
function linesOf(text: string): number[] {
  return [...text.matchAll(/^`(\d+)`/gm)].map((match) => Number(match[1]))
}
