// Discord's rules for what a bot sends, as far as they concern Footnote: a sentence for each that is broken.

interface Component {
  readonly type: number
  readonly content?: string
  readonly components?: readonly Component[]
  readonly component?: Component
  readonly custom_id?: string
  readonly disabled?: boolean
  readonly options?: readonly {
    readonly label: string
    readonly value: string
    readonly description?: string
  }[]
}

/** A recorded body, as loosely as it comes over the wire. */
export interface Body {
  readonly type?: number
  readonly content?: string | null
  readonly embeds?: readonly unknown[]
  readonly components?: readonly Component[]
  readonly flags?: number
  readonly data?: Body
  readonly choices?: readonly { readonly name: string; readonly value: string }[]
  readonly allowed_mentions?: { readonly parse?: readonly string[]; readonly replied_user?: boolean }
  readonly message_reference?: { readonly message_id: string; readonly fail_if_not_exists?: boolean }
  readonly nonce?: string
  readonly custom_id?: string
  readonly title?: string
}

export const flagsOf = { suppressEmbeds: 1 << 2, ephemeral: 1 << 6, componentsV2: 1 << 15 } as const

/** Text displays, wherever they stand. */
export function textsOf(body: Body): string[] {
  return flatten(body.components ?? []).flatMap(({ type, content }) =>
    type === 10 && content !== undefined ? [content] : [],
  )
}

/** All the text of a message, as somebody would read it. */
export function textOf(body: Body): string {
  return [body.content ?? '', ...textsOf(body)].join('\n').trim()
}

/** What Discord would not take about a message. */
export function brokenMessageRules(body: Body): string[] {
  const broken: string[] = []
  const components = flatten(body.components ?? [])
  const isV2 = ((body.flags ?? 0) & flagsOf.componentsV2) !== 0
  const texts = textsOf(body)
  if ((body.content ?? '').length > 2000) broken.push('content has more than 2000 characters')
  if (isV2 && body.content) broken.push('content beside components V2')
  if (isV2 && (body.embeds ?? []).length > 0) broken.push('embeds beside components V2')
  if (!isV2 && components.some(({ type }) => type >= 9)) broken.push('a V2 component without the flag')
  if (components.length > 40) broken.push(`${components.length} components`)
  if (texts.some((text) => text.length === 0)) broken.push('an empty text display')
  const characters = texts.reduce((sum, text) => sum + text.length, 0)
  if (characters > 4000) broken.push(`${characters} characters of text`)
  if (characters === 0 && !body.content) broken.push('an empty message')
  return broken
}

/** What Discord would not take about the first response to an interaction. */
export function brokenCallbackRules({ type, data = {} }: Body): string[] {
  const flags = data.flags ?? 0
  if (type === 5) return (flags & ~flagsOf.ephemeral) !== 0 ? [`flags ${flags} on a deferral`] : []
  // A deferred update says nothing; a form is held against Discord's own description of its API.
  if (type === 6 || type === 9) return []
  if (type === 8) return brokenChoiceRules(data)
  return type === 4 ? brokenMessageRules(data) : [`an unexpected callback of type ${type}`]
}

function brokenChoiceRules({ choices = [] }: Body): string[] {
  const broken = choices.length > 25 ? [`${choices.length} choices`] : []
  for (const { name, value } of choices) {
    if (name.length < 1 || name.length > 100) broken.push(`a choice's name of ${name.length} characters`)
    if (value.length < 1 || value.length > 100) broken.push(`a choice's value of ${value.length} characters`)
  }
  return broken
}

export function flatten(components: readonly Component[]): Component[] {
  return components.flatMap((component) => [component, ...flatten(component.components ?? [])])
}
