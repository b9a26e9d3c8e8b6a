// /forget-me: says what is kept of the person and offers to remove it.
import { ButtonStyle, ComponentType } from 'discord.js'
import { countPerson } from '../../record/forget-person.ts'
import { customId } from '../controls/custom-id.ts'
import { type ControlRow, page } from '../render/page.ts'
import { keptInWords } from '../text/kept-in-words.ts'
import { languageOfLocale } from '../text/language-of-locale.ts'
import { say } from '../wording/say.ts'
import { type SlashCommand, slashDefinition } from './slash-command.ts'

export const forgetMe: SlashCommand = {
  definition: slashDefinition('forget-me'),
  handler: {
    guard: 'none',
    acknowledge: 'private',
    run({ locale, user }, { record }) {
      const language = languageOfLocale(locale)
      const kept = countPerson(record, user.id)
      if (kept.answers + kept.feedback === 0) return page([say(language, 'privacy.nothingKept')])
      return page(
        [say(language, 'privacy.forgetQuestion', keptInWords(kept, language))],
        [confirmation(say(language, 'privacy.forgetButton'))],
      )
    },
  },
}

function confirmation(label: string): ControlRow {
  const button = { type: ComponentType.Button, style: ButtonStyle.Danger, label } as const
  return { type: ComponentType.ActionRow, components: [{ ...button, custom_id: customId('forget-me') }] }
}
