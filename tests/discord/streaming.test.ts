// Answers that are shown while a model writes them, through the real discord.js and LangChain's real client.
import { describe, expect, it } from 'vitest'
import { lastAnswerOf } from '../../src/record/talk.ts'
import { passagesIn } from '../answering/writing/writing-library.ts'
import { runningBot } from './running-bot.ts'
import { controlsOf, idOfControl, submit } from './stand-in-control-events.ts'
import {
  directMessage,
  ids,
  mention,
  message,
  messageCommand,
  otherPerson,
  slash,
} from './stand-in-events.ts'
import type { Recorded } from './stand-in-recorder.ts'
import type { Refused } from './stand-in-refusals.ts'
import { textOf } from './stand-in-rules.ts'
import { isPrivate } from './stand-in-world.ts'
import { question, type WritingBot, writingBot } from './writing-bot.ts'

const hint = '-# ✍️ still being written …'
const first = 'The bridge over the Sulina canal was opened in 1998 by the mayor Ion Vasilescu.'
const second = 'It is 412 metres long.'
const untrue = 'It was painted by 900 dwarfs.'
const inChannel = `/channels/${ids.channel}/messages`

const original = ({ token }: { readonly token: string }) =>
  `/webhooks/${ids.application}/${token}/messages/@original`
const editOf = (id: string) => `${inChannel}/${id}`

/** Sends an interaction and returns what is needed to follow its answer. */
function ask({ discord }: WritingBot, interaction: { readonly token: string } = slash('ask', { question })) {
  discord.dispatch('INTERACTION_CREATE', interaction)
  return { nextEdit: () => discord.next('PATCH', original(interaction)), interaction }
}

const isDraft = ({ body }: Recorded) => textOf(body).includes(hint)

function expectAnswer(reply: Recorded): void {
  expect(textOf(reply.body)).toContain(first)
  expect(textOf(reply.body)).toContain(second)
  expect(textOf(reply.body)).not.toContain(hint)
  expect(controlsOf(reply.body).length).toBeGreaterThan(3)
}

