// JSON to an article: an array of records, an object that holds one, or one record a line.
import { messageOf, UserError } from '../errors.ts'
import type { Reading } from './formats.ts'
import { decodeString, type JsonValue, readJsonValue } from './json-values.ts'
import { jsonLimits } from './limits.ts'
import type { LocatedText } from './located-text.ts'
import { fieldsFor, type RecordRole, textFieldNames } from './record-fields.ts'
import { readRecords, type TextRecord } from './records.ts'

type JsonObject = Extract<JsonValue, { kind: 'object' }>

const namesShown = 8
const linesNamed = 3
const recordsProbed = 1000

/**
 * Reads a JSON file. Its offsets lead into the file, where a quote may stand escaped.
 * @throws UserError (a sentence without the file's name) when it is broken or no record has a text
 */
export async function readJson(text: string): Promise<Reading> {
  let whole: JsonValue
  try {
    whole = readJsonValue(text)
  } catch (error) {
    // Many a file of one record a line is called .json.
    if (/^\s*\{[^\r\n]*\}[ \t]*\r?\n\s*\{/.test(text)) return readJsonLines(text)
    throw error
  }
  return fromRecords(text, findRecords(text, whole), null)
}

/** Reads one record a line; a broken line is named, the others are kept. */
export async function readJsonLines(text: string): Promise<Reading> {
  const records: JsonObject[] = []
  const broken: string[] = []
  let lines = 0
  let number = 0
  for (const line of text.matchAll(/([^\r\n]*)(?:\r\n|\n|\r|$)/g)) {
    number++
    const content = line[1] ?? ''
    if (content.trim() === '') continue
    if (broken.length > jsonLimits.mostBrokenLines) throw brokenThroughout(broken)
    lines++
    try {
      const value = readJsonValue(text, line.index, line.index + content.length, number)
      if (value.kind === 'object') records.push(value)
      else broken.push(`line ${number} holds no record`)
    } catch (error) {
      broken.push(messageOf(error).replace(/; mend it\.$/, ''))
    }
  }
  if (broken.length === lines && lines > 0) throw new UserError(`${broken[0]}; mend it.`)
  return fromRecords(text, records, problemOfLines(broken))
}

function brokenThroughout(broken: readonly string[]): UserError {
  const most = jsonLimits.mostBrokenLines.toLocaleString('en')
  return new UserError(`more than ${most} of its lines are broken (${broken[0]}); mend it.`)
}

function problemOfLines(broken: readonly string[]): string | null {
  if (broken.length === 0) return null
  const more = broken.length - linesNamed
  const named = broken.slice(0, linesNamed).join(', ')
  return `${named}${more > 0 ? ` and so on in ${more} more` : ''}; the other lines are kept.`
}

/** The list with the most records that have a text, wherever it lies at the top; else the object itself. */
function findRecords(text: string, value: JsonValue): JsonObject[] {
  const objectsIn = (list: JsonValue) =>
    list.kind === 'array' ? list.items.filter((item) => item.kind === 'object') : []
  if (value.kind !== 'object') return objectsIn(value)
  const withText = (list: readonly JsonObject[]) =>
    list.slice(0, recordsProbed).filter((record) => textsOf(text, record).length > 0).length
  const lists = [...value.fields.values()].map(objectsIn).filter((list) => list.length > 0)
  const [best] = lists.map((list) => ({ list, size: withText(list) })).sort((a, b) => b.size - a.size)
  if (best && best.size > 0) return best.list
  return textsOf(text, value).length > 0 ? [value] : (best?.list ?? [value])
}

function fromRecords(text: string, found: readonly JsonObject[], problem: string | null): Reading {
  const records = found.flatMap((record) => toRecord(text, record) ?? [])
  if (records.length === 0) throw noTextField(found)
  const without = found.length - records.length
  const lack = `${without} of its ${found.length} records have no text and are left out.`
  return readRecords(records, problem ?? (without > 0 ? lack : null))
}

function toRecord(text: string, record: JsonObject): TextRecord | null {
  const texts = textsOf(text, record)
  if (texts.length === 0) return null
  const said = (role: RecordRole) => stringsOf(text, record, role)[0]?.text ?? null
  const title = stringsOf(text, record, 'title')[0] ?? null
  return { title, texts, url: said('url'), date: said('date'), language: said('language') }
}

/** The text of a record: a string, or a list of paragraphs. */
function textsOf(text: string, record: JsonObject): LocatedText[] {
  const found = stringsOf(text, record, 'text')
  return found.filter((each) => /[\p{L}\p{N}]/u.test(each.text))
}

/** What the likeliest field for a role holds, as far as it is text. */
function stringsOf(text: string, record: JsonObject, role: RecordRole): LocatedText[] {
  for (const field of fieldsFor(role, record.fields.keys())) {
    const value = record.fields.get(field)
    const items = value?.kind === 'array' ? value.items : value ? [value] : []
    const strings = items.flatMap((item) => (item.kind === 'string' ? [decodeString(text, item)] : []))
    if (strings.some((each) => each.text.trim() !== '')) return strings
  }
  return []
}

function noTextField(found: readonly JsonObject[]): UserError {
  const seen = [...new Set(found.slice(0, 100).flatMap((record) => [...record.fields.keys()]))]
  const shown = seen.slice(0, namesShown).map((name) => name.slice(0, 40))
  const names = shown.length === 0 ? 'it has no fields' : `its fields are ${shown.join(', ')}`
  const more = seen.length > namesShown ? ', …' : ''
  return new UserError(
    `no record in it has a text: a field called ${textFieldNames} is needed, and ${names}${more}.`,
  )
}
