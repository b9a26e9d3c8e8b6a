// Slash commands, from the gateway's event to the reply, through the real discord.js.
import { describe, expect, it } from 'vitest'
import { liveMarkup, withoutFrame } from './live-markup.ts'
import { articles, brokenLibrary, runningBot, standardLibrary } from './running-bot.ts'
import { ids, slash } from './stand-in-events.ts'
import { flagsOf, textOf, textsOf } from './stand-in-rules.ts'

const prose = 'The people of this town have built the harbour with their own hands.'
const bridge = slashQuestion('When was the bridge over the Sulina canal opened?')

function slashQuestion(question: string) {
  return () => slash('ask', { question })
}

describe('/ask', () => {
  it('answers with a quote, its number and its place', async () => {
    const { run, discord } = await runningBot()
    const { body } = await run(bridge())
    const text = textOf(body)
    expect(text).toContain(
      '“The bridge over the Sulina canal was opened in 1998 by the mayor Ion Vasilescu.” [',
    )
    expect(text).toMatch(
      /-# \[\d\] The Bridge of Sulina · bridge\.md, line 8 · English · 12 November 2024 · \[open the page\]\(<https:\/\/example\.org\/bridge>\)/,
    )
    expect(body.flags).toBe(flagsOf.componentsV2)
    expect(body.allowed_mentions).toEqual({ parse: [] })
    expect(discord.broken).toEqual([])
  })

  it('acknowledges before it answers, for everyone to see', async () => {
    const { run, discord } = await runningBot()
    await run(bridge())
    const kinds = discord.requests.map(({ method, path }) => `${method} ${path.split('/')[1]}`)
    expect(kinds.indexOf('POST interactions')).toBeLessThan(kinds.indexOf('PATCH webhooks'))
    const { body } = await discord.next('POST', /^\/interactions/)
    expect(body.type).toBe(5)
    expect(body.data?.flags ?? 0).toBe(0)
  })

  it('answers in private when asked to', async () => {
    const { run, discord } = await runningBot()
    await run(slash('ask', { question: 'How long is the bridge?', private: true }))
    const { body } = await discord.next('POST', /^\/interactions/)
    expect(body.data?.flags).toBe(flagsOf.ephemeral)
  })

  it('says that the sources do not hold it, and shows what came nearest', async () => {
    const { run, discord } = await runningBot()
    const { body } = await run(slash('ask', { question: 'Which volcano erupted in Kamchatka?' }))
    expect(textOf(body)).toContain('That is not in the sources.')
    expect(discord.broken).toEqual([])
  })

  it('greets back without sources', async () => {
    const { run } = await runningBot()
    const { body } = await run(slash('ask', { question: 'hello' }))
    expect(textOf(body)).toMatch(/^Hello!/)
    expect(textOf(body)).not.toContain('[1]')
  })

  it('answers an interaction that is sent again only once', async () => {
    const { run, discord, stop } = await runningBot()
    const interaction = bridge()
    discord.dispatch('INTERACTION_CREATE', interaction)
    await run(interaction)
    await stop()
    expect(discord.requests.filter(({ path }) => path.startsWith('/interactions'))).toHaveLength(1)
  })
})

describe('/search', () => {
  it('shows passages with their places, to the asker alone', async () => {
    const { run, discord } = await runningBot()
    const { body } = await run(slash('search', { query: 'honey bees' }))
    expect(textOf(body)).toContain('collect nectar from the water mint')
    expect(textOf(body)).toContain('Bees of the Danube delta · notes/bees.txt, line 3')
    expect((await discord.next('POST', /^\/interactions/)).body.data?.flags).toBe(flagsOf.ephemeral)
  })

  it('says that nothing was found', async () => {
    const { run } = await runningBot()
    expect(textOf((await run(slash('search', { query: '???' }))).body)).toContain(
      'No passage has these words.',
    )
  })
})

describe('/sources', () => {
  it('lists the articles in the language of the reader', async () => {
    const { run } = await runningBot()
    const { body } = await run(slash('sources', {}, { locale: 'ro' }))
    expect(textOf(body)).toMatch(
      /\*\*The Bridge of Sulina\*\*\n-# bridge\.md · engleză · 12 noiembrie 2024 · \d+ de byți/,
    )
  })
})

describe('/source', () => {
  it('shows an article with its line numbers', async () => {
    const { run } = await runningBot()
    const { body } = await run(slash('source', { file: 'bridge.md' }))
    expect(textOf(body)).toContain('`8` The bridge over the Sulina canal was opened in 1998')
  })

  it('offers the nearest names for one that nobody knows', async () => {
    const { run } = await runningBot()
    const { body } = await run(slash('source', { file: 'brigde.md' }))
    expect(textOf(body)).toContain('No source is called **brigde.md**')
    expect(textOf(body)).toContain('bridge.md')
  })

  it('says that a file is gone', async () => {
    const library = await standardLibrary()
    const { run, log } = await runningBot({ library: { ...library, corpusDir: '/nowhere' } })
    const { body } = await run(slash('source', { file: 'farul.md' }))
    expect(textOf(body)).toContain('**farul.md** cannot be read any more')
    expect(textOf(body)).not.toContain('/nowhere')
    expect(log.filter((line) => line.startsWith('farul.md could not be read: '))).toHaveLength(1)
  })

  it('completes titles and paths', async () => {
    const { discord } = await runningBot()
    discord.dispatch('INTERACTION_CREATE', slash('source', { file: 'danube' }, { focused: 'file' }))
    const { body } = await discord.next('POST', /^\/interactions/)
    expect(body.type).toBe(8)
    expect(body.data?.choices).toEqual([{ name: 'Bees of the Danube delta', value: 'notes/bees.txt' }])
  })

  it('forgives a slip while somebody types', async () => {
    const { discord } = await runningBot()
    discord.dispatch(
      'INTERACTION_CREATE',
      slash('ask', { source: 'beez of the danbue' }, { focused: 'source' }),
    )
    const { body } = await discord.next('POST', /^\/interactions/)
    expect(body.data?.choices?.[0]).toEqual({ name: 'Bees of the Danube delta', value: 'notes/bees.txt' })
  })

  it('completes within the limits, and finds what it offered', async () => {
    const folder = 'a-folder-with-a-long-name/'.repeat(5)
    const many = Array.from({ length: 40 }, (_, i) => [
      `${folder}${i}.txt`,
      `${'Long title '.repeat(15)}${i}\n\n${prose}`,
    ])
    const { discord, run } = await runningBot({ files: Object.fromEntries(many) })
    discord.dispatch('INTERACTION_CREATE', slash('source', { file: '' }, { focused: 'file' }))
    const choices = (await discord.next('POST', /^\/interactions/)).body.data?.choices ?? []
    expect(choices).toHaveLength(25)
    const { body } = await run(slash('source', { file: choices[7]?.value ?? '' }))
    expect(textOf(body)).toMatch(/`1` (?:\*\*)?Long title/)
    expect(discord.broken).toEqual([])
  })
})

