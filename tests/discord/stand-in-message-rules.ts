// Discord's rules for a message, as it is sent or as it is edited.
import { componentRules, isV2Component, placeRules } from './stand-in-component-rules.ts'
import {
  type AllowedMentions,
  type AnyMessage,
  type Body,
  type BrokenRule,
  checkRules,
  type Embed,
  flagsOf,
  flatten,
  lengthBetween,
  lengthOf,
  type Rule,
  textsOf,
} from './stand-in-rules.ts'

const message = 'https://docs.discord.com/developers/resources/message'
const reference = 'https://docs.discord.com/developers/components/reference'

/** A message to come, with the one that it changes when it is an edit. */
export interface MessageSubject {
  readonly body: Body
  readonly before?: Pick<Body, 'content' | 'embeds' | 'flags'>
}

export function isV2({ body, before }: MessageSubject): boolean {
  return (((body.flags ?? 0) | (before?.flags ?? 0)) & flagsOf.componentsV2) !== 0
}

export const messageRules: Readonly<Record<string, Rule<MessageSubject>>> = {
  contentLength: {
    source: `${message}#create-message`,
    broken: ({ body }) => lengthBetween('the content', body.content ?? '', 0, 2000),
  },
  notEmpty: {
    source: `${message}#create-message`,
    code: 50006,
    broken: ({ body, before }) => (before === undefined && isEmpty(body) ? ['an empty message'] : []),
  },
  nothingBesideV2: {
    source: `${message}#message-object-message-flags`,
    broken: (subject) => {
      const { content, embeds, poll, sticker_ids } = subject.body
      const others = { content, embeds: embeds?.length, poll, stickers: sticker_ids?.length }
      const beside = Object.entries(others).filter(([, value]) => value)
      return isV2(subject) ? beside.map(([name]) => `${name} beside components V2`) : []
    },
  },
  legacyTakenBack: {
    source: `${reference}#legacy-message-component-behavior`,
    broken: (subject) => {
      const { body, before } = subject
      if (!isV2(subject) || before === undefined) return []
      const kept = [
        ...(before.content && body.content === undefined ? ['content'] : []),
        ...(before.embeds?.length && body.embeds === undefined ? ['embeds'] : []),
      ]
      return kept.map((name) => `${name} stays beside components V2 unless the edit takes it back`)
    },
  },
  flagStays: {
    source: `${message}#message-object-message-flags`,
    broken: ({ body, before }) => {
      const [was, is] = [before?.flags ?? 0, body.flags ?? null]
      const isTaken = (was & flagsOf.componentsV2) !== 0 && is !== null && (is & flagsOf.componentsV2) === 0
      return isTaken ? ['the V2 flag was taken off'] : []
    },
  },
  flagNeeded: {
    source: `${message}#message-object-message-flags`,
    broken: (subject) =>
      !isV2(subject) && flatten(subject.body.components ?? []).some(isV2Component)
        ? ['a V2 component without the flag']
        : [],
  },
  componentCount: {
    source: `${reference}#component-object`,
    broken: ({ body }) => {
      const count = flatten(body.components ?? []).length
      return count > 40 ? [`${count} components, more than 40`] : []
    },
  },
  allText: {
    source: `${reference}#text-display`,
    broken: ({ body }) => {
      const characters = textsOf(body).reduce((sum, text) => sum + lengthOf(text), 0)
      return characters > 4000 ? [`${characters} characters of text, more than 4000`] : []
    },
  },
  embeds: {
    source: `${message}#embed-object-embed-limits`,
    broken: ({ body }) => brokenEmbeds(body.embeds ?? []),
  },
  nonce: {
    source: `${message}#create-message`,
    broken: ({ body }) => lengthBetween('the nonce', String(body.nonce ?? ''), 0, 25),
  },
  allowedMentions: {
    source: `${message}#allowed-mentions-object`,
    broken: ({ body }) => brokenMentions(body.allowed_mentions ?? {}),
  },
}

/** Everything Discord would not take about a message, or about the edit of one. */
export function brokenMessageRules(message: AnyMessage, before?: MessageSubject['before']): BrokenRule[] {
  const body = message as Body
  const subject: MessageSubject = before ? { body, before } : { body }
  const components = body.components ?? []
  return [
    ...checkRules(messageRules, subject),
    ...checkRules(placeRules, { components, isV2: isV2(subject) }),
    ...checkRules(componentRules, components),
  ]
}

function isEmpty({ content, embeds, components, poll, sticker_ids, files }: Body): boolean {
  return ![content, embeds?.length, components?.length, poll, sticker_ids?.length, files?.length].some(
    Boolean,
  )
}

function brokenEmbeds(embeds: readonly Embed[]): string[] {
  const broken = embeds.length > 10 ? [`${embeds.length} embeds, more than 10`] : []
  let total = 0
  for (const { title = '', description = '', footer, author, fields = [] } of embeds) {
    const texts: [string, string, number][] = [
      ['the title of an embed', title, 256],
      ['the description of an embed', description, 4096],
      ['the footer of an embed', footer?.text ?? '', 2048],
      ['the author of an embed', author?.name ?? '', 256],
      ...fields.map(({ name }): [string, string, number] => ['the name of a field', name, 256]),
      ...fields.map(({ value }): [string, string, number] => ['the value of a field', value, 1024]),
    ]
    if (fields.length > 25) broken.push(`${fields.length} fields in an embed, more than 25`)
    broken.push(...texts.flatMap(([what, text, most]) => lengthBetween(what, text, 0, most)))
    total += texts.reduce((sum, [, text]) => sum + lengthOf(text), 0)
  }
  return total > 6000 ? [...broken, `${total} characters in all embeds, more than 6000`] : broken
}

function brokenMentions({ parse = [], users = [], roles = [] }: AllowedMentions): string[] {
  return [
    ...parse
      .filter((kind) => !['users', 'roles', 'everyone'].includes(kind))
      .map((kind) => `mentions of ${kind} cannot be parsed`),
    ...(parse.includes('users') && users.length > 0 ? ['users are named and parsed'] : []),
    ...(parse.includes('roles') && roles.length > 0 ? ['roles are named and parsed'] : []),
    ...(Math.max(users.length, roles.length) > 100 ? ['more than 100 mentions are allowed'] : []),
  ]
}
