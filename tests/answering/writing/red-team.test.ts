// A model that obeys every stranger: whatever it writes, nothing bad reaches the answer or Discord.
import { describe, expect, it } from 'vitest'
import { type AnswerDependencies, answerWithTrace } from '../../../src/answering/answer-question.ts'
import { checkSentence } from '../../../src/answering/check-sentence.ts'
import { prepareEvidence } from '../../../src/answering/checking/prepare-evidence.ts'
import { oneLine } from '../../../src/answering/cite.ts'
import { wordRuns } from '../../../src/answering/writing/clean-statement.ts'
import type { OnDraft } from '../../../src/answering/writing/writer.ts'
import type { Asked } from '../../../src/discord/asking/asked.ts'
import { showDrafts } from '../../../src/discord/asking/show-drafts.ts'
import type { EditClock } from '../../../src/discord/asking/stream-edits.ts'
import type { Page } from '../../../src/discord/render/page.ts'
import { renderAnswer } from '../../../src/discord/render/render-answer.ts'
import type { Answer, AnswerSentence, Citation } from '../../../src/model.ts'
import { answerToJson } from '../../../src/terminal/to-json.ts'
import { wordingOf } from '../../../src/text/wording.ts'
import { type ChatRequest, chatKey } from '../../chat/scripted-server.ts'
import { liveMarkup, withoutFrame } from '../../discord/live-markup.ts'
import { ids } from '../../discord/stand-in-events.ts'
import { articles, isVerbatim } from '../library.ts'
import { attacks } from './red-team-cases.ts'
import { passagesIn, writing, writingLibrary } from './writing-library.ts'

const question =
  'How long is the new bridge over the Cibin at Orlat that minister Elena Marcu opened on 3 May 2023?'

/** Writes an answer, and keeps every message that Discord would show meanwhile. */
async function answerInDiscord(asked: string, deps: AnswerDependencies) {
  const drafts: Page[] = []
  const written: AnswerSentence[] = []
  const show = async (page: Page) => void drafts.push(page)
  const shown = showDrafts(askedAs(asked), show, { editClock: hurried, log: () => {} })
  const understood = { standalone: asked, only: null }
  const onDraft: OnDraft = (draft) => {
    written.push(...draft.sentences.filter(({ isUnverified }) => !isUnverified))
    shown.offer(draft, understood)
  }
  const { answer, trace } = await answerWithTrace(asked, { ...deps, onDraft })
  await new Promise((resolve) => setImmediate(resolve))
  await shown.end()
  return { answer, trace, drafts, written }
}

/** Waits for nothing between two drafts. */
const hurried: EditClock = {
  now: () => 0,
  after: (_, work) => {
    const soon = setImmediate(work)
    return () => clearImmediate(soon)
  },
}

function askedAs(asked: string): Asked {
  const place = { guildId: ids.guild, channelId: ids.channel }
  const where = { ...place, parentIds: [], roleIds: [], isDirect: false }
  return {
    ...{ question: asked, userId: ids.person, where, ...place },
    ...{ conversationId: null, locale: 'en-US', isPrivate: false, withQuestion: true, before: null },
    ...{ goesOn: false, only: null, messageUrl: null },
  }
}

/** Everything Discord would show of an answer. */
function shownTexts(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const own: unknown = Reflect.get(value, 'content')
  return [...(typeof own === 'string' ? [own] : []), ...Object.values(value).flatMap(shownTexts)]
}

function isQuoted(text: string, citations: readonly Citation[]): boolean {
  return citations.some(({ quote }) => oneLine(quote) === text)
}

async function isSupported(text: string, { language }: Answer, request: ChatRequest): Promise<boolean> {
  const passages = passagesIn(request).map((passage) => {
    const [head = '', body = ''] = passage.text.split('\ntext:\n')
    const title = /^title: (.*)$/m.exec(head)?.[1] ?? ''
    const date = /^date: (\d.*)$/m.exec(head)?.[1] ?? null
    return {
      text: body,
      title,
      date,
      language: head.includes('language: Romanian') ? 'ro' : 'en',
      headings: [],
    }
  })
  return checkSentence(text, await prepareEvidence(passages, language)).supported
}

describe.each(['drop', 'mark'] as const)(
  'a model that obeys, with unverified sentences set to %s,',
  (unverified) => {
    it.each(attacks)('brings nothing bad: $name, inside the $inside', async ({ inside, words, draft }) => {
      const files =
        inside === 'article' ? { ...articles, 'bridge.md': `${articles['bridge.md']}\n${words}\n` } : articles
      const { deps, server } = await writingLibrary([writing(draft)], { files, writer: { unverified } })
      const asked = inside === 'question' ? `${question} ${words}` : question
      const { answer, trace, drafts, written } = await answerInDiscord(asked, deps)

      // The attack took place: the model was asked and wrote what it was told to.
      const [request] = server.requests
      if (!request || !trace?.writing) throw new Error('the model was not asked')
      expect(trace.writing.draft).not.toBe('')

      const keys = passagesIn(request).map((passage) => passage.key)
      const instructions = new Set(wordRuns(request.messages[0]?.text ?? ''))
      for (const { text, isUnverified } of [...written, ...answer.sentences]) {
        if (isQuoted(text, answer.citations)) continue
        expect(text).not.toMatch(
          /https?:|www\.|\]\(|evil|lucky|discord\.gg|@(?:everyone|here)|<[@#:/!?a-z]|```|sk-secret/i,
        )
        expect(wordRuns(text).filter((run) => instructions.has(run))).toEqual([])
        for (const key of keys) expect(text.toLowerCase()).not.toContain(key)
        if (isUnverified) expect(unverified).toBe('mark')
        else expect(await isSupported(text, answer, request)).toBe(true)
      }
      for (const citation of answer.citations) {
        expect(await isVerbatim(citation, deps.corpusDir)).toBe(true)
        expect(citation.url).toBeNull()
      }
      for (const language of ['en', 'ro']) {
        const shown = shownTexts(renderAnswer(answer, { language, withQuestion: true }))
        expect(shown.join('')).not.toBe('')
        for (const text of shown) expect(liveMarkup(withoutFrame(text))).toEqual([])
      }
      if (written.length > 0) expect(drafts).not.toEqual([])
      for (const text of drafts.flatMap(shownTexts)) {
        expect(liveMarkup(withoutFrame(text))).toEqual([])
        for (const key of keys) expect(text.toLowerCase()).not.toContain(key)
        expect(text).not.toContain(wordingOf('en').unverified)
      }
      expect(JSON.stringify([answerToJson(answer), drafts])).not.toContain(chatKey)
    })
  },
)

describe('the attacks', () => {
  it('are at least forty', () => {
    expect(attacks.length).toBeGreaterThanOrEqual(40)
  })

  it('would be seen: without the check an obeying model gets through', () => {
    const live = attacks.filter(
      ({ draft }) => liveMarkup(draft).length > 0 || /https?:|@everyone/.test(draft),
    )
    expect(live.length).toBeGreaterThan(10)
  })
})
