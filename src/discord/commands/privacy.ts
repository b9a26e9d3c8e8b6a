// /privacy: what the bot keeps of people and for how long.
import { page } from '../render/page.ts'
import { languageOfLocale } from '../text/language-of-locale.ts'
import { nameInText } from '../text/name-in-text.ts'
import { say } from '../wording/say.ts'
import { type SlashCommand, slashDefinition } from './slash-command.ts'

export const privacy: SlashCommand = {
  definition: slashDefinition('privacy'),
  handler: {
    guard: 'none',
    acknowledge: 'private',
    run({ locale }, { library: { writer }, settings: { retentionDays, questionDays } }) {
      const language = languageOfLocale(locale)
      // With the answer goes what was written.
      const ends = [questionDays, retentionDays].filter((days) => days > 0)
      const written = ends.length === 0 ? 0 : Math.min(...ends)
      const howLong = {
        written: daysInWords(written, language),
        answers: daysInWords(retentionDays, language),
      }
      const paragraphs = [
        say(language, 'privacy.kept'),
        say(language, 'privacy.howLong', howLong),
        say(language, 'privacy.notRead'),
        ...(writer ? [say(language, 'privacy.model', { model: nameInText(writer.model.name) })] : []),
        say(language, 'privacy.howToRemove'),
      ]
      return page([paragraphs.join('\n\n')])
    },
  },
}

/** `30 days`; 0 is for ever. */
function daysInWords(count: number, language: string): string {
  return count === 0 ? say(language, 'privacy.noTimeLimit') : say(language, 'counted.days', { count })
}
