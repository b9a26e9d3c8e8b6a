// Every rule of the stand-in bites: each is broken once, over the wire, and none is left out.
import { describe, expect, it } from 'vitest'
import { callbackRules, modalRules } from './stand-in-callback-rules.ts'
import { standInCaller } from './stand-in-caller.ts'
import { commandRules } from './stand-in-command-rules.ts'
import { componentRules, placeRules } from './stand-in-component-rules.ts'
import { ids, slash } from './stand-in-events.ts'
import { messageRules } from './stand-in-message-rules.ts'
import { flagsOf } from './stand-in-rules.ts'

const v2 = { flags: flagsOf.componentsV2 }
const text = (content = 'text') => ({ type: 10, content })
const button = (custom_id: string, more: object = {}) => ({
  type: 2,
  style: 2,
  label: 'Go',
  custom_id,
  ...more,
})
const row = (...components: object[]) => ({ type: 1, components })
const option = (value: string, more: object = {}) => ({ label: value, value, ...more })
const select = (options: object[], more: object = {}) => row({ type: 3, custom_id: 'menu', options, ...more })
const long = (length: number) => 'x'.repeat(length)
const many = <Item>(count: number, make: (i: number) => Item) =>
  Array.from({ length: count }, (_, i) => make(i))
const input = (custom_id: string, more: object = {}) => ({ type: 4, custom_id, style: 1, ...more })
const label = (custom_id: string, more: object = {}) => ({
  type: 18,
  label: 'Why',
  component: input(custom_id, more),
})

type Broken = readonly [rule: string, body: object, sentence: RegExp]

const brokenMessages: readonly Broken[] = [
  ['contentLength', { content: long(2001) }, /2001 characters/],
  ['notEmpty', { content: '' }, /empty message/],
  ['nothingBesideV2', { ...v2, content: 'beside', components: [text()] }, /content beside/],
  ['nothingBesideV2', { ...v2, embeds: [{ title: 'beside' }], components: [text()] }, /embeds beside/],
  ['flagNeeded', { components: [text()] }, /without the flag/],
  ['componentCount', { ...v2, components: many(41, () => text()) }, /41 components/],
  ['allText', { ...v2, components: many(3, () => text(long(1500))) }, /4500 characters of text/],
  ['embeds', { embeds: [{ title: long(257) }] }, /257 characters/],
  ['embeds', { embeds: many(2, () => ({ description: long(4000) })) }, /8000 characters in all embeds/],
  ['nonce', { content: 'text', nonce: long(26) }, /the nonce has 26/],
  [
    'allowedMentions',
    { content: 'text', allowed_mentions: { parse: ['users'], users: [ids.person] } },
    /users are named and parsed/,
  ],
]

const brokenPlaces: readonly Broken[] = [
  ['topLevel', { ...v2, components: [button('a')] }, /type 2 in a message/],
  ['topLevel', { content: 'text', components: many(6, (i) => row(button(String(i)))) }, /6 action rows/],
  ['nothingOfModals', { ...v2, components: [row(input('a'))] }, /type 4 in a message/],
]

const brokenComponents: readonly Broken[] = [
  ['customIdLength', { ...v2, components: [row(button(long(101)))] }, /101 characters/],
  ['customIdsDiffer', { ...v2, components: [row(button('a')), row(button('a'))] }, /custom id a/],
  ['idsDiffer', { ...v2, components: many(2, () => ({ ...text(), id: 7 })) }, /component id 7/],
  ['textDisplay', { ...v2, components: [text('')] }, /0 characters/],
  ['actionRow', { ...v2, components: [row(...many(6, (i) => button(String(i))))] }, /6 buttons in a row/],
  ['actionRow', { ...v2, components: [row(button('a'), ...select([option('b')]).components)] }, /alone/],
  ['button', { ...v2, components: [row(button('a', { label: long(81) }))] }, /81 characters/],
  ['button', { ...v2, components: [row(button('a', { label: undefined }))] }, /without label/],
  ['button', { ...v2, components: [row(button('a', { style: 5 }))] }, /link button/],
  ['select', { ...v2, components: [select([option('a')], { placeholder: long(151) })] }, /151 characters/],
  ['selectOptions', { ...v2, components: [select(many(26, (i) => option(`${i}`)))] }, /26 options/],
  ['selectOptions', { ...v2, components: [select([option(long(101))])] }, /101 characters/],
  [
    'selectOptions',
    { ...v2, components: [select([option('a', { description: long(101) })])] },
    /description of an option has 101/,
  ],
  ['selectOptions', { ...v2, components: [select([option('a'), option('a')])] }, /value a/],
  ['section', { ...v2, components: [{ type: 9, components: [text()] }] }, /without accessory/],
  [
    'section',
    { ...v2, components: [{ type: 9, components: many(4, () => text()), accessory: button('a') }] },
    /4 texts in a section/,
  ],
  [
    'container',
    { ...v2, components: [{ type: 17, components: [{ type: 17, components: [text()] }] }] },
    /17 in a/,
  ],
]

