// One thing /admin does.
import type { BotContext } from '../../bot-context.ts'
import type { Page } from '../../render/page.ts'
import type { InEveryLanguage } from '../../wording/by-language.ts'

export interface AdminCommand {
  readonly names: InEveryLanguage<string>
  readonly descriptions: InEveryLanguage<string>
  /** Called for the people who run the bot only; the page is theirs alone. */
  readonly run: (context: BotContext, language: string) => Page | Promise<Page>
}
