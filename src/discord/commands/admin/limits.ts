// /admin limits: how many questions may be asked, and who has to wait now.
import { renderLimits } from '../../render/render-limits.ts'
import type { AdminCommand } from './admin-command.ts'

export const limits: AdminCommand = {
  name: 'limits',
  run: (context, language) => renderLimits(context.settings.limits, context.limits.limited(), language),
}
