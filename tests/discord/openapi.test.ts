// Everything the bot sends fits Discord's own description of its API, where that description is at hand.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, it } from 'vitest'
import { runningBot } from './running-bot.ts'
import { directMessage, mention, slash } from './stand-in-events.ts'
import type { Recorded } from './stand-in-recorder.ts'

const path = fileURLToPath(new URL('../../../shared/data/discord-api/openapi.json', import.meta.url))
const isThere = existsSync(path)
const said = isThere ? '' : ` (skipped: Discord's description of its API is not at ${path})`

const part = (name: string) => ({ $ref: `discord#/components/schemas/${name}` })

/** What the body of a request has to fit. */
const schemas: readonly (readonly [RegExp, object])[] = [
  [
    /^POST .*\/callback$/,
    {
      anyOf: [
        part('CreateMessageInteractionCallbackRequest'),
        part('ApplicationCommandAutocompleteCallbackRequest'),
      ],
    },
  ],
  [/^PATCH .*@original$/, part('IncomingWebhookUpdateRequestPartial')],
  [/^POST .*\/messages$/, part('MessageCreateRequest')],
  [/^PUT .*\/commands$/, { type: 'array', items: part('ApplicationCommandUpdateRequest') }],
]

/** Checks every request that has a body, and says what does not fit. */
async function problemsOf(requests: readonly Recorded[]) {
  // The description has keywords and formats of its own, which say nothing about a value.
  const ajv = new Ajv2020({ strict: false, validateFormats: false, validateSchema: false })
  ajv.addSchema(JSON.parse(await readFile(path, 'utf8')), 'discord')
  const validators = schemas.map(([kind, schema]) => [kind, ajv.compile(schema)] as const)
  const found: string[] = []
  let checked = 0
  for (const { method, path: address, body } of requests) {
    const [, validate] = validators.find(([kind]) => kind.test(`${method} ${address}`)) ?? []
    if (!validate) continue
    checked++
    if (!validate(body)) found.push(`${method} ${address}: ${ajv.errorsText(validate.errors)}`)
  }
  return { checked, found }
}

it.skipIf(!isThere)(`sends what Discord's own description allows${said}`, async () => {
  const { discord, run, stop } = await runningBot()
  await run(slash('ask', { question: 'When was the bridge over the Sulina canal opened?', private: true }))
  for (const name of ['sources', 'help', 'status']) await run(slash(name))
  await run(slash('source', { file: 'bridge.md' }))
  await run(slash('search', { query: 'honey bees' }))
  discord.dispatch('INTERACTION_CREATE', slash('source', { file: 'far' }, { focused: 'file' }))
  for (const event of [mention('How long is the bridge?'), directMessage('How long is the bridge?')]) {
    discord.dispatch('MESSAGE_CREATE', event)
    await discord.next('POST', /messages$/)
  }
  await stop()
  const problems = await problemsOf(discord.requests)
  // Seven acknowledgements, six edits, two messages, one list of commands.
  expect(problems.checked).toBe(16)
  expect(problems.found).toEqual([])
})
