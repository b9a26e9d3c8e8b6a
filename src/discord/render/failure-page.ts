// What an asker gets when a handler failed, and the line in the log that belongs to it.
import { GivenUp } from '../asking/given-up.ts'
import type { BotContext } from '../bot-context.ts'
import { explainError } from '../text/explain-error.ts'
import { say } from '../wording/say.ts'
import { type Page, page } from './page.ts'

/**
 * The details go to the log alone: they may name folders and settings that are no business of the asker.
 * @param what what was being done, for the log
 */
export function failurePage(error: unknown, what: string, language: string, context: BotContext): Page {
  if (error instanceof GivenUp) {
    context.log(`${what} was given up: ${error.message}`)
    return page([say(language, `failure.${error.reason}`)])
  }
  const reference = context.newReference()
  // The place in the program helps whoever reads the log; a whole stack would be many lines.
  const place = error instanceof Error ? (/^[ \t]+at .*$/m.exec(error.stack ?? '')?.[0].trim() ?? '') : ''
  context.log(`${what} failed, reference ${reference}: ${explainError(error)} ${place}`.trim(), 'error')
  context.observer.failed()
  return page([say(language, 'failure.failed', { reference })])
}
