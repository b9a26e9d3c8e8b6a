// Every button, menu and form by its name; a new one gets its line here once it has its name in control-names.ts.
import { badAnswer } from './bad-answer.ts'
import { badAnswerForm } from './bad-answer-form.ts'
import type { Control } from './control.ts'
import type { ControlName } from './control-names.ts'
import { deleteAnswer } from './delete.ts'
import { followUp } from './follow-up.ts'
import { followUpForm } from './follow-up-form.ts'
import { forgetMe } from './forget-me.ts'
import { goodAnswer } from './good-answer.ts'
import { openArticle } from './open-article.ts'
import { readOn } from './read-on.ts'
import { share } from './share.ts'
import { sourceMenu } from './source-menu.ts'
import { turnArticle } from './turn-article.ts'
import { turnGaps } from './turn-gaps.ts'
import { turnSources } from './turn-sources.ts'

export const allControls: Readonly<Record<ControlName, Control>> = {
  'source-menu': sourceMenu,
  'read-on': readOn,
  'follow-up': followUp,
  'follow-up-form': followUpForm,
  'good-answer': goodAnswer,
  'bad-answer': badAnswer,
  'bad-answer-form': badAnswerForm,
  share,
  delete: deleteAnswer,
  'open-article': openArticle,
  'turn-article': turnArticle,
  'turn-sources': turnSources,
  'turn-gaps': turnGaps,
  'forget-me': forgetMe,
}
