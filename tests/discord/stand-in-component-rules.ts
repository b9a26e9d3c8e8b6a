// Discord's rules for components: what each may hold, how long its texts are, and where it may stand.
import {
  allDifferent,
  type Component,
  countBetween,
  flatten,
  lengthBetween,
  type Rule,
} from './stand-in-rules.ts'

const reference = 'https://docs.discord.com/developers/components/reference'

export const componentTypes = {
  actionRow: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  section: 9,
  textDisplay: 10,
  thumbnail: 11,
  mediaGallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
} as const
const types = componentTypes
/** String, user, role, mentionable and channel select menus. */
const selects: readonly number[] = [types.stringSelect, 5, 6, 7, 8]
const inContainer: readonly number[] = [
  types.actionRow,
  types.section,
  types.textDisplay,
  types.mediaGallery,
  types.file,
  types.separator,
]
const linkStyle = 5

/** What only messages with the V2 flag may hold. */
export function isV2Component({ type }: Component): boolean {
  return type >= types.section && type !== types.label
}

/** A rule about each component of one type, wherever it stands. */
function each(
  type: number | readonly number[],
  fragment: string,
  broken: (component: Component) => readonly string[],
): Rule<readonly Component[]> {
  const wanted = [type].flat()
  return {
    source: `${reference}#${fragment}`,
    broken: (components) =>
      flatten(components)
        .filter((one) => wanted.includes(one.type))
        .flatMap(broken),
  }
}

function typesAmong(what: string, components: readonly Component[], allowed: readonly number[]): string[] {
  return components
    .filter(({ type }) => !allowed.includes(type))
    .map(({ type }) => `a component of type ${type} in ${what}`)
}

/** The rules that hold in messages and in modals. */
export const componentRules: Readonly<Record<string, Rule<readonly Component[]>>> = {
  customIdLength: {
    source: `${reference}#anatomy-of-a-component-custom-id`,
    broken: (components) => customIdsOf(components).flatMap((id) => lengthBetween('a custom id', id, 1, 100)),
  },
  customIdsDiffer: {
    source: `${reference}#anatomy-of-a-component-custom-id`,
    broken: (components) => allDifferent('the custom id', customIdsOf(components)),
  },
  idsDiffer: {
    source: `${reference}#anatomy-of-a-component`,
    broken: (components) => {
      const ids = flatten(components).flatMap(({ id }) => (id === undefined || id === 0 ? [] : [String(id)]))
      return allDifferent('the component id', ids)
    },
  },
  textDisplay: each(types.textDisplay, 'text-display', ({ content = '' }) =>
    lengthBetween('a text display', content, 1, 4000),
  ),
  actionRow: each(types.actionRow, 'action-row', ({ components = [] }) => {
    const buttons = components.filter(({ type }) => type === types.button).length
    if (buttons === components.length) return countBetween('buttons in a row', buttons, 1, 5)
    const isOneOther = components.length === 1
    return isOneOther ? [] : ['an action row holds up to five buttons, or one other component alone']
  }),
  button: each(types.button, 'button', ({ label, emoji, style = 0, url, custom_id }) => [
    ...lengthBetween('the label of a button', label ?? '', 0, 80),
    ...(label || emoji ? [] : ['a button without label and emoji']),
    ...(style >= 1 && style <= 5 ? [] : [`a button of style ${style}`]),
    ...(style === linkStyle && (!url || custom_id !== undefined)
      ? ['a link button has an address and no custom id']
      : []),
    ...(style !== linkStyle && (url !== undefined || custom_id === undefined)
      ? ['a button has a custom id and no address']
      : []),
    ...lengthBetween('the address of a button', url ?? '', 0, 512),
  ]),
  select: each(selects, 'string-select', ({ custom_id, placeholder = '', min_values, max_values }) => [
    ...(custom_id === undefined ? ['a select menu without custom id'] : []),
    ...lengthBetween('a placeholder', placeholder, 0, 150),
    ...countBetween('chosen at least', min_values ?? 1, 0, 25),
    ...countBetween('chosen at most', max_values ?? 1, Math.max(1, min_values ?? 1), 25),
  ]),
  selectOptions: each(types.stringSelect, 'string-select-select-option-structure', brokenOptions),
  section: each(types.section, 'section', ({ components = [], accessory }) => [
    ...countBetween('texts in a section', components.length, 1, 3),
    ...typesAmong('the texts of a section', components, [types.textDisplay]),
    ...(accessory
      ? typesAmong('the accessory of a section', [accessory], [types.button, types.thumbnail])
      : ['a section without accessory']),
  ]),
  container: each(types.container, 'container', ({ components = [] }) => [
    ...countBetween('components in a container', components.length, 1, 40),
    ...typesAmong('a container', components, inContainer),
  ]),
}

function brokenOptions({ options = [], max_values = 1 }: Component): string[] {
  return [
    ...countBetween('options in a select menu', options.length, 1, 25),
    ...options.flatMap(({ label = '', value = '', description }) => [
      ...lengthBetween('the label of an option', label, 1, 100),
      ...lengthBetween('the value of an option', value, 1, 100),
      ...(description === undefined
        ? []
        : lengthBetween('the description of an option', description, 1, 100)),
    ]),
    ...allDifferent(
      'the value',
      options.map(({ value = '' }) => value),
    ),
    ...(options.filter((option) => option.default).length > max_values
      ? ['more options are chosen beforehand than may be chosen']
      : []),
    ...(max_values > options.length ? ['more options may be chosen than there are'] : []),
  ]
}

/** Where components stand in a message. */
export const placeRules: Readonly<
  Record<string, Rule<{ readonly components: readonly Component[]; readonly isV2: boolean }>>
> = {
  topLevel: {
    source: `${reference}#legacy-message-component-behavior`,
    broken: ({ components, isV2 }) =>
      isV2
        ? typesAmong('a message', components, [...inContainer, types.container])
        : [
            ...typesAmong('a message without the V2 flag', components, [types.actionRow]),
            ...countBetween('action rows', components.length, 0, 5),
          ],
  },
  nothingOfModals: {
    source: `${reference}#component-object-component-types`,
    broken: ({ components }) =>
      typesAmong(
        'a message',
        flatten(components).filter(({ type }) => type === types.textInput || type === types.label),
        [],
      ),
  },
}

function customIdsOf(components: readonly Component[]): string[] {
  return flatten(components).flatMap(({ custom_id }) => (custom_id === undefined ? [] : [custom_id]))
}
