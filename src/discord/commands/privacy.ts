// /privacy: what the bot keeps of people and for how long.
import { page } from '../render/page.ts'
import { languageOfLocale } from '../text/language-of-locale.ts'
import { privacyWordingOf } from '../wording/privacy-wording.ts'
import { type SlashCommand, slashDefinition } from './slash-command.ts'

export const privacy: SlashCommand = {
  definition: slashDefinition(
    { en: 'privacy', ro: 'confidențialitate' },
    { en: 'What I keep, how long, and how to have it removed', ro: 'Ce păstrez, cât timp și cum se șterge' },
  ),
  handler: {
    guard: 'none',
    acknowledge: 'private',
    run({ locale }, { settings: { retentionDays, questionDays } }) {
      const wording = privacyWordingOf(languageOfLocale(locale))
      // With the answer goes what was written.
      const ends = [questionDays, retentionDays].filter((days) => days > 0)
      const written = ends.length === 0 ? 0 : Math.min(...ends)
      return page([wording.privacy(wording.days(written), wording.days(retentionDays))])
    },
  },
}
