// The keys of the catalogue and what each sentence wants put in, read from the English one by the compiler.
import type { Counted } from '../../languages/catalogue.ts'
import type { en } from '../../languages/en.ts'

/** `access.tooMany`, `counted.days`. */
export type Sentence = KeysOf<typeof en>

/** What a command or an option is called by in the catalogue: it has a name and a description there. */
export type Described = Sentence extends infer Key
  ? Key extends `${infer About}.description`
    ? About
    : never
  : never

/** The arguments beside the key: none, or the values by name. */
export type Values<Key extends Sentence> = [Names<TextAt<typeof en, Key>>] extends [never]
  ? []
  : [Readonly<Record<Names<TextAt<typeof en, Key>>, string | number>>]

type KeysOf<T> = {
  [Key in keyof T & string]: T[Key] extends string
    ? Key extends `${string}_${Intl.LDMLPluralRule}`
      ? Counted<Key>
      : Key
    : `${Key}.${KeysOf<T[Key]>}`
}[keyof T & string]

type TextAt<T, Key extends string> = Key extends `${infer First}.${infer Rest}`
  ? First extends keyof T
    ? TextAt<T[First], Rest>
    : never
  : Key extends keyof T
    ? T[Key]
    : `${Key}_other` extends keyof T
      ? T[`${Key}_other`]
      : never

/** `when` of `again {{when}}`, `count` of `{{count, number}} days`. */
type Names<Text> = Text extends `${string}{{${infer Inside}}}${infer Rest}`
  ? (Inside extends `${infer Name},${string}` ? Name : Inside) | Names<Rest>
  : never
