// JSON with the place of every string in the file, which JSON.parse does not tell.
import { UserError } from '../errors.ts'
import { jsonLimits } from './limits.ts'
import { lineStartsOf } from './lines.ts'
import type { LocatedText } from './located-text.ts'

/** A value of a JSON text; strings are decoded when they are wanted. */
export type JsonValue =
  | { readonly kind: 'string'; readonly start: number; readonly end: number }
  | { readonly kind: 'array'; readonly items: readonly JsonValue[] }
  | { readonly kind: 'object'; readonly fields: ReadonlyMap<string, JsonValue> }
  | typeof scalar

/** Numbers, true, false and null: nobody quotes them. */
const scalar = { kind: 'scalar' } as const
const scalars = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y
const whiteSpace = /[ \t\r\n]*/y
const escapable = [...'"\\/bfnrtu']
const hexDigits = /^[\da-f]{4}$/i
const escapes: ReadonlyMap<string, string> = new Map(
  Object.entries({ b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }),
)

/**
 * Reads the value that fills a stretch of a text, end exclusive.
 * @param line the line the stretch begins in, for sentences about it
 * @throws UserError naming the line when the stretch is no JSON, nested too deeply or too large
 */
export function readJsonValue(text: string, start = 0, end = text.length, line = 1): JsonValue {
  const scanner = new JsonScanner(text, start, end, line)
  const value = scanner.value(0)
  scanner.expectEnd()
  return value
}

/** The characters of a string value, each with its place in the file. */
export function decodeString(text: string, { start, end }: { start: number; end: number }): LocatedText {
  const written = text.slice(start + 1, end - 1)
  if (!written.includes('\\')) return { text: written.toWellFormed(), start: start + 1, offsets: null }
  const offsets = new Uint32Array(written.length + 1)
  const pieces: string[] = []
  let length = 0
  let plainFrom = 0
  for (let at = 0; at < written.length; ) {
    offsets[length++] = start + 1 + at
    if (written[at] !== '\\') {
      at++
      continue
    }
    const letter = written[at + 1] ?? ''
    const isCode = letter === 'u'
    const code = isCode ? String.fromCharCode(Number.parseInt(written.slice(at + 2, at + 6), 16)) : ''
    pieces.push(written.slice(plainFrom, at), isCode ? code : (escapes.get(letter) ?? letter))
    at += isCode ? 6 : 2
    plainFrom = at
  }
  pieces.push(written.slice(plainFrom))
  offsets[length] = end - 1
  return { text: pieces.join('').toWellFormed(), start: start + 1, offsets: offsets.slice(0, length + 1) }
}

class JsonScanner {
  readonly #text: string
  readonly #start: number
  readonly #end: number
  readonly #line: number
  #at: number
  #values = 0

  constructor(text: string, start: number, end: number, line: number) {
    this.#text = text
    this.#start = start
    this.#line = line
    this.#at = start
    this.#end = end
  }

  value(depth: number): JsonValue {
    if (depth > jsonLimits.deepest) this.#fail(`nested deeper than ${jsonLimits.deepest} levels`)
    if (++this.#values > jsonLimits.mostValues) {
      const most = jsonLimits.mostValues.toLocaleString('en')
      throw new UserError(`it holds more than ${most} values; split it.`)
    }
    const first = this.#next()
    if (first === '"') return this.#string()
    if (first === '[') return { kind: 'array', items: this.#items(depth) }
    if (first === '{') return { kind: 'object', fields: this.#fields(depth) }
    scalars.lastIndex = this.#at
    if (!scalars.test(this.#text) || scalars.lastIndex > this.#end) this.#fail('not valid JSON')
    this.#at = scalars.lastIndex
    return scalar
  }

  expectEnd(): void {
    if (this.#next() !== '') this.#fail('not valid JSON')
  }

  #items(depth: number): JsonValue[] {
    const items: JsonValue[] = []
    this.#at++
    while (!this.#closes(']', items.length)) items.push(this.value(depth + 1))
    return items
  }

  #fields(depth: number): Map<string, JsonValue> {
    const fields = new Map<string, JsonValue>()
    let count = 0
    this.#at++
    while (!this.#closes('}', count++)) {
      if (this.#next() !== '"') this.#fail('not valid JSON')
      const name = decodeString(this.#text, this.#string()).text
      this.#expect(':')
      fields.set(name, this.value(depth + 1))
    }
    return fields
  }

  /** Whether a list ends here; otherwise steps over the comma in front of all but its first element. */
  #closes(bracket: string, elementsBefore: number): boolean {
    if (this.#next() === bracket) {
      this.#at++
      return true
    }
    if (elementsBefore > 0) {
      this.#expect(',')
      if (this.#next() === bracket) this.#fail('not valid JSON')
    }
    return false
  }

  /** Leaves the scanner behind the string. */
  #string(): { kind: 'string'; start: number; end: number } {
    const start = this.#at
    for (let at = start + 1; at < this.#end; at++) {
      const character = this.#text[at]
      if (character === '"') {
        this.#at = at + 1
        return { kind: 'string', start, end: at + 1 }
      }
      if (character !== '\\') continue
      at++
      const letter = this.#text[at] ?? ''
      if (!escapable.includes(letter)) break
      if (letter === 'u' && !hexDigits.test(this.#text.slice(at + 1, at + 5))) break
    }
    return this.#fail('not valid JSON: a string has no end or a broken escape')
  }

  #expect(mark: string): void {
    if (this.#next() !== mark) this.#fail('not valid JSON')
    this.#at++
  }

  /** The next character that is not white space, or nothing at the end. */
  #next(): string {
    whiteSpace.lastIndex = this.#at
    whiteSpace.test(this.#text)
    this.#at = Math.min(whiteSpace.lastIndex, this.#end)
    return this.#at < this.#end ? (this.#text[this.#at] ?? '') : ''
  }

  #fail(what: string): never {
    const before = this.#text.slice(this.#start, this.#at)
    const line = this.#line + lineStartsOf(before).length - 1
    throw new UserError(`line ${line} is ${what}; mend it.`)
  }
}
