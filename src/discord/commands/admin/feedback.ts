// /admin feedback: the answers people found wrong, as cases for `npm run eval`.
import { basename } from 'node:path'
import { casesOf } from '../../../record/feedback-cases.ts'
import { page } from '../../render/page.ts'
import { say } from '../../wording/say.ts'
import type { AdminCommand } from './admin-command.ts'

export const feedback: AdminCommand = {
  name: 'feedback',
  run({ record, library }, language) {
    const { questions, withoutText } = casesOf(record)
    const silent =
      withoutText === 0 ? '' : `-# ${say(language, 'admin.feedbackWithoutText', { feedback: withoutText })}`
    if (questions.length === 0) return page([say(language, 'admin.noFeedback'), silent])
    // Relative to the folder the file is to be kept in; where that lies on the machine is nobody's business here.
    const golden = { corpus: `../${basename(library.corpusDir)}`, questions }
    const file = { name: 'golden.json', attachment: Buffer.from(`${JSON.stringify(golden, null, 2)}\n`) }
    return page([say(language, 'admin.feedbackFile', { cases: questions.length }), silent], [], [file])
  },
}
