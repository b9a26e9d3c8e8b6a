// /admin limits: how many questions may be asked, and who has to wait now.
import { renderLimits } from '../../render/render-limits.ts'
import type { AdminCommand } from './admin-command.ts'

export const limits: AdminCommand = {
  names: { en: 'limits', ro: 'limite' },
  descriptions: { en: 'The limits, and who has to wait now', ro: 'Limitele și cine trebuie să aștepte acum' },
  run: (context, language) => renderLimits(context.settings.limits, context.limits.limited(), language),
}
