// Discord's rules for the first response to an interaction: what fits which kind, deferrals, choices and modals.
import { componentRules, componentTypes } from './stand-in-component-rules.ts'
import { brokenMessageRules } from './stand-in-message-rules.ts'
import {
  type Body,
  type BrokenRule,
  type Component,
  checkRules,
  countBetween,
  flagsOf,
  flatten,
  lengthBetween,
  type Rule,
} from './stand-in-rules.ts'

const responding = 'https://docs.discord.com/developers/interactions/receiving-and-responding'
const reference = 'https://docs.discord.com/developers/components/reference'

export const callbackTypes = {
  message: 4,
  deferredMessage: 5,
  deferredUpdate: 6,
  update: 7,
  choices: 8,
  modal: 9,
} as const
const types = callbackTypes
export const interactionTypes = { command: 2, component: 3, autocomplete: 4, modalSubmit: 5 } as const

/** What is known of the interaction that is answered. */
export interface CallbackSubject {
  readonly body: Body
  readonly interactionType: number
  /** The message the interaction hangs on, for components and the modals they open. */
  readonly message?: Body
}

export const callbackRules: Readonly<Record<string, Rule<CallbackSubject>>> = {
  fittingType: {
    source: `${responding}#interaction-response-object-interaction-callback-type`,
    broken: ({ body: { type = 0 }, interactionType, message }) => {
      const onMessage = message === undefined ? [] : [types.deferredUpdate, types.update]
      const answers = [types.message, types.deferredMessage, ...onMessage]
      const fitting: Readonly<Record<number, readonly number[]>> = {
        [interactionTypes.command]: [...answers, types.modal],
        [interactionTypes.component]: [...answers, types.modal],
        [interactionTypes.autocomplete]: [types.choices],
        [interactionTypes.modalSubmit]: answers,
      }
      const fits = (fitting[interactionType] ?? []).includes(type)
      return fits ? [] : [`a callback of type ${type} to an interaction of type ${interactionType}`]
    },
  },
  deferralFlags: {
    source: `${responding}#interaction-response-object-interaction-callback-data-structure`,
    broken: ({ body: { type, data } }) => {
      const flags = data?.flags ?? 0
      return type === types.deferredMessage && (flags & ~flagsOf.ephemeral) !== 0
        ? [`flags ${flags} on a deferral, which takes the ephemeral one only`]
        : []
    },
  },
  choices: {
    source: `${responding}#interaction-response-object-autocomplete`,
    broken: ({ body: { type, data } }) => {
      if (type !== types.choices) return []
      const choices = data?.choices ?? []
      return [
        ...countBetween('choices', choices.length, 0, 25),
        ...choices.flatMap(({ name, value }) => [
          ...lengthBetween('the name of a choice', name, 1, 100),
          ...lengthBetween('the value of a choice', String(value), 1, 100),
        ]),
      ]
    },
  },
}

export const modalRules: Readonly<Record<string, Rule<Body>>> = {
  title: {
    source: `${responding}#interaction-response-object-modal`,
    broken: ({ title = '' }) => lengthBetween('the title of a modal', title, 1, 45),
  },
  customId: {
    source: `${responding}#interaction-response-object-modal`,
    broken: ({ custom_id = '' }) => lengthBetween('the custom id of a modal', custom_id, 1, 100),
  },
  inputs: {
    source: `${responding}#interaction-response-object-modal`,
    broken: ({ components }) => [
      ...countBetween('components in a modal', (components ?? []).length, 1, 5),
      ...(components ?? []).flatMap(brokenPlace),
    ],
  },
  labels: {
    source: `${reference}#label`,
    broken: ({ components }) =>
      flatten(components ?? []).flatMap(({ type, label = '', description = '' }) =>
        type === componentTypes.label
          ? [
              ...lengthBetween('a label', label, 1, 45),
              ...lengthBetween('the description of a label', description, 0, 100),
            ]
          : [],
      ),
  },
  textInputs: {
    source: `${reference}#text-input`,
    broken: ({ components }) =>
      flatten(components ?? [])
        .filter(({ type }) => type === componentTypes.textInput)
        .flatMap(brokenInput),
  },
}

/** In a modal stand labels, texts, and rows with one text input. */
function brokenPlace({ type, components = [], component }: Component): string[] {
  if (type === componentTypes.textDisplay) return []
  if (type === componentTypes.label) return component ? [] : ['a label without a component']
  const [input] = components
  const isRow = type === componentTypes.actionRow && components.length === 1
  return isRow && input?.type === componentTypes.textInput ? [] : [`a component of type ${type} in a modal`]
}

function brokenInput(input: Component): string[] {
  const { custom_id, label = '', style = 0, placeholder = '', value = '' } = input
  const { min_length = 0, max_length = 4000 } = input
  return [
    ...(custom_id === undefined ? ['a text input without custom id'] : []),
    ...lengthBetween('the label of a text input', label, 0, 45),
    ...lengthBetween('the placeholder of a text input', placeholder, 0, 100),
    ...lengthBetween('the value of a text input', value, 0, 4000),
    ...countBetween('characters at least in a text input', min_length, 0, 4000),
    ...countBetween('characters at most in a text input', max_length, Math.max(1, min_length), 4000),
    ...(style === 1 || style === 2 ? [] : [`a text input of style ${style}`]),
  ]
}

/** Everything Discord would not take about the first response to an interaction. */
export function brokenCallbackRules(subject: CallbackSubject): BrokenRule[] {
  const { body, message } = subject
  const { type, data = {} } = body
  const own = checkRules(callbackRules, subject)
  if (type === types.message) return [...own, ...brokenMessageRules(data)]
  if (type === types.update && message) {
    return [...own, ...brokenMessageRules(data, message)]
  }
  if (type !== types.modal) return own
  return [...own, ...checkRules(modalRules, data), ...checkRules(componentRules, data.components ?? [])]
}
