// A page of the unanswered questions: what /admin gaps and the buttons ◀ ▶ below it show.
import { TimestampStyles, time } from 'discord.js'
import type { BotRecord } from '../../record/bot-record.ts'
import { countGaps, type Gap, listGaps } from '../../record/gaps.ts'
import { languageName } from '../../text/wording.ts'
import { firstThatFits, type Page, page } from '../render/page.ts'
import { pageTurns } from '../render/turns.ts'
import { shorten } from '../text/cut-text.ts'
import { escapeText, oneLine } from '../text/escape-text.ts'
import { countInWords, rangeInWords } from '../text/size-in-words.ts'
import { say } from '../wording/say.ts'
import { customId } from './custom-id.ts'

const gapsAPage = 10
/** How much of a question is shown, from rich to poor. */
const questionCharacters = [300, 150, 80]

/** @param wanted counted from 0; one that is not there any more becomes the last */
export function gapsPage(wanted: number, record: BotRecord, language: string): Page {
  const { all, withoutText } = countGaps(record)
  if (all === 0) return page([say(language, 'admin.noGaps')])
  const silent =
    withoutText === 0 ? '' : `-# ${say(language, 'admin.gapsWithoutText', { gaps: withoutText })}`
  const total = all - withoutText
  if (total === 0) return page([silent])
  const pages = Math.ceil(total / gapsAPage)
  const current = Math.min(wanted, pages - 1)
  const first = current * gapsAPage
  const gaps = listGaps(record, gapsAPage, first)
  const range = rangeInWords(first + 1, first + gaps.length, language)
  const head = say(language, 'admin.gapsShown', { range, total })
  return firstThatFits(
    questionCharacters.map((most) => [
      head,
      gaps.map((gap) => describe(gap, most, language)).join('\n'),
      silent,
    ]),
    pageTurns(current, pages, (each) => customId('turn-gaps', String(each))),
  )
}

/** `**3 ×** When does it open?` and, as small print, the language and when it was asked last. */
function describe({ question, language: asked, count, lastMs }: Gap, most: number, language: string): string {
  const when = time(Math.floor(lastMs / 1000), TimestampStyles.RelativeTime)
  const about = [say(language, 'admin.lastAsked', { when })]
  if (asked !== 'und') about.unshift(escapeText(languageName(asked, language)))
  const shown = escapeText(shorten(oneLine(question), most))
  return `**${countInWords(count, language)} ×** ${shown}\n-# ${about.join(' · ')}`
}
