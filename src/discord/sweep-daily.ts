// Keeps the record to the days that the settings allow.
import { sweepAnswers, sweepQuestions } from '../record/answers.ts'
import type { BotContext } from './bot-context.ts'
import { explainError } from './text/explain-error.ts'

const dayMs = 24 * 60 * 60 * 1000

/** Removes what is older than the setting says, now and once a day. @returns the function that stops it */
export function sweepDaily({
  record,
  settings,
  log,
}: Pick<BotContext, 'record' | 'settings' | 'log'>): () => void {
  const sweep = () => {
    try {
      const swept = sweepAnswers(record, settings.retentionDays)
      if (swept > 0) log(`Answers older than ${settings.retentionDays} days were removed: ${swept}.`)
      const texts = sweepQuestions(record, settings.questionDays)
      if (texts > 0)
        log(`What people wrote more than ${settings.questionDays} days ago was removed: ${texts}.`)
    } catch (error) {
      log(`Old answers could not be removed: ${explainError(error)}`, 'error')
    }
  }
  sweep()
  const timer = setInterval(sweep, dayMs)
  return () => clearInterval(timer)
}
