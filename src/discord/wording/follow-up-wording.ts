// The button under an answer that asks further, and its form.
import { byLanguage } from './by-language.ts'

export interface FollowUpWording {
  /** Label of the button and title of the form, at most 45 characters. */
  readonly followUp: string
  /** Over the text field, at most 45 characters. */
  readonly question: string
}

export const followUpWordingOf = byLanguage<FollowUpWording>({
  en: { followUp: 'Follow up', question: 'What else do you want to know?' },
  ro: { followUp: 'Întreabă mai departe', question: 'Ce vrei să mai afli?' },
})
