// What is said about a setting, once: its name, its default, its meaning and what is wrong with a value.

export interface Setting {
  readonly name: string
  /** The value when the variable is absent or empty. */
  readonly fallback: string
  /** One line for `.env.example` and the README's table. */
  readonly meaning: string
  /** What is wrong with a value and what would be right, or null. */
  readonly problem?: (value: string) => string | null
  /** Never told to anybody; it may stand in a file that `<name>_FILE` names. */
  readonly isSecret?: true
}

/** What the settings of a group have been given, or their defaults; empty where there is neither. */
export type Values<Group extends readonly Setting[]> = Readonly<Record<Group[number]['name'], string>>
