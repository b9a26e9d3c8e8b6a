// What a language must say: everything English says, and in each form its way of counting has.
import type { en } from './en.ts'

/** A language that lacks a sentence, or has one that English has not, does not compile. */
export type Catalogue = Said<typeof en>

/** A counted sentence has `_other` at least; which further forms a language needs is held by a test. */
type Said<T> = T extends string
  ? string
  : { readonly [Key in Exclude<keyof T, Form<keyof T>>]: Said<T[Key]> } & {
      readonly [Key in `${Counted<keyof T>}_other`]: string
    } & { readonly [Key in `${Counted<keyof T>}_${Intl.LDMLPluralRule}`]?: string }

type Form<Key> = Extract<Key, `${string}_${Intl.LDMLPluralRule}`>

/** `days` of `days_one` and `days_other`. */
export type Counted<Key> = Key extends `${infer Name}_${Intl.LDMLPluralRule}` ? Name : never
