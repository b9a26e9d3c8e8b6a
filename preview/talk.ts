// Talks with the real bot over the stand-in and writes down what was said.

import type { StandIn } from '../tests/discord/stand-in.ts'
import {
  bot,
  choose,
  ids,
  mention,
  type Person,
  person,
  press,
  replyTo,
  slash,
} from '../tests/discord/stand-in-events.ts'
import type { Recorded } from '../tests/discord/stand-in-recorder.ts'
import { flatten, textOf } from '../tests/discord/stand-in-rules.ts'
import { isPrivate, type StoredMessage } from '../tests/discord/stand-in-world.ts'
import type { Shown } from './conversation.ts'

const time = 'Today at 10:24'

export type Talk = ReturnType<typeof talkTo>

/** Each function does what a person does, and resolves with the bot's message, which is then part of the picture. */
export function talkTo(discord: StandIn) {
  const shown: Shown[] = []

  const answered = async (token: string): Promise<StoredMessage> => {
    const { message } = await discord.next(
      'PATCH',
      `/webhooks/${ids.application}/${token}/messages/@original`,
    )
    if (!message) throw new Error('The bot answered, but Discord would not have taken it.')
    return message
  }
  const show = (message: StoredMessage, more: Partial<Shown> = {}): StoredMessage => {
    const { content, components } = message
    const said = { ...(content ? { content } : {}), components: components ?? [] }
    shown.push({ author: 'bot', time, isPrivate: isPrivate(message), ...said, ...more })
    return message
  }
  const posted = async (asked: { channel_id: string }): Promise<StoredMessage> => {
    const { message }: Recorded = await discord.next('POST', `/channels/${asked.channel_id}/messages`)
    if (!message) throw new Error('The bot answered, but Discord would not have taken it.')
    return message
  }
  const nameOf = (by: Person) => String(by.global_name)

  return {
    shown,
    async command(name: string, values: Readonly<Record<string, string | boolean>> = {}, locale = 'en-US') {
      const asked = slash(name, values, { locale })
      discord.dispatch('INTERACTION_CREATE', asked)
      return show(await answered(asked.token), { used: { by: nameOf(person), command: `/${name}` } })
    },
    /** Mentions the bot, or replies to a message of it. */
    async say(text: string, { by = person, to }: { by?: Person; to?: StoredMessage } = {}) {
      const asked = to ? replyTo(to, text, { author: by }) : mention(text, { author: by })
      const content = to ? text : `<@${bot.id}> ${text}`
      const replied = to ? { replyTo: { author: 'bot', text: firstWords(to) } } : {}
      shown.push({ author: nameOf(by), time, content, ...replied })
      discord.dispatch('MESSAGE_CREATE', asked)
      return show(await posted(asked), { replyTo: { author: nameOf(by), text } })
    },
    /** Chooses in the first menu of a message; null when the message has none. */
    async choose(message: StoredMessage, place: number): Promise<StoredMessage | null> {
      const menu = flatten(message.components ?? []).find(({ type }) => type === 3)
      const option = menu?.options?.[place]
      if (!menu?.custom_id || option?.value === undefined) return null
      const chosen = choose(message, menu.custom_id, [option.value])
      discord.dispatch('INTERACTION_CREATE', chosen)
      return show(await answered(chosen.token), { replyTo: { author: 'bot', text: firstWords(message) } })
    },
    /** Presses the button at a place; null when there is none. */
    async press(message: StoredMessage, place: number): Promise<StoredMessage | null> {
      const button = flatten(message.components ?? []).filter(({ type }) => type === 2)[place]
      if (!button?.custom_id) return null
      const pressed = press(message, button.custom_id)
      discord.dispatch('INTERACTION_CREATE', pressed)
      return show(await answered(pressed.token))
    },
  }
}

/** Discord shows a click to see the attachment for components alone; the first words say more in a picture. */
function firstWords(message: StoredMessage): string {
  return textOf(message)
    .replace(/[*_>#`\\]/g, '')
    .replace(/\s+/g, ' ')
    .slice(0, 120)
    .trim()
}
