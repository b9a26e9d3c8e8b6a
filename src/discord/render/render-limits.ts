// The limits on questions, and who has none left.
import { TimestampStyles, time, userMention } from 'discord.js'
import type { Limited, LimitSettings } from '../access/question-limits.ts'
import { say } from '../wording/say.ts'
import { type Page, page } from './page.ts'

const mostShown = 20

export function renderLimits(
  { user, server }: LimitSettings,
  limited: readonly Limited[],
  language: string,
): Page {
  const inWords = (limit: LimitSettings['user']) =>
    limit === null
      ? say(language, 'admin.noLimit')
      : say(language, 'admin.limit', {
          questions: say(language, 'counted.questions', { count: limit.most }),
          seconds: say(language, 'counted.seconds', { count: limit.seconds }),
        })
  const aServer = say(language, 'admin.aServer')
  const settings = [
    `**${say(language, 'admin.aPerson')}:** ${inWords(user)}`,
    `**${aServer}:** ${inWords(server)}`,
  ]
  const waiting = limited.slice(0, mostShown).map((each) => {
    const when = time(Math.ceil(each.untilMs / 1000), TimestampStyles.RelativeTime)
    // A mention shows the name; it does not ping.
    const who = each.what === 'user' ? userMention(each.id) : `${aServer} (${each.id})`
    return `${who} · ${say(language, 'admin.until', { when })}`
  })
  if (limited.length > mostShown) {
    waiting.push(say(language, 'admin.andMore', { more: limited.length - mostShown }))
  }
  const now =
    waiting.length === 0
      ? say(language, 'admin.nobodyLimited')
      : [say(language, 'admin.limitedNow'), ...waiting].join('\n')
  return page([settings.join('\n'), now, `-# ${say(language, 'admin.limitsAreCounted')}`])
}
