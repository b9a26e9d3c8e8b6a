// What a message would do to people: whom it pings, and which links it unfolds.
import { type Body, flagsOf, textOf } from './stand-in-rules.ts'

/**
 * Whom Discord would ping, as `everyone`, `user <id>`, `role <id>` and `the author replied to`. A body without
 * `allowed_mentions` pings all it names, an edit too.
 * https://docs.discord.com/developers/resources/message#allowed-mentions-object
 */
export function pingsOf(body: Body): string[] {
  const { allowed_mentions: allowed, message_reference } = body
  const text = textOf(body)
  const { parse = [], users = [], roles = [] } = allowed ?? { parse: ['everyone', 'users', 'roles'] }
  const named = (pattern: RegExp, kind: string, ids: readonly string[]) =>
    [...new Set([...text.matchAll(pattern)].map(([, id = '']) => id))].filter(
      (id) => parse.includes(kind) || ids.includes(id),
    )
  const isReplyPinged = message_reference && (allowed?.replied_user ?? !allowed)
  return [
    ...(parse.includes('everyone') && /@(?:everyone|here)/.test(text) ? ['everyone'] : []),
    ...named(/<@!?(\d+)>/g, 'users', users).map((id) => `user ${id}`),
    ...named(/<@&(\d+)>/g, 'roles', roles).map((id) => `role ${id}`),
    ...(isReplyPinged ? ['the author replied to'] : []),
  ]
}

/**
 * The links Discord would unfold under a message. Components V2 have no embeds, links in angle brackets none either.
 * https://docs.discord.com/developers/resources/message#message-object-message-flags
 */
export function previewsOf({ content, flags }: Body, flagsBefore = 0): string[] {
  const hidden = flagsOf.suppressEmbeds | flagsOf.componentsV2
  if ((((flags ?? 0) | flagsBefore) & hidden) !== 0) return []
  const links = (content ?? '').matchAll(/(?<!<)https?:\/\/[^\s<>)]+/g)
  return [...links].map(([link]) => link)
}
