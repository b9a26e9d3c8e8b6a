// Every button, menu and form by its name; a new one gets its line here once it has its name in control-names.ts.
import type { Control } from './control.ts'
import type { ControlName } from './control-names.ts'
import { followUp } from './follow-up.ts'
import { followUpForm } from './follow-up-form.ts'
import { readOn } from './read-on.ts'
import { sourceMenu } from './source-menu.ts'

export const allControls: Readonly<Record<ControlName, Control>> = {
  'source-menu': sourceMenu,
  'read-on': readOn,
  'follow-up': followUp,
  'follow-up-form': followUpForm,
}
