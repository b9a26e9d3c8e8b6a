// Discord's own description of its API, where it is at hand: every body the bot sends has to fit it.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'

const file = fileURLToPath(new URL('../../../shared/data/discord-api/openapi.json', import.meta.url))

/** Why nothing is checked, or null when it is. */
export const schemaCheckSkipped = existsSync(file)
  ? null
  : `Discord's description of its API is not at ${file}: the bodies the bot sends were not checked against it.`

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation | undefined>>>>
}

interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> }
  readonly responses?: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { schema: object }>> }>
  >
}

/** Bodies of a type are checked against their own description only: an `anyOf` of all of them says little. */
const callbacks: Readonly<Record<number, string>> = {
  4: 'CreateMessageInteractionCallbackRequest',
  5: 'CreateMessageInteractionCallbackRequest',
  6: 'UpdateMessageInteractionCallbackRequest',
  7: 'UpdateMessageInteractionCallbackRequest',
  8: 'ApplicationCommandAutocompleteCallbackRequest',
  9: 'ModalInteractionCallbackRequest',
}

let loaded: ReturnType<typeof load> | undefined

function load() {
  const description = JSON.parse(readFileSync(file, 'utf8')) as Description
  // The description has keywords and formats of its own, which say nothing about a value.
  const ajv = new Ajv2020({ strict: false, validateFormats: false, validateSchema: false })
  ajv.addSchema(description, 'discord')
  const routes = Object.entries(description.paths).map(([template, operations]) => ({
    operations,
    template,
    variables: template.split('{').length,
    pattern: new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`),
  }))
  // `@original` and `@me` before what stands for any id.
  routes.sort((one, other) => one.variables - other.variables)
  return { ajv, routes, validators: new Map<string, ValidateFunction>() }
}

/** How one address of the API is described; undefined when Discord has none like it. */
function operationOf(method: string, path: string) {
  loaded ??= load()
  const route = loaded.routes.find(
    ({ pattern, operations }) => pattern.test(path) && operations[method.toLowerCase()],
  )
  const operation = route?.operations[method.toLowerCase()]
  return route && operation ? { operation, template: route.template } : undefined
}

/** What does not fit Discord's description of this address; empty when all does or when there is none at hand. */
export function schemaProblems(method: string, path: string, body: unknown): string[] {
  if (schemaCheckSkipped) return []
  const found = operationOf(method, path)
  if (!found) return [`Discord has no ${method} ${path}`]
  const content = found.operation.requestBody?.content['application/json']
  if (!content) return []
  const callback = path.endsWith('/callback') ? callbacks[(body as { type?: number }).type ?? 0] : undefined
  const schema = callback ? { $ref: `#/components/schemas/${callback}` } : content.schema
  return problemsBy(`${method} ${found.template} ${callback ?? ''}`, schema, body)
}

/** What of an answer of the stand-in does not fit what Discord would say. */
export function responseProblems(method: string, path: string, status: number, body: unknown): string[] {
  if (schemaCheckSkipped) return []
  const found = operationOf(method, path)
  const schema = found?.operation.responses?.[status]?.content?.['application/json']?.schema
  return schema ? problemsBy(`${status} ${method} ${found.template}`, schema, body) : []
}

function problemsBy(name: string, schema: object, value: unknown): string[] {
  loaded ??= load()
  const known = loaded.validators.get(name)
  const validate = known ?? loaded.ajv.compile(inDescription(schema))
  loaded.validators.set(name, validate)
  if (validate(value)) return []
  const told = (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
  return [`${name.trim()}: ${[...new Set(told)].join(', ')}`]
}

/** References within the description, seen from outside. */
function inDescription(schema: object): object {
  const text = JSON.stringify(schema).replaceAll('"#/components/', '"discord#/components/')
  return JSON.parse(text) as object
}
