// Components as Discord gives them back: numbered, and with what was not said filled in.
import { componentTypes } from './stand-in-component-rules.ts'
import type { Component } from './stand-in-rules.ts'

/** https://docs.discord.com/developers/components/reference, what each component is when nothing is said */
const unsaid: Readonly<Record<number, object>> = {
  [componentTypes.container]: { accent_color: null, spoiler: false },
  [componentTypes.separator]: { spacing: 1, divider: true },
  [componentTypes.stringSelect]: { min_values: 1, max_values: 1 },
}

/** Discord numbers the components of a message, from 1 and in the order in which they are read. */
export function asKept(components: readonly Component[]): Component[] {
  let last = 0
  const keep = (component: Component): Component => {
    const { type, id, components: inner, accessory, ...rest } = component
    last++
    const kept = { type, ...unsaid[type], ...rest, id: id || last }
    return {
      ...kept,
      ...(inner ? { components: inner.map(keep) } : {}),
      ...(accessory ? { accessory: keep(accessory) } : {}),
    }
  }
  return components.map(keep)
}