describe('a message', () => {
  it.each([...brokenMessages, ...brokenPlaces, ...brokenComponents])(
    'is refused by the rule %s',
    async (rule, body, sentence) => {
      const { send, discord } = await standInCaller()
      const refused = await send(body)
      expect([refused.status, refused.body.code]).toEqual([400, messageRules[rule]?.code ?? 50035])
      expect(discord.broken.join()).toMatch(sentence)
      expect(discord.messages.size).toBe(0)
    },
  )

  it('is refused as an edit that takes the flag away', async () => {
    const { send, call, discord } = await standInCaller()
    const { id } = (await send({ ...v2, components: [text()] })).body
    const edit = await call('PATCH', `/channels/${ids.channel}/messages/${id}`, { flags: 0 })
    expect(edit.status).toBe(400)
    expect(discord.broken).toContain('the V2 flag was taken off')
  })

  it('is refused as an edit that leaves content beside components', async () => {
    const { send, call, discord } = await standInCaller()
    const { id } = (await send({ content: 'text' })).body
    const edit = { ...v2, components: [text()] }
    const path = `/channels/${ids.channel}/messages/${id}`
    expect((await call('PATCH', path, edit)).status).toBe(400)
    expect(discord.broken.join()).toMatch(/content stays/)
    expect((await call('PATCH', path, { ...edit, content: null })).status).toBe(200)
  })

  it('is taken up to every limit', async () => {
    const { send, discord } = await standInCaller()
    const buttons = row(...many(5, (i) => button(`${i}`.padEnd(100, '.'), { label: long(80) })))
    const menu = select(
      many(25, (i) => option(`${i}`.padEnd(100, '.'))),
      { placeholder: long(150) },
    )
    const texts = many(4, () => text(long(1000)))
    const container = { type: 17, components: [...texts, buttons, menu] }
    expect((await send({ ...v2, components: [container] })).status).toBe(200)
    expect((await send({ content: '\u{1f600}'.repeat(2000) })).status).toBe(200)
    expect(discord.broken).toEqual([])
  })
})

