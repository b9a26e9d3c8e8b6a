// One thing /admin does.
import type { en } from '../../../languages/en.ts'
import type { BotContext } from '../../bot-context.ts'
import type { Page } from '../../render/page.ts'

export interface AdminCommand {
  readonly name: keyof (typeof en)['commands']['admin']['options']
  /** Called for the people who run the bot only; the page is theirs alone. */
  readonly run: (context: BotContext, language: string) => Page | Promise<Page>
}
