// /admin gaps: what people asked and the sources do not hold.
import { gapsPage } from '../../controls/gaps-page.ts'
import type { AdminCommand } from './admin-command.ts'

export const gaps: AdminCommand = {
  name: 'gaps',
  run: ({ record }, language) => gapsPage(0, record, language),
}
