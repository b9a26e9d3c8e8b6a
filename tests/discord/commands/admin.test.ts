// What the people who run the bot can do, and nobody else.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { BotContext } from '../../../src/discord/bot-context.ts'
import { feedback } from '../../../src/discord/commands/admin/feedback.ts'
import { allCommands } from '../../../src/discord/commands/all-commands.ts'
import { builtInEmbedder } from '../../../src/embeddings/built-in-embeddings.ts'
import { UserError } from '../../../src/errors.ts'
import { evaluateGolden } from '../../../src/evaluation/golden.ts'
import { keepAnswer } from '../../../src/record/answers.ts'
import { giveFeedback } from '../../../src/record/feedback.ts'
import { temporaryFolder, writeFiles } from '../../helpers.ts'
import { newAnswer } from '../../record/temporary-record.ts'
import { articles, indexRunsOf, memoryRecord, runningBot, standardLibrary } from '../running-bot.ts'
import { controlsOf, idOfControl, press } from '../stand-in-control-events.ts'
import { ids, owner, slash } from '../stand-in-events.ts'
import { textOf } from '../stand-in-rules.ts'

const admin = (subcommand: string, locale = 'en-US') => slash('admin', {}, { subcommand, locale, by: owner })
const missed = (question: string) =>
  newAnswer({ question, standaloneQuestion: null, kind: 'not-found', sentences: [], citations: [] })

describe('/admin', () => {
  it('is hidden from all but administrators, and not in the help of others', async () => {
    const { run } = await runningBot()
    const definition = allCommands.find(({ definition: { name } }) => name === 'admin')?.definition
    expect(definition?.default_member_permissions).toBe('8')
    expect(textOf((await run(slash('help'))).body)).not.toContain('/admin')
  })

  it.each([
    ['en-US', '**/admin gaps**\n-# Questions without an answer, the most frequent first'],
    ['ro', '**/administrare lipsuri**\n-# Întrebările fără răspuns, cele mai dese întâi'],
  ])('is in the help of those who run the bot (%s)', async (locale, words) => {
    const { run, logged } = await runningBot()
    await logged(/were registered/)
    expect(textOf((await run(slash('help', {}, { locale, by: owner }))).body)).toContain(words)
  })

  it.each(['reindex', 'gaps', 'feedback', 'limits'])('refuses %s to everybody else', async (subcommand) => {
    const { run } = await runningBot()
    const { body } = await run(slash('admin', {}, { subcommand, memberPermissions: 8n }))
    expect(textOf(body)).toBe('This is only for the people who run me.')
  })

  it('refuses its buttons to everybody else', async () => {
    const record = memoryRecord()
    keepAnswer(record, missed('Where is the treasure?'))
    const { run } = await runningBot({ record })
    expect(textOf((await run(press('turn-gaps:0'))).body)).toBe('This is only for the people who run me.')
    expect(textOf((await run(press('turn-gaps:0', { by: owner }))).body)).toContain('Where is the treasure?')
  })

  it('does not limit them', async () => {
    const { run, logged } = await runningBot({ limits: { user: { most: 1, seconds: 60 } } })
    await logged(/were registered/)
    for (let i = 0; i < 3; i++) {
      const { body } = await run(slash('ask', { question: 'How long is the bridge?' }, { by: owner }))
      expect(textOf(body)).toContain('412 metres')
    }
  })
})

describe('/admin reindex', () => {
  it('says what changed and what needs a look', async () => {
    const library = await standardLibrary()
    const index = indexRunsOf(library)
    const problems = [{ source: 'a*b.md', message: 'it is empty; write something into it.' }]
    const update = async () => ({ ...index.report, built: true, problems, skipped: ['photo.raw'] })
    const { run } = await runningBot({ index: { ...index, update } })
    const text = textOf((await run(admin('reindex'))).body)
    expect(text).toContain('The index was brought up to date. Articles: 3, passages: 3.')
    expect(text).toContain('**a\\*b.md**: it is empty; write something into it.')
    expect(text).toContain('photo.raw')
  })

  it('says that nothing changed', async () => {
    const { run } = await runningBot()
    expect(textOf((await run(admin('reindex', 'ro'))).body)).toBe('Nu s-a schimbat nimic; indexul era la zi.')
  })

  it('says why the index stays as it was', async () => {
    const index = {
      ...indexRunsOf(await standardLibrary()),
      update: async () => {
        throw new UserError('There is nothing to index in corpus.')
      },
    }
    const { run } = await runningBot({ index })
    expect(textOf((await run(admin('reindex'))).body)).toContain('There is nothing to index in corpus.')
  })
})

