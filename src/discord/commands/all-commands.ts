// Every slash command, as /help lists them; a new one is a file beside this one that exports a SlashCommand, and a line here.
import { admin } from './admin.ts'
import { ask } from './ask.ts'
import { forgetMe } from './forget-me.ts'
import { help } from './help.ts'
import { privacy } from './privacy.ts'
import { search } from './search.ts'
import type { SlashCommand } from './slash-command.ts'
import { source } from './source.ts'
import { sources } from './sources.ts'
import { status } from './status.ts'

export const allCommands: readonly SlashCommand[] = [
  ask,
  search,
  sources,
  source,
  help,
  status,
  privacy,
  forgetMe,
  admin,
]