describe('a first response', () => {
  it.each([
    ['fittingType', { type: 8, data: { choices: [] } }, /callback of type 8/],
    ['fittingType', { type: 6 }, /callback of type 6/],
    ['deferralFlags', { type: 5, data: v2 }, /on a deferral/],
  ] as const)('is refused by the rule %s', async (_, body, sentence) => {
    const { asked, respond, discord } = await standInCaller()
    const interaction = asked()
    expect((await respond(interaction, body)).body.code).toBe(50035)
    expect(discord.broken.join()).toMatch(sentence)
    // What was refused has acknowledged nothing.
    expect((await respond(interaction, { type: 5 })).status).toBe(200)
  })

  it.each([
    ['too many', many(26, (i) => ({ name: `${i}`, value: `${i}` })), /26 choices/],
    ['too long', [{ name: long(101), value: 'a' }], /name of a choice has 101/],
    ['without a name', [{ name: '', value: 'a' }], /name of a choice has 0/],
  ])('is refused with choices that are %s', async (_, choices, sentence) => {
    const { dispatched, respond, discord } = await standInCaller()
    const typing = dispatched(slash('source', { file: 'a' }, { focused: 'file' }))
    expect((await respond(typing, { type: 8, data: { choices } })).body.code).toBe(50035)
    expect(discord.broken.join()).toMatch(sentence)
  })

  it.each([
    ['title', { title: long(46) }, /46 characters/],
    ['customId', { custom_id: long(101) }, /101 characters/],
    ['inputs', { components: [] }, /0 components in a modal/],
    ['inputs', { components: many(6, (i) => label(String(i))) }, /6 components in a modal/],
    ['inputs', { components: [row(button('a'))] }, /type 1 in a modal/],
    ['labels', { components: [{ ...label('a'), label: long(46) }] }, /a label has 46/],
    ['textInputs', { components: [label('a', { value: long(4001) })] }, /4001 characters/],
    ['textInputs', { components: [label('a', { placeholder: long(101) })] }, /101 characters/],
    ['customIdsDiffer', { components: [label('a'), label('a')] }, /custom id a/],
  ] as const)('is refused with a modal by the rule %s', async (_, difference, sentence) => {
    const { asked, respond, discord } = await standInCaller()
    const data = { title: 'Why?', custom_id: 'why', components: [label('reason')], ...difference }
    expect((await respond(asked(), { type: 9, data })).body.code).toBe(50035)
    expect(discord.broken.join()).toMatch(sentence)
  })
})

describe('a list of commands', () => {
  const command = (name: string, more: object = {}) => ({ type: 1, name, description: 'Does it', ...more })
  const given = (name: string, more: object = {}) => ({ type: 3, name, description: 'What', ...more })
  const broken: readonly Broken[] = [
    ['count', many(101, (i) => command(`ask-${i}`)), /101 commands of type 1/],
    ['count', many(16, (i) => ({ type: 3, name: `Menu ${i}` })), /16 commands of type 3/],
    ['namesDiffer', [command('ask'), command('ask')], /command 1:ask/],
    ['names', [command('Ask')], /Ask cannot be/],
    ['names', [command('ask', { options: [given('a question')] })], /a question cannot be/],
    ['descriptions', [command('ask', { description: long(101) })], /101 characters/],
    ['descriptions', [{ type: 3, name: 'Answer this', description: 'Answers' }], /has a description/],
    ['options', [command('ask', { options: many(26, (i) => given(`o${i}`)) })], /26 options/],
    ['options', [command('ask', { options: [given('a'), given('b', { required: true })] })], /behind one/],
    ['localesKnown', [command('ask', { description_localizations: { xx: 'Asks' } })], /no locale xx/],
    [
      'allText',
      [command('ask', { options: many(25, (i) => given(`o${i}`, choicesOf(4))) })],
      /more than 8000/,
    ],
  ]

  function choicesOf(count: number): object {
    return { choices: many(count, (i) => ({ name: `${i}`.padEnd(90, '.'), value: `${i}` })) }
  }

  it.each(broken)('is refused by the rule %s', async (_, commands, sentence) => {
    const { call, discord } = await standInCaller()
    const { status, body } = await call('PUT', `/applications/${ids.application}/commands`, commands)
    expect([status, body.code]).toEqual([400, 50035])
    expect(discord.broken.join()).toMatch(sentence)
  })

  it('leaves no rule of any table untried', () => {
    const tried = [...brokenMessages, ...brokenPlaces, ...brokenComponents, ...broken].map(([rule]) => rule)
    const elsewhere = [
      ...['flagStays', 'legacyTakenBack', 'fittingType', 'deferralFlags', 'choices'],
      ...['title', 'customId', 'inputs', 'labels', 'textInputs'],
    ]
    const tables = [messageRules, placeRules, componentRules, callbackRules, modalRules, commandRules]
    const rules = tables.flatMap((table) => Object.keys(table))
    expect(rules.filter((rule) => ![...tried, ...elsewhere].includes(rule))).toEqual([])
    expect(
      tables.flatMap((table) => Object.values(table)).every(({ source }) => /^https:/.test(source)),
    ).toBe(true)
  })
})