describe('an answer to a command', () => {
  it('is shown sentence by sentence, and gets its buttons when it is done', async () => {
    const bot = await writingBot()
    const { nextEdit } = ask(bot)
    const { write, stage } = await bot.called()
    write(`${first} [{1998}]\n${second}`)
    const draft = await nextEdit()
    expect(textOf(draft.body)).toBe(
      [
        `**${question}**`,
        `> “${first}” [1]`,
        '-# [1] The Bridge of Sulina · bridge.md, line 8 · English · 12 November 2024 · [open the page](<https://example.org/bridge>)',
        hint,
      ].join('\n'),
    )
    expect(controlsOf(draft.body)).toEqual([])
    write(' [{412}]\n')
    await bot.clock.isAwaited()
    bot.clock.move(1100)
    const further = await nextEdit()
    expect(textOf(further.body)).toContain(`“${second}”`)
    expect(isDraft(further)).toBe(true)
    stage.finish()
    expectAnswer(await nextEdit())
    expect(bot.discord.broken).toEqual([])
  })

  it('is edited about once a second, however fast the model writes', async () => {
    const bot = await writingBot()
    const { nextEdit, interaction } = ask(bot)
    const { write, stage } = await bot.called()
    write(`${first} [{1998}]\n`)
    await nextEdit()
    write(`${second} [{412}]\nShips taller than thirty metres cannot pass below the bridge. [{thirty}]\n`)
    await bot.clock.isAwaited()
    stage.finish()
    expectAnswer(await nextEdit())
    const edits = bot.discord.requests.filter(({ path }) => path === original(interaction))
    expect(edits).toHaveLength(2)
  })

  it.each(['drop', 'mark'] as const)(
    'never shows in a draft what did not pass the check, with unverified sentences set to %s',
    async (unverified) => {
      const bot = await writingBot({ writer: { unverified } })
      const { nextEdit, interaction } = ask(bot)
      const { write, stage } = await bot.called()
      write(`${untrue} [{1998}]\n${first} [{1998}]\nIt was pai`)
      await nextEdit()
      write(
        `nted by 900 dwarfs twice. [{1998}]\nLook at https://evil.example/ there. [{1998}]\n${second} [{412}]\n`,
      )
      await bot.clock.isAwaited()
      bot.clock.move(1100)
      await nextEdit()
      stage.finish()
      const answer = await nextEdit()
      const keys = passagesIn(stage.request).map(({ key }) => key)
      const bodies = bot.discord.requests.filter(({ path }) => path === original(interaction))
      expect(bodies).toHaveLength(3)
      for (const { body } of bodies) {
        const text = textOf(body)
        expect(text).not.toMatch(/pai(?!n)|evil|\[\{/)
        for (const key of keys) expect(text).not.toContain(key)
      }
      for (const draft of bodies.slice(0, 2)) expect(textOf(draft.body)).not.toContain('dwarfs')
      expect(textOf(answer.body).includes('dwarfs')).toBe(unverified === 'mark')
    },
  )

  it('is shown to the asker alone while it is written, where the asker wants that', async () => {
    const bot = await writingBot()
    const { nextEdit } = ask(bot, slash('ask', { question, private: true }))
    const { write, stage } = await bot.called()
    write(`${first} [{1998}]\n${second} [{412}]\n`)
    const draft = await nextEdit()
    expect(draft.message && isPrivate(draft.message)).toBe(true)
    stage.finish()
    const answer = await nextEdit()
    expect(answer.message && isPrivate(answer.message)).toBe(true)
    expectAnswer(answer)
  })

  it('says in Romanian that it is still being written', async () => {
    const bot = await writingBot()
    const { nextEdit } = ask(bot, slash('ask', { question: 'Când a fost construit farul vechi din Sulina?' }))
    const { write } = await bot.called()
    write('Farul vechi din Sulina a fost construit în anul 1870. [{1870}]\n')
    expect(textOf((await nextEdit()).body)).toContain('-# ✍️ răspunsul se scrie încă …')
  })

  it('takes the place of the draft when the model breaks off: the sources are quoted', async () => {
    const bot = await writingBot()
    const { nextEdit } = ask(bot)
    const { write, stage } = await bot.called()
    write(`${first} [{1998}]\n`)
    await nextEdit()
    stage.cut()
    const text = textOf((await nextEdit()).body)
    expect(text).toContain('The chat model did not answer; these are the words of the sources.')
    expect(text).not.toContain(hint)
  })

  it('loses what the second check of the model takes back', async () => {
    const bot = await writingBot({ writer: { checksTwice: true } })
    const { nextEdit } = ask(bot)
    const { write, stage } = await bot.called()
    write(`${first} [{1998}]\n${second} [{412}]\n`)
    expect(textOf((await nextEdit()).body)).toContain(first)
    stage.finish()
    const judging = await bot.called()
    judging.stage.say('1 YES\n2 NO')
    judging.stage.finish()
    let reply = await nextEdit()
    if (isDraft(reply)) reply = await nextEdit()
    expect(textOf(reply.body)).toContain(first)
    expect(textOf(reply.body)).not.toContain(second)
    expect(textOf(reply.body)).not.toContain(hint)
  })

  it('is not edited on the way when no model writes it', async () => {
    const { discord, run, stop } = await runningBot()
    const interaction = slash('ask', { question })
    await run(interaction)
    await stop()
    expect(discord.requests.filter(({ path }) => path === original(interaction))).toHaveLength(1)
  })
})

describe('other ways to ask', () => {
  it('are a message that somebody wrote', async () => {
    const bot = await writingBot()
    const target = message(question, { author: otherPerson })
    const { nextEdit } = ask(bot, messageCommand('Answer this', target))
    const { write, stage } = await bot.called()
    write(`${first} [{1998}]\n${second} [{412}]\n`)
    const draft = await nextEdit()
    expect(isDraft(draft)).toBe(true)
    expect(textOf(draft.body)).toContain(`/${target.id}>)`)
    stage.finish()
    expectAnswer(await nextEdit())
  })

  it('are a follow-up', async () => {
    const bot = await writingBot()
    const { nextEdit } = ask(bot)
    const before = await bot.called()
    before.write(`${first} [{1998}]\n${second} [{412}]\n`)
    before.stage.finish()
    await nextEdit()
    const answer = isDraft(bot.discord.requests.at(-1) as Recorded)
      ? await nextEdit()
      : bot.discord.requests.at(-1)
    const form = idOfControl(answer?.body ?? {}, 'follow-up').replace(/^follow-up/, 'follow-up-form')
    const again = ask(bot, submit(form, 'How long is the bridge of Sulina?'))
    const rewriting = await bot.called()
    rewriting.write('How long is the bridge of Sulina?')
    rewriting.stage.finish()
    const { write, stage } = await bot.called()
    write('The bridge of Sulina is 412 metres long. [{412}]\n')
    expect(isDraft(await again.nextEdit())).toBe(true)
    stage.finish()
    expect(controlsOf((await again.nextEdit()).body).length).toBeGreaterThan(3)
  })
})

describe('an answer to a message', () => {
  it.each([
    ['a mention', mention],
    ['a direct message', directMessage],
  ])('is one reply that grows: %s', async (_, asking) => {
    const bot = await writingBot()
    const asked = asking(question)
    const replies = `/channels/${asked.channel_id}/messages`
    bot.discord.dispatch('MESSAGE_CREATE', asked)
    const { write, stage } = await bot.called()
    write(`${first} [{1998}]\n`)
    const draft = await bot.discord.next('POST', replies)
    expect(isDraft(draft)).toBe(true)
    expect(controlsOf(draft.body)).toEqual([])
    expect(draft.body.message_reference).toEqual({ message_id: asked.id, fail_if_not_exists: false })
    const edit = `${replies}/${draft.message?.id}`
    write(`${second} [{412}]\n`)
    await bot.clock.isAwaited()
    bot.clock.move(1100)
    expect(isDraft(await bot.discord.next('PATCH', edit))).toBe(true)
    stage.finish()
    expectAnswer(await bot.discord.next('PATCH', edit))
    await bot.stop()
    expect(
      bot.discord.requests.filter(({ method, path }) => method === 'POST' && path === replies),
    ).toHaveLength(1)
    expect(bot.discord.broken).toEqual([])
  })

  it('can be replied to, to ask on', async () => {
    const bot = await writingBot()
    bot.discord.dispatch('MESSAGE_CREATE', mention(question))
    const { write, stage } = await bot.called()
    write(`${first} [{1998}]\n`)
    const { message: reply } = await bot.discord.next('POST', inChannel)
    stage.finish()
    await bot.discord.next('PATCH', editOf(reply?.id ?? ''))
    await bot.stop()
    expect(lastAnswerOf(bot.record, reply?.id ?? '')?.question).toBe(question)
  })

  it('ends with one line in the log when somebody deleted its draft', async () => {
    const bot = await writingBot()
    bot.discord.dispatch('MESSAGE_CREATE', mention(question))
    const { write, stage } = await bot.called()
    write(`${first} [{1998}]\n`)
    const { message: reply } = await bot.discord.next('POST', inChannel)
    bot.discord.forget(reply?.id ?? '')
    stage.finish()
    expect(await bot.logged(/no reply/)).toContain('got no reply: the message was deleted in the meantime')
    await bot.stop()
    expect(bot.log.filter((line) => /no reply|failed|not shown/.test(line))).toHaveLength(1)
    expect(bot.discord.requests.filter(({ path }) => path.startsWith(inChannel))).toHaveLength(2)
  })

  it('replaces a draft of which nobody knows whether Discord has it', async () => {
    let tries = 0
    const bot = await writingBot({
      // As often as discord.js tries a request.
      refuse: (method, path) =>
        method === 'POST' && path === inChannel && tries++ < 4
          ? { status: 0, code: 0, hangUp: 'after' }
          : undefined,
    })
    bot.discord.dispatch('MESSAGE_CREATE', mention(question))
    const { write, stage } = await bot.called()
    write(`${first} [{1998}]\n${second} [{412}]\n`)
    await bot.logged(/while it is written/)
    stage.finish()
    const { message: reply } = await bot.discord.next('PATCH', new RegExp(`^${inChannel}/`))
    await bot.stop()
    const replies = [...bot.discord.messages.values()].filter(({ author }) => author.id === ids.bot)
    expect(replies.map(({ id }) => id)).toEqual([reply?.id])
    expect(textOf(replies[0] ?? {})).toContain(second)
    expect(textOf(replies[0] ?? {})).not.toContain(hint)
  })
})

describe('when Discord will not have a draft', () => {
  /** Refuses the first request that fits, and tells nothing of the others. */
  const refuseFirst = (fits: (method: string, path: string) => boolean, refused: Refused) => {
    let isDone = false
    return (method: string, path: string) => {
      if (isDone || !fits(method, path)) return undefined
      isDone = true
      return refused
    }
  }

  it('drops it for a limit, and shows the answer all the same', async () => {
    const limited = { status: 429, code: 0, retryAfterSeconds: 0.05 }
    const bot = await writingBot({ refuse: refuseFirst((_, path) => path.includes('@original'), limited) })
    const { nextEdit, interaction } = ask(bot)
    const { write, stage } = await bot.called()
    write(`${first} [{1998}]\n`)
    expect((await nextEdit()).status).toBe(429)
    write(`${second} [{412}]\n`)
    stage.finish()
    expectAnswer(await nextEdit())
    await bot.stop()
    const edits = bot.discord.requests.filter(({ path }) => path === original(interaction))
    expect(edits.map(({ status }) => status)).toEqual([429, 200])
    expect(bot.log.filter((line) => /failed|no reply|not shown/.test(line))).toEqual([])
  })

  it('sends the answer as the reply when a limit stood before the first draft', async () => {
    const limited = { status: 429, code: 0, retryAfterSeconds: 0.05 }
    const bot = await writingBot({
      refuse: refuseFirst((method, path) => method === 'POST' && path === inChannel, limited),
    })
    bot.discord.dispatch('MESSAGE_CREATE', mention(question))
    const { write, stage } = await bot.called()
    write(`${first} [{1998}]\n`)
    expect((await bot.discord.next('POST', inChannel)).status).toBe(429)
    write(`${second} [{412}]\n`)
    stage.finish()
    expectAnswer(await bot.discord.next('POST', inChannel))
    await bot.stop()
    expect([...bot.discord.messages.values()].filter(({ author }) => author.id === ids.bot)).toHaveLength(1)
  })

  it('shows no further one, and tries the answer once', async () => {
    const refuse = (_: string, path: string) =>
      path.includes('@original') ? { status: 401, code: 50027 } : undefined
    const bot = await writingBot({ refuse })
    const { nextEdit, interaction } = ask(bot)
    const { write, stage } = await bot.called()
    write(`${first} [{1998}]\n`)
    await nextEdit()
    await bot.logged(/while it is written/)
    write(`${second} [{412}]\n`)
    stage.finish()
    // The token is dead, so that the answer goes to the channel.
    expectAnswer(await bot.discord.next('POST', inChannel))
    await bot.stop()
    expect(bot.discord.requests.filter(({ path }) => path === original(interaction))).toHaveLength(2)
  })

  it('ends with one line in the log when the reply to a command was deleted', async () => {
    const bot = await writingBot()
    const { nextEdit, interaction } = ask(bot)
    const { write, stage } = await bot.called()
    write(`${first} [{1998}]\n`)
    const { message: draft } = await nextEdit()
    bot.discord.forget(draft?.id ?? '')
    stage.finish()
    expect(await bot.logged(/no reply/)).toBe(
      '/ask got no reply: the message was deleted in the meantime: Unknown Message (Discord error 10008)',
    )
    await bot.stop()
    expect(bot.discord.requests.filter(({ path }) => path === original(interaction))).toHaveLength(2)
  })
})

describe('the end of the waiting', () => {
  it('takes the place of the draft when the bot is told to stop, and closes the connection of the model', async () => {
    const bot = await writingBot({ patience: { finishMs: 1 } })
    const { nextEdit } = ask(bot)
    const { write, stage } = await bot.called()
    write(`${first} [{1998}]\n`)
    await nextEdit()
    await bot.stop()
    await stage.abandoned
    expect(textOf((await nextEdit()).body)).toBe(
      'I am being restarted and could not finish this. Ask again in a minute.',
    )
  })

  it('takes the place of the reply to a message too', async () => {
    const bot = await writingBot({ patience: { finishMs: 1 } })
    bot.discord.dispatch('MESSAGE_CREATE', mention(question))
    const { write } = await bot.called()
    write(`${first} [{1998}]\n`)
    const { message: reply } = await bot.discord.next('POST', inChannel)
    await bot.stop()
    const { body } = await bot.discord.next('PATCH', editOf(reply?.id ?? ''))
    expect(textOf(body)).toMatch(/^I am being restarted/)
  })
})

describe('the same question of two people', () => {
  it('is written once: the second one gets the answer when it is done', async () => {
    const bot = await writingBot()
    const one = ask(bot)
    const { write, stage } = await bot.called()
    const other = ask(bot, slash('ask', { question }, { by: otherPerson }))
    await bot.discord.next('POST', new RegExp(`${other.interaction.token}/callback`))
    write(`${first} [{1998}]\n${second} [{412}]\n`)
    expect(isDraft(await one.nextEdit())).toBe(true)
    stage.finish()
    expectAnswer(await one.nextEdit())
    expectAnswer(await other.nextEdit())
    expect(bot.server.requests).toHaveLength(1)
    expect(bot.discord.requests.filter(({ path }) => path === original(other.interaction))).toHaveLength(1)
  })
})
