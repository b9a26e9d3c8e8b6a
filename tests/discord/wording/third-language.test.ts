// A further language is a catalogue and a line in the list of languages: here one that was made up is put into that list.
import { describe, expect, it, vi } from 'vitest'
import { parseAccessFile } from '../../../src/discord/access/read-access-file.ts'
import { allCommands } from '../../../src/discord/commands/all-commands.ts'
import { renderAnswer } from '../../../src/discord/render/render-answer.ts'
import { say } from '../../../src/discord/wording/say.ts'
import type { Answer } from '../../../src/model.ts'
import { accented } from '../../languages/made-up-language.ts'
import { runningBot } from '../running-bot.ts'
import { ids, slash } from '../stand-in-events.ts'
import { textOf } from '../stand-in-rules.ts'

vi.mock('../../../src/languages/all-languages.ts', async (original) => {
  const { allLanguages } = await original<typeof import('../../../src/languages/all-languages.ts')>()
  const { madeUpCatalogue, madeUpCode } = await import('../../languages/made-up-language.ts')
  return { allLanguages: new Map([...allLanguages, [madeUpCode, madeUpCatalogue()]]) }
})

const locale = 'pt-BR'
const english = { locale: 'en-US' }

/** Without a vowel, so that only what the bot says can have accents. */
const place = { source: 'b.txt', title: 'Brr', headings: [], lines: [3, 4], start: 0, end: 3 } as const
const citation = { ...place, language: 'und', date: null, url: 'http://xn--7-xmb.tv/x', quote: 'Bzz' }
const answer: Answer = {
  ...{ kind: 'answered', question: 'Brr', language: 'und', nearest: [], evidence: 1, timingsMs: {} },
  sentences: [{ text: 'Bzz', citations: [1] }],
  citations: [{ ...citation, number: 1, peripheral: true }],
  notes: ['sources-changed'],
}

describe('a third language', () => {
  it.each(['answered', 'not-found', 'declined'] as const)('frames an answer: %s', (kind) => {
    const options = { askedAs: 'Brr', askedOf: 'Brr', similar: [{ title: 'Brr' }] }
    const shown = { ...answer, kind, nearest: answer.citations }
    const textIn = (language: string) =>
      renderAnswer(shown, { ...options, language })
        .map((page) => textOf({ ...page }))
        .join('\n')
    expect(textIn('pt')).toBe(accented(textIn('en')))
    expect(textIn('pt')).toMatch(/[āēīōū]/)
  })

  it('helps whoever speaks it, and says what it did not find', async () => {
    const { run } = await runningBot()
    const helped = textOf((await run(slash('help', {}, { locale }))).body)
    expect(helped).toContain('**/āsk** qūēstīōn')
    expect(helped).toBe(accented(textOf((await run(slash('help', {}, english))).body)))
    const missing = textOf((await run(slash('ask', { question: '1998?', source: 'qqq' }, { locale }))).body)
    expect(missing).toBe(say('pt', 'sources.noSuchSource', { name: '**qqq**' }))
    expect(missing).toContain('Nō sōūrcē īs cāllēd')
  })

  it('names the commands to Discord in its locale of the language', () => {
    const [ask] = allCommands.map(({ definition }) => definition)
    expect(ask?.name_localizations).toEqual({ 'pt-BR': 'āsk', ro: 'întreabă' })
  })
})

describe('a refusal', () => {
  it('is said in the third language', async () => {
    const access = parseAccessFile(`channels: { deny: [${ids.channel}] }`, (problem) => expect.fail(problem))
    const { discord } = await runningBot({ access })
    const asked = slash('ask', { question: 'How long is the bridge?' }, { locale })
    discord.dispatch('INTERACTION_CREATE', asked)
    const { body } = await discord.next('POST', `/interactions/${asked.id}/${asked.token}/callback`)
    expect(textOf((body as { data: object }).data)).toBe(say('pt', 'access.notHere'))
    expect(say('pt', 'access.notHere')).toContain('I māy nōt ānswēr hērē')
  })
})
