// The rules of access: what they say of places and people, and what is wrong with a file.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayAsk, scopeFor } from '../../../src/discord/access/access-rules.ts'
import { parseAccessFile, readAccessFile } from '../../../src/discord/access/read-access-file.ts'
import type { Where } from '../../../src/discord/access/where.ts'
import { temporaryFolder } from '../../helpers.ts'

const [server, otherServer, channel, category, thread, role, otherRole] = Array.from(
  { length: 7 },
  (_, i) => `10000000000000000${i}`,
) as [string, string, string, string, string, string, string]

const here: Where = {
  ...{ guildId: server, channelId: channel, parentIds: [category], roleIds: [server, role], isDirect: false },
}
const inThread: Where = { ...here, channelId: thread, parentIds: [channel, category] }
const elsewhere: Where = { ...here, channelId: otherServer, parentIds: [] }
const nowhere: Where = { ...here, channelId: null, parentIds: [] }
const directly: Where = { guildId: null, channelId: thread, parentIds: [], roleIds: null, isDirect: true }
const foreign: Where = { ...here, guildId: otherServer, roleIds: [otherServer], isDirect: true }

/** The rules of a file without problems. */
function rules(text: string) {
  return parseAccessFile(text, (problem) => expect.fail(problem))
}

function problemsOf(text: string): string[] {
  const problems: string[] = []
  parseAccessFile(text, (problem) => problems.push(problem))
  return problems
}

describe('mayAsk', () => {
  it.each([
    ['nothing', '', [true, true, true, true, true, true]],
    ['an allowed channel', `channels: { allow: [${channel}] }`, [true, true, false, false, false, false]],
    ['a denied channel', `channels: { deny: [${channel}] }`, [false, false, true, false, false, false]],
    ['an allowed category', `channels: { allow: [${category}] }`, [true, true, false, false, false, false]],
    ['an allowed role', `roles: { allow: [${role}] }`, [true, true, true, true, false, false]],
    ['a denied role', `roles: { deny: [${role}] }`, [false, false, false, false, false, false]],
    ['an allowed server', `servers: { allow: [${server}] }`, [true, true, true, true, false, false]],
    ['another server denied', `servers: { deny: [${otherServer}] }`, [true, true, true, true, false, false]],
    ['both of one channel', `channels: { allow: [${channel}], deny: [${channel}] }`, Array(6).fill(false)],
    [
      'direct messages',
      `{ servers: { allow: [${server}] }, direct: true }`,
      [true, true, true, true, true, true],
    ],
    [
      'direct messages and a denied server',
      `{ servers: { deny: [${otherServer}] }, direct: true }`,
      [true, true, true, true, true, false],
    ],
    ['no direct messages', 'direct: false', [true, true, true, true, false, false]],
  ])('knows %s', (_, text, expected) => {
    const places = [here, inThread, elsewhere, nowhere, directly, foreign]
    expect(places.map((place) => mayAsk(rules(text), place))).toEqual(expected)
  })

  it('lets nobody in whose roles are not known, when roles matter', () => {
    const unknown = { ...here, roleIds: null }
    expect(
      [`roles: { allow: [${role}] }`, `roles: { deny: [${role}] }`].map((text) =>
        mayAsk(rules(text), unknown),
      ),
    ).toEqual([false, false])
  })
})

