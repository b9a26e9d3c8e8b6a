// Shows an answer while a model is still writing it, in the place where it will stand: checked sentences, never a button.
import { RateLimitError } from 'discord.js'
import type { Draft } from '../../answering/writing/writer.ts'
import type { BotContext } from '../bot-context.ts'
import { dropWhenLimited } from '../connection/drop-when-limited.ts'
import type { Page } from '../render/page.ts'
import { renderAnswer } from '../render/render-answer.ts'
import { explainError } from '../text/explain-error.ts'
import { frameLanguage } from '../text/language-of-locale.ts'
import type { Asked } from './asked.ts'
import { streamEdits } from './stream-edits.ts'
import { headOf, type Understood } from './understood.ts'

/** Puts a page where the answer will stand; resolves when Discord has it. */
export type ShowPage = (page: Page) => Promise<unknown>

export interface ShownDrafts {
  /** Takes what is written so far; what did not pass the check waits for the answer, where it is marked. */
  readonly offer: (draft: Draft, understood: Understood) => void
  /** See EditStream.end. */
  readonly end: () => Promise<void>
}

/**
 * A draft that Discord's limits would delay is dropped. After any other failure the answer alone is shown: what becomes of
 * that is told where it is sent.
 */
export function showDrafts(
  asked: Asked,
  show: ShowPage,
  { editClock, log }: Pick<BotContext, 'editClock' | 'log'>,
): ShownDrafts {
  const stream = streamEdits<Draft & Understood>({
    clock: editClock,
    edit: (draft) => dropWhenLimited(() => show(renderDraft(asked, draft))),
    tell(error) {
      if (error instanceof RateLimitError) return
      log(`an answer is not shown while it is written: ${explainError(error)}`, 'debug')
      void stream.end()
    },
  })
  return {
    offer({ sentences, citations, language }, { standalone, only }) {
      const checked = sentences.filter(({ isUnverified }) => isUnverified !== true)
      if (checked.length > 0) stream.offer({ sentences: checked, citations, language, standalone, only })
    },
    end: stream.end,
  }
}

function renderDraft(asked: Asked, { sentences, citations, ...draft }: Draft & Understood): Page {
  const [page] = renderAnswer(
    { kind: 'answered', question: asked.question, sentences, citations, nearest: [], notes: [] },
    { ...headOf(asked, draft), language: frameLanguage(draft.language, asked.locale), isDraft: true },
  )
  return page
}
