// What goes over the wire, as loosely as it comes, and how a rule of Discord's is written down.

export interface SelectOption {
  readonly label?: string
  readonly value?: string
  readonly description?: string
  readonly default?: boolean
  readonly emoji?: { readonly name?: string | null }
}

/** Every component there is, with the fields of all of them. */
export interface Component {
  readonly type: number
  readonly id?: number
  readonly custom_id?: string
  readonly content?: string
  readonly components?: readonly Component[]
  /** Beside a section's texts. */
  readonly accessory?: Component
  /** Under a modal's label. */
  readonly component?: Component
  readonly label?: string
  readonly description?: string
  readonly style?: number
  readonly url?: string
  readonly disabled?: boolean
  readonly emoji?: { readonly name?: string | null; readonly id?: string }
  readonly options?: readonly SelectOption[]
  readonly placeholder?: string
  readonly min_values?: number
  readonly max_values?: number
  readonly min_length?: number
  readonly max_length?: number
  readonly value?: string
  readonly accent_color?: number | null
  readonly divider?: boolean
  readonly spacing?: number
}

export interface Embed {
  readonly title?: string
  readonly description?: string
  readonly footer?: { readonly text: string }
  readonly author?: { readonly name: string }
  readonly fields?: readonly { readonly name: string; readonly value: string }[]
}

export interface AllowedMentions {
  readonly parse?: readonly string[]
  readonly users?: readonly string[]
  readonly roles?: readonly string[]
  readonly replied_user?: boolean
}

/** A recorded body. */
export interface Body {
  readonly type?: number
  readonly content?: string | null
  readonly embeds?: readonly Embed[] | null
  readonly components?: readonly Component[] | null
  readonly flags?: number | null
  readonly data?: Body
  readonly choices?: readonly { readonly name: string; readonly value: string }[]
  readonly allowed_mentions?: AllowedMentions | null
  readonly message_reference?: { readonly message_id: string; readonly fail_if_not_exists?: boolean }
  readonly nonce?: string | number
  readonly enforce_nonce?: boolean
  readonly poll?: unknown
  readonly sticker_ids?: readonly string[]
  readonly attachments?: readonly object[] | null
  /** Files that came beside the JSON. */
  readonly files?: readonly string[]
  /** Of a modal. */
  readonly custom_id?: string
  readonly title?: string
  /** Of a thread, or of a command. */
  readonly name?: string
  readonly recipient_id?: string
}

export const flagsOf = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  componentsV2: 1 << 15,
} as const

/** One rule of Discord's: what it looks at, where it is written, and what of it is broken. */
export interface Rule<Subject> {
  /** Where Discord says so. */
  readonly source: string
  /** The code of Discord's refusal; 50035, an invalid form body, unless it has one of its own. */
  readonly code?: number
  /** A sentence for each way the rule is broken. */
  readonly broken: (subject: Subject) => readonly string[]
}

export interface BrokenRule {
  readonly code: number
  readonly sentence: string
}

/** Everything that is wrong by a table of rules. */
export function checkRules<Subject>(
  rules: Readonly<Record<string, Rule<Subject>>>,
  subject: Subject,
): BrokenRule[] {
  return Object.values(rules).flatMap(({ code = 50035, broken }) =>
    broken(subject).map((sentence) => ({ code, sentence })),
  )
}

/** A message as the bot builds it or as it was recorded. */
export interface AnyMessage {
  readonly content?: string | null
  readonly components?: readonly object[] | null
  readonly flags?: number | null
}

/** Components of any depth, in the order in which they are read. */
export function flatten(components: readonly object[]): Component[] {
  return (components as readonly Component[]).flatMap((component) => {
    const { components: inner = [], accessory, component: labelled } = component
    const beside = [accessory, labelled].filter((each) => each !== undefined)
    return [component, ...flatten(inner), ...flatten(beside)]
  })
}

/** Text displays, wherever they stand. */
export function textsOf(body: AnyMessage): string[] {
  return flatten(body.components ?? []).flatMap(({ type, content }) =>
    type === 10 && content !== undefined ? [content] : [],
  )
}

/** All the text of a message, as somebody would read it. */
export function textOf(body: AnyMessage): string {
  return [body.content ?? '', ...textsOf(body)].join('\n').trim()
}

/** Characters as Discord counts them: an emoji outside the basic plane is one. */
export function lengthOf(text: string): number {
  return [...text].length
}

/** A sentence when a text is shorter or longer than it may be. */
export function lengthBetween(what: string, text: string, least: number, most: number): string[] {
  const length = lengthOf(text)
  return length < least || length > most ? [`${what} has ${length} characters, not ${least} to ${most}`] : []
}

/** A sentence when there are fewer or more than there may be. */
export function countBetween(what: string, count: number, least: number, most: number): string[] {
  return count < least || count > most ? [`${count} ${what}, not ${least} to ${most}`] : []
}

/** A sentence for each value that is there more than once. */
export function allDifferent(what: string, values: readonly string[]): string[] {
  const repeated = values.filter((value, i) => values.indexOf(value) !== i)
  return [...new Set(repeated)].map((value) => `${what} ${value} is there more than once`)
}
