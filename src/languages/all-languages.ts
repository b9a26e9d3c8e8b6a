// The languages that are spoken; a further one is a file beside this one, and a line here.
import type { Catalogue } from './catalogue.ts'
import { en } from './en.ts'
import { ro } from './ro.ts'

/** By ISO 639-1 code. */
export const allLanguages: ReadonlyMap<string, Catalogue> = new Map<string, Catalogue>([
  ['en', en],
  ['ro', ro],
])
