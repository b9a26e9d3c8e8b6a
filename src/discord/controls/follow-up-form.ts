// The form behind "Follow up": its question is answered as a new message that goes on from the answer.
import { readAnswer } from '../../record/answers.ts'
import { answerAndKeep } from '../asking/answer-and-keep.ts'
import { askedThrough } from '../asking/asked.ts'
import { fieldId } from '../render/form.ts'
import type { Control } from './control.ts'

export const followUpForm: Control = {
  kind: 'form',
  handler: {
    guard: 'question',
    // Who saw the answer sees the next one; an answer that is gone meanwhile could have been private.
    acknowledge: (_, { record }, [answerId = '']) =>
      readAnswer(record, answerId)?.isPrivate === false ? 'public' : 'private',
    run(interaction, context, [answerId = '']) {
      const before = readAnswer(context.record, answerId)
      const question = interaction.fields.getTextInputValue(fieldId)
      const isPrivate = before?.isPrivate !== false
      const about = { question, isPrivate, before, goesOn: before !== null }
      const asked = { ...askedThrough(interaction, context.record), ...about }
      return answerAndKeep(asked, context, (page) => interaction.editReply(page))
    },
  },
}
