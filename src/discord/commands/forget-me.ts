// /forget-me: says what is kept of the person and offers to remove it.
import { ButtonStyle, ComponentType } from 'discord.js'
import { countPerson } from '../../record/forget-person.ts'
import { customId } from '../controls/custom-id.ts'
import { type ControlRow, page } from '../render/page.ts'
import { languageOfLocale } from '../text/language-of-locale.ts'
import { privacyWordingOf } from '../wording/privacy-wording.ts'
import { type SlashCommand, slashDefinition } from './slash-command.ts'

export const forgetMe: SlashCommand = {
  definition: slashDefinition(
    { en: 'forget-me', ro: 'uită-mă' },
    { en: 'Remove what I keep of you', ro: 'Șterge ce păstrez despre tine' },
  ),
  handler: {
    guard: 'none',
    acknowledge: 'private',
    run({ locale, user }, { record }) {
      const wording = privacyWordingOf(languageOfLocale(locale))
      const { answers, feedback } = countPerson(record, user.id)
      if (answers + feedback === 0) return page([wording.nothingKept])
      return page([wording.forgetQuestion(answers, feedback)], [confirmation(wording.forgetButton)])
    },
  },
}

function confirmation(label: string): ControlRow {
  const button = { type: ComponentType.Button, style: ButtonStyle.Danger, label } as const
  return { type: ComponentType.ActionRow, components: [{ ...button, custom_id: customId('forget-me') }] }
}
