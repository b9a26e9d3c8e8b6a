// /ask: a question, answered for everyone or for the asker alone.
import { longestQuestion } from '../../answering/answer-question.ts'
import { answerAndKeep } from '../asking/answer-and-keep.ts'
import { askedThrough } from '../asking/asked.ts'
import { type SlashCommand, slashDefinition, switchOption, textOption } from './slash-command.ts'

export const ask: SlashCommand = {
  definition: slashDefinition(
    { en: 'ask', ro: 'întreabă' },
    {
      en: 'Answer a question from the articles, word for word',
      ro: 'Răspunde la o întrebare din articole, cuvânt cu cuvânt',
    },
    [
      textOption(
        { en: 'question', ro: 'întrebare' },
        { en: 'What you want to know', ro: 'Ce vrei să afli' },
        { required: true, max_length: longestQuestion },
      ),
      switchOption(
        { en: 'private', ro: 'privat' },
        { en: 'Show the answer to you alone', ro: 'Arată răspunsul numai ție' },
      ),
    ],
  ),
  handler: {
    guard: 'question',
    acknowledge: ({ options }) => (options.get('private')?.value === true ? 'private' : 'public'),
    run(interaction, context) {
      const { options } = interaction
      const question = options.getString('question', true)
      const isPrivate = options.getBoolean('private') === true
      return answerAndKeep({ ...askedThrough(interaction), question, isPrivate }, context)
    },
  },
}