describe('scopeFor', () => {
  const seen = (
    text: string,
    where: Where,
    sources = ['open.md', 'staff/a.md', 'Staff/Pay/b.md', 'staffing.md'],
  ) => {
    const scope = scopeFor(rules(text), where)
    return sources.filter((source) => scope === null || scope.accepts({ source }))
  }
  const open = ['open.md', 'staffing.md']
  const staff = [...open.slice(0, 1), 'staff/a.md', 'Staff/Pay/b.md', 'staffing.md']

  it('is everything where nothing is bound', () => {
    expect(scopeFor(rules(''), here)).toBeNull()
  })

  it.each([
    ['a channel', `folders: [{ folder: staff/, channels: [${channel}] }]`],
    ['a category', `folders: [{ folder: ./staff, channels: ["${category}"] }]`],
    ['a role', `folders: [{ folder: STAFF, roles: [${role}] }]`],
    ['a server', `folders: [{ folder: staff, servers: [${server}] }]`],
  ])('opens a folder by %s, in threads too, and not directly or elsewhere', (_, text) => {
    expect([seen(text, here), seen(text, inThread)]).toEqual([staff, staff])
    const away = { ...foreign, isDirect: false, parentIds: [], channelId: thread }
    expect([directly, foreign, away].map((where) => seen(text, where))).toEqual([open, open, open])
  })

  it('wants one of every list a binding has, and one of the bindings of a folder', () => {
    const both = `folders: [{ folder: staff, channels: [${channel}], roles: [${role}] }]`
    expect(
      [here, elsewhere, { ...here, roleIds: [server] }].map((where) => seen(both, where).length),
    ).toEqual([4, 2, 2])
    const either = `folders: [{ folder: staff, channels: [${channel}] }, { folder: staff, roles: [${role}] }]`
    expect(
      [here, elsewhere, { ...elsewhere, roleIds: [server] }].map((where) => seen(either, where).length),
    ).toEqual([4, 4, 2])
  })

  it('keeps a folder inside another closed until both are open', () => {
    const text = `folders: [{ folder: staff, channels: [${channel}] }, { folder: staff/pay, roles: [${otherRole}] }]`
    expect(seen(text, here)).toEqual(['open.md', 'staff/a.md', 'staffing.md'])
    expect(seen(text, { ...elsewhere, roleIds: [otherRole] })).toEqual(open)
  })

  it('can open a folder directly, and bind the whole corpus', () => {
    expect(seen('folders: [{ folder: staff, direct: true }]', directly)).toEqual(staff)
    expect(seen('folders: [{ folder: staff, direct: true }]', here)).toEqual(open)
    expect(seen(`folders: [{ folder: ., channels: [${channel}] }]`, elsewhere)).toEqual([])
  })

  it('has one key for one part of the corpus', () => {
    const text = `folders: [{ folder: b, channels: [${channel}] }, { folder: a, channels: [${channel}] }]`
    const keys = [elsewhere, directly].map((where) => scopeFor(rules(text), where)?.key)
    expect(keys).toEqual(['a\nb', 'a\nb'])
  })

  it('never shows a file of a bound folder, however its path is written', () => {
    const scope = scopeFor(rules(`folders: [{ folder: "staff/é", channels: [${channel}] }]`), elsewhere)
    const spellings = fc.constantFrom('staff/é/x.md', 'Staff/É/x.md', './staff//é/x.md', 'staff/e\u0301/x.md')
    fc.assert(fc.property(spellings, (source) => scope?.accepts({ source }) === false))
  })
})

describe('the file', () => {
  it('is not needed, unless somebody named it', async () => {
    const path = join(await temporaryFolder(), 'access.yaml')
    const { bindings, direct } = await readAccessFile({ path, isNamed: false })
    expect([bindings, direct]).toEqual([[], true])
    await expect(readAccessFile({ path, isNamed: true })).rejects.toThrow(/cannot be read .*Nobody is let in/)
  })

  it('is YAML or JSON, with ids as numbers or texts', async () => {
    const folder = await temporaryFolder({
      'access.yaml': `channels:\n  allow:\n    - ${channel} # general\n`,
      'access.json': JSON.stringify({ channels: { allow: [channel] } }),
    })
    for (const name of ['access.yaml', 'access.json']) {
      const { channels } = await readAccessFile({ path: join(folder, name), isNamed: true })
      expect(channels.allow).toEqual([channel])
    }
  })

  it('has all its problems reported at once', async () => {
    const text = `
chanels: { allow: [1] }
roles: { allow: [moderators] }
servers: [${server}]
direct: "yes"
folders:
  - { folder: ../secret, channels: [${channel}] }
  - { folder: staff }
  - { folder: staff, roles: [${role}], direct: true }
  - { folder: staff, channel: ${channel} }
`
    const folder = await temporaryFolder({ 'access.yaml': text })
    const read = readAccessFile({ path: join(folder, 'access.yaml'), isNamed: true })
    const problems = [
      /"chanels", which is none of servers, channels, roles, direct, folders/,
      /servers must hold names and values/,
      /roles\.allow has "moderators", which is no id/,
      /direct must be true or false/,
      /folders, entry 1 needs a folder/,
      /folders, entry 2 names nothing that opens it/,
      /folders, entry 3 has roles and direct: true/,
      /folders, entry 4 has "channel", which is none of/,
    ]
    for (const problem of problems) await expect(read).rejects.toThrow(problem)
  })

  it('is shown in the README as it works', () => {
    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')
    const example = /^ {4}channels:\n(?: {4}.*\n)+/m.exec(readme)?.[0] ?? ''
    expect(rules(example.replace(/^ {4}/gm, '')).bindings.map(({ folder }) => folder)).toEqual([
      'staff',
      'staff',
      'staff/pay',
    ])
  })

  it('is refused when it is no YAML, or says one thing twice', () => {
    expect(problemsOf('channels: [')).not.toEqual([])
    expect(problemsOf('direct: true\ndirect: false')).toEqual([expect.stringContaining('unique')])
  })

  it('is taken or refused with sentences, whatever it holds', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (text) => {
        for (const problem of problemsOf(text)) expect(problem).toMatch(/\S/)
      }),
    )
  })
})
