// Tells whether a message speaks to the bot, and what it asks.
import type { Message } from 'discord.js'

/** What Discord writes for people, roles, channels, emoji, times and commands. */
const markup = /<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|\/[^<>]+:\d+|id:\w+)>/g

/**
 * The question of a direct message or of a message that pings the bot itself, empty when there is none; null for
 * everything else. Replies that do not ping, @everyone and roles do not speak to the bot.
 */
export function addressedQuestion(message: Message): string | null {
  const { author, webhookId, system, guildId, mentions, client, content } = message
  if (author.bot || webhookId !== null || system) return null
  // `mentions.has` would count @everyone, roles and replied users too.
  if (guildId !== null && !mentions.users.has(client.user.id)) return null
  return textOfMessage({ content })
}

/**
 * What a message says in words, without what only Discord understands.
 * @param lineBreak what stands for a line break
 */
export function textOfMessage({ content }: Pick<Message, 'content'>, lineBreak = ' '): string {
  return content
    .split(/[\r\n]+/)
    .map((line) => line.replace(markup, ' ').replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join(lineBreak)
}
