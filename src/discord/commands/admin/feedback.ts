// /admin feedback: the answers people found wrong, as cases for `npm run eval`.
import { basename } from 'node:path'
import { casesOf } from '../../../record/feedback-cases.ts'
import { page } from '../../render/page.ts'
import { countInWords } from '../../text/size-in-words.ts'
import { adminWordingOf } from '../../wording/admin-wording.ts'
import type { AdminCommand } from './admin-command.ts'

export const feedback: AdminCommand = {
  names: { en: 'feedback', ro: 'reacții' },
  descriptions: {
    en: 'The answers with 👎 as cases for npm run eval',
    ro: 'Răspunsurile cu 👎 ca probe pentru npm run eval',
  },
  run({ record, library }, language) {
    const wording = adminWordingOf(language)
    const { questions, withoutText } = casesOf(record)
    const silent =
      withoutText === 0 ? '' : `-# ${wording.feedbackWithoutText(countInWords(withoutText, language))}`
    if (questions.length === 0) return page([wording.noFeedback, silent])
    // Relative to the folder the file is to be kept in; where that lies on the machine is nobody's business here.
    const golden = { corpus: `../${basename(library.corpusDir)}`, questions }
    const file = { name: 'golden.json', attachment: Buffer.from(`${JSON.stringify(golden, null, 2)}\n`) }
    return page([wording.feedbackFile(countInWords(questions.length, language)), silent], [], [file])
  },
}