describe('/help and /status', () => {
  it('explains the commands in the language of the reader', async () => {
    const { run } = await runningBot()
    expect(textOf((await run(slash('help', {}, { locale: 'ro' }))).body)).toContain('Enumeră articolele')
  })

  it('tells what the answers come from', async () => {
    const { run } = await runningBot()
    expect(textOf((await run(slash('status'))).body)).toMatch(/\*\*Articles:\*\* 3\n\*\*Passages:\*\* \d+/)
  })
})

describe('hostile article text', () => {
  const text = `The harbour log

The harbour master shouted @everyone and <@1000000000000000004> and [one](https://evil.example) [two](https://evil.example) \`\`\`js.

${'The endless fog siren howled and '.repeat(320)}stopped.
`

  it('shows as it is and does nothing', async () => {
    const { run, discord } = await runningBot({ files: { ...articles, 'log.txt': text } })
    const asked = await run(slash('ask', { question: 'What did the harbour master shout?' }))
    const found = await run(slash('search', { query: 'endless fog siren howled' }))
    const read = await run(slash('source', { file: 'log.txt' }))
    const texts = [asked, found, read].flatMap(({ body }) => textsOf(body))
    expect(texts.join('\n')).toContain('harbour master shouted')
    expect(texts.join('\n')).toContain('endless fog siren')
    expect(texts.map(withoutFrame).flatMap(liveMarkup)).toEqual([])
    expect(discord.broken).toEqual([])
  })
})

describe('a token that died', () => {
  const dead = (method: string) => (method === 'PATCH' ? { status: 401, code: 50027 } : undefined)

  it('is made up for with a message of the channel', async () => {
    const { discord, logged } = await runningBot({ refuse: dead })
    discord.dispatch('INTERACTION_CREATE', bridge())
    const { body } = await discord.next('POST', `/channels/${ids.channel}/messages`)
    expect(textOf(body)).toContain('was opened in 1998')
    expect(await logged(/message of the channel/)).toMatch(/^\/ask is answered with .* 15 minutes/)
  })

  it('does not bring a private answer to everyone', async () => {
    const { discord, logged, stop } = await runningBot({ refuse: dead })
    discord.dispatch(
      'INTERACTION_CREATE',
      slash('ask', { question: 'How long is the bridge?', private: true }),
    )
    await logged(/got no reply/)
    await stop()
    expect(discord.requests.filter(({ path }) => path.endsWith('/messages'))).toEqual([])
  })
})

describe('when something fails', () => {
  it('tells the asker, with a reference that stands in the log', async () => {
    const { run, log } = await runningBot({ library: await brokenLibrary('the index\nfell over') })
    const text = textOf((await run(bridge())).body)
    const reference = /: ([0-9a-f]{8})$/.exec(text)?.[1]
    expect(text).toContain('Something went wrong on my side')
    expect(reference).toBeDefined()
    expect(log.filter((line) => line.includes(`${reference}: the index fell over`))).toHaveLength(1)
    expect(text).not.toContain('the index')
  })

  it('answers a command it does not know any more, for the asker alone', async () => {
    const { discord } = await runningBot()
    discord.dispatch('INTERACTION_CREATE', slash('summon'))
    const { body } = await discord.next('POST', /^\/interactions/)
    expect(textOf(body.data ?? {})).toContain('I do not know this command any more.')
    expect((body.data?.flags ?? 0) & flagsOf.ephemeral).toBe(flagsOf.ephemeral)
  })

  it('apologises when Discord does not take the answer', async () => {
    let refusals = 1
    const refuse = (method: string) =>
      method === 'PATCH' && refusals-- > 0 ? { status: 400, code: 50035 } : undefined
    const { run, discord } = await runningBot({ refuse })
    const interaction = bridge()
    expect((await run(interaction)).status).toBe(400)
    const { body } = await discord.next('PATCH', /@original$/)
    expect(textOf(body)).toContain('Something went wrong on my side')
  })

  it('writes one line when the interaction came too late', async () => {
    const refuse = (_: string, path: string) =>
      path.startsWith('/interactions') ? { status: 404, code: 10062 } : undefined
    const { discord, logged } = await runningBot({ refuse })
    discord.dispatch('INTERACTION_CREATE', bridge())
    expect(await logged(/10062/)).toMatch(/^\/ask got no reply: the interaction is older than 3 seconds.*$/)
  })
})
