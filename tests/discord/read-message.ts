// A message as a person would read it: its texts, and what can be pressed and chosen.
import type { AnyMessage, Component } from './stand-in-rules.ts'

const accessories = ({ accessory }: Component) => (accessory ? [accessory] : [])

/** One line or paragraph for each thing a person sees; `[button]`, `(menu: option | option)`. */
export function readMessage({ content, components }: AnyMessage): string {
  const lines = ((components ?? []) as readonly Component[]).flatMap(readComponent)
  return [content ?? '', ...lines].filter(Boolean).join('\n')
}

function readComponent(component: Component): string[] {
  const { content, label, emoji, placeholder, options, components = [] } = component
  const own =
    content ??
    (options
      ? `(${placeholder ?? 'menu'}: ${options.map((option) => option.label).join(' | ')})`
      : (label ?? emoji?.name) && `[${[emoji?.name, label].filter(Boolean).join(' ')}]`)
  return [own ?? '', ...[...components, ...accessories(component)].flatMap(readComponent)].filter(Boolean)
}
