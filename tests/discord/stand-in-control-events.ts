// Events of buttons, menus and forms as the gateway sends them, and what of a message they belong to.
import { bot, type InteractionOptions, ids, newId, slash } from './stand-in-events.ts'
import { type Body, flatten } from './stand-in-rules.ts'

/** The controls of a message the bot sent, in their order. */
export function controlsOf(body: Body) {
  return flatten(body.components ?? []).filter(({ type }) => type === 2 || type === 3)
}

/** The custom id that begins with this name. @throws when the message has no such control */
export function idOfControl(body: Body, name: string, place = 0): string {
  const found = controlsOf(body).flatMap(({ custom_id = '' }) =>
    custom_id.startsWith(name) ? custom_id : [],
  )
  const id = found[place]
  if (id === undefined) throw new Error(`no control ${name} in ${JSON.stringify(controlsOf(body))}`)
  return id
}

/** Presses a button. */
export function press(customId: string, where: InteractionOptions = {}) {
  return component(2, customId, {}, where)
}

/** Chooses from a select menu. */
export function choose(customId: string, values: readonly string[], where: InteractionOptions = {}) {
  return component(3, customId, { values }, where)
}

/** Sends a form with one field. */
export function submit(customId: string, text: string, where: InteractionOptions = {}) {
  const field = { type: 4, id: 2, custom_id: 'text', value: text }
  const data = { custom_id: customId, components: [{ type: 18, id: 1, component: field }] }
  return { ...slash('none', {}, where), type: 5, data, message: message() }
}

function component(componentType: number, custom_id: string, more: object, where: InteractionOptions) {
  const data = { custom_id, component_type: componentType, id: 1, ...more }
  return { ...slash('none', {}, where), type: 3, data, message: message() }
}

function message() {
  const timestamp = '2026-01-01T00:00:00.000Z'
  const fixed = { type: 0, tts: false, mentions: [], mention_roles: [], attachments: [], embeds: [] }
  return {
    ...fixed,
    id: newId(),
    channel_id: ids.channel,
    author: bot,
    content: '',
    components: [],
    timestamp,
  }
}
