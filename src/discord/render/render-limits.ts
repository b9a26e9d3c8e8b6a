// The limits on questions, and who has none left.
import { TimestampStyles, time, userMention } from 'discord.js'
import type { Limited, LimitSettings } from '../access/question-limits.ts'
import { adminWordingOf } from '../wording/admin-wording.ts'
import { type Page, page } from './page.ts'

const mostShown = 20

export function renderLimits(
  { user, server }: LimitSettings,
  limited: readonly Limited[],
  language: string,
): Page {
  const wording = adminWordingOf(language)
  const inWords = (limit: LimitSettings['user']) =>
    limit === null ? wording.noLimit : wording.limit(limit.most, limit.seconds)
  const settings = [`**${wording.aPerson}:** ${inWords(user)}`, `**${wording.aServer}:** ${inWords(server)}`]
  const waiting = limited.slice(0, mostShown).map((each) => {
    const until = time(Math.ceil(each.untilMs / 1000), TimestampStyles.RelativeTime)
    // A mention shows the name; it does not ping.
    const who = each.what === 'user' ? userMention(each.id) : `${wording.aServer} (${each.id})`
    return `${who} · ${wording.until(until)}`
  })
  if (limited.length > mostShown) waiting.push(wording.andMore(limited.length - mostShown))
  const now = waiting.length === 0 ? wording.nobodyLimited : [wording.limitedNow, ...waiting].join('\n')
  return page([settings.join('\n'), now, `-# ${wording.limitsAreCounted}`])
}