describe('/admin gaps', () => {
  it('shows the most frequent first, page by page', async () => {
    const clock = { nowMs: 1_000_000_000_000 }
    const record = memoryRecord(() => clock.nowMs++)
    for (let i = 0; i < 12; i++) keepAnswer(record, missed(`Question number ${i}?`))
    for (const question of ['When does it *close*?', 'when does it close'])
      keepAnswer(record, missed(question))
    const { run } = await runningBot({ record })
    const { body } = await run(admin('gaps'))
    const text = textOf(body)
    expect(text).toMatch(
      /^Questions without an answer, 1-10 of 13\n\*\*2 ×\*\* when does it close\n-# English · last asked <t:\d+:R>/,
    )
    const next = await run(press(idOfControl(body, 'turn-gaps', 1), { by: owner }))
    expect(textOf(next.body)).toContain('11-13 of 13')
    expect(controlsOf(next.body).map(({ disabled }) => disabled)).toEqual([false, true])
  })

  it('counts the questions whose words went', async () => {
    const record = memoryRecord()
    keepAnswer(record, missed('Where is the treasure?'))
    record.run('UPDATE answers SET question = NULL')
    const { run } = await runningBot({ record })
    expect(textOf((await run(admin('gaps'))).body)).toBe('-# Questions whose words are not kept any more: 1')
  })
})

describe('/admin feedback', () => {
  it('gives a file that the evaluation takes, and that fails until somebody filled it in', async () => {
    const record = memoryRecord()
    const answerId = keepAnswer(
      record,
      newAnswer({ standaloneQuestion: 'How long is the bridge of Sulina?' }),
    )
    giveFeedback(record, { answerId, userId: ids.person, verdict: 'down', reason: 'It is "longer"' })
    const gone = keepAnswer(record, newAnswer({ question: null, standaloneQuestion: null }))
    giveFeedback(record, { answerId: gone, userId: ids.person, verdict: 'down', reason: null })
    const { run } = await runningBot({ record })
    const { body } = await run(admin('feedback'))
    expect(textOf(body)).toContain('Cases for the evaluation: 1.')
    expect(textOf(body)).toContain('👎 whose question is not kept any more: 1')
    expect(body.files).toEqual(['golden.json'])
    const shown = await feedback.run({ record, library: { corpusDir: '/srv/corpus' } } as BotContext, 'en')
    const text = shown.files?.[0]?.attachment.toString('utf8') ?? ''
    expect(text).not.toContain('/srv')

    const folder = await temporaryFolder()
    await mkdir(join(folder, 'corpus'))
    await writeFiles(join(folder, 'corpus'), articles)
    await mkdir(join(folder, 'feedback'))
    await writeFile(join(folder, 'feedback', 'golden.json'), text)
    const [result] = await evaluateGolden(join(folder, 'feedback'), builtInEmbedder)
    expect(result?.golden.reason).toBe('It is "longer" | It was answered: It opened. (bridge.md:3-4)')
    expect(result?.failure).toMatch(/^quotes/)
    await writeFile(
      join(folder, 'feedback', 'golden.json'),
      text.replace('"contains": []', '"contains": ["412 metres"]'),
    )
    const [filledIn] = await evaluateGolden(join(folder, 'feedback'), builtInEmbedder)
    expect(filledIn?.failure).toBeNull()
  })

  it('says that there is none', async () => {
    const { run } = await runningBot()
    expect(textOf((await run(admin('feedback'))).body)).toContain('There is no 👎')
  })
})

describe('/admin limits', () => {
  it('shows the settings and who has to wait', async () => {
    const { run, discord } = await runningBot({ limits: { user: { most: 1, seconds: 60 } } })
    expect(textOf((await run(admin('limits'))).body)).toContain('Nobody has to wait now.')
    await run(slash('ask', { question: 'How long is the bridge?' }))
    const text = textOf((await run(admin('limits'))).body)
    expect(text).toContain('**A person:** 1 question in 60 seconds\n**A server:** any number of questions')
    expect(text).toMatch(new RegExp(`<@${ids.person}> · until <t:\\d+:R>`))
    expect(discord.broken).toEqual([])
  })
})
