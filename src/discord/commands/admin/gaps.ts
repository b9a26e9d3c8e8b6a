// /admin gaps: what people asked and the sources do not hold.
import { gapsPage } from '../../controls/gaps-page.ts'
import type { AdminCommand } from './admin-command.ts'

export const gaps: AdminCommand = {
  names: { en: 'gaps', ro: 'lipsuri' },
  descriptions: {
    en: 'Questions without an answer, the most frequent first',
    ro: 'Întrebările fără răspuns, cele mai dese întâi',
  },
  run: ({ record }, language) => gapsPage(0, record, language),
}
