import { describe, expect, it } from 'vitest'
import { allCommands } from '../../src/discord/commands/all-commands.ts'
import { allContextMenus } from '../../src/discord/context-menus/all-context-menus.ts'
import { checkDiscord } from '../../src/operations/checks/check-discord.ts'
import { type Answers, answeringDiscord, applicationId, usualAnswers } from './discord-answers.ts'

const token = 'a-secret-token'
const settings = { token, guildId: null as string | null }
const commands = [...allCommands, ...allContextMenus].map(({ definition }) => definition)
const sound: Answers = { ...usualAnswers, [`/applications/${applicationId}/commands`]: commands }

/** The findings that are not fine, as `state about: message | remedy`. */
async function troubles(answers: Answers, more: Partial<typeof settings> = {}) {
  const { apiUrl } = await answeringDiscord(answers)
  const findings = await checkDiscord({ ...settings, ...more, apiUrl }, Date.now)
  return findings
    .filter(({ state }) => state !== 'fine')
    .map(({ state, about, message, remedy }) => `${state} ${about}: ${message} | ${remedy}`)
}

const application = (fields: object): Answers => ({
  ...sound,
  '/applications/@me': { ...(sound['/applications/@me'] as object), ...fields },
})

describe('the doctor on Discord', () => {
  it('finds nothing where nothing is wrong', async () => {
    expect(await troubles(sound)).toEqual([])
  })

  it('shows the link that invites the bot with what it needs', async () => {
    const { apiUrl } = await answeringDiscord(sound)
    const findings = await checkDiscord({ ...settings, apiUrl }, Date.now)
    const link = findings.find(({ about }) => about === 'invite link')?.message ?? ''
    const query = new URL(link).searchParams
    expect([query.get('client_id'), query.get('scope')]).toEqual([applicationId, 'bot applications.commands'])
  })

  it('has nothing to look at without a token', async () => {
    const findings = await checkDiscord({ ...settings, token: null, apiUrl: 'http://127.0.0.1:9' }, Date.now)
    expect(findings).toEqual([expect.objectContaining({ state: 'skipped', about: 'token' })])
  })

  it.each([
    [
      'a wrong token',
      { '/users/@me': 401 },
      /^failed token: Discord does not accept the token\. \| Copy it again/,
    ],
    ['a limit', { '/users/@me': 429 }, /^failed token: Discord answered 429 \(no\)\. \| Wait/],
    ['an outage', { '/users/@me': 503 }, /^failed token: Discord answered 503/],
    [
      'privileged intents',
      application({ flags: (1 << 19) | (1 << 12) }),
      /^warning intents: .*: Presence, Message Content\. \| Turn them off/,
    ],
    [
      'commands that go elsewhere',
      application({ interactions_endpoint_url: 'https://elsewhere.example' }),
      /^failed interactions: .* https:\/\/elsewhere\.example, .* \| Empty the field/,
    ],
    [
      'a code grant',
      application({ bot_require_code_grant: true }),
      /^failed invite link: .* \| Turn Requires/,
    ],
    ['no server', { ...sound, '/users/@me/guilds': [] }, /^warning servers: .* \| Open the invite link/],
    [
      'missing permissions',
      { ...sound, '/users/@me/guilds': [{ id: '5', name: 'Readers', permissions: '1024' }] },
      /^warning servers: In "Readers" it lacks: SendMessages, EmbedLinks, ReadMessageHistory/,
    ],
    [
      'commands of an older version',
      {
        ...sound,
        [`/applications/${applicationId}/commands`]: [...commands.slice(1), { name: 'old', type: 1 }],
      },
      /^warning commands: .*: \+ask, -old\. \| npm start registers them/,
    ],
    [
      'a silent list of servers',
      { ...sound, '/users/@me/guilds': 500 },
      /^failed servers: Discord did not tell/,
    ],
    [
      'a silent application',
      { ...sound, '/applications/@me': 500 },
      /^failed application: Discord did not tell/,
    ],
  ])('tells %s', async (_, answers: Answers, expected) => {
    expect(await troubles(answers)).toEqual([expect.stringMatching(expected)])
  })

  it('tells that the bot is not in the server of the setting', async () => {
    const answers = { ...sound, [`/applications/${applicationId}/guilds/77/commands`]: commands }
    expect(await troubles(answers, { guildId: '77' })).toEqual([
      expect.stringMatching(/DISCORD_GUILD_ID \(77\)/),
    ])
  })

  it('tells that nobody answers, and not the token', async () => {
    const findings = await checkDiscord({ ...settings, apiUrl: 'http://127.0.0.1:1/api' }, Date.now)
    expect(findings).toEqual([expect.objectContaining({ state: 'failed', about: 'token' })])
    expect(JSON.stringify(findings)).toContain('does not answer')
    expect(JSON.stringify(findings)).not.toContain(token)
  })

  it('compares the clock with that of Discord', async () => {
    const { apiUrl } = await answeringDiscord(sound, 'Sun, 22 Nov 2026 10:00:00 GMT')
    const at = async (time: string) => {
      const findings = await checkDiscord({ ...settings, apiUrl }, () => Date.parse(time))
      return findings.find(({ about }) => about === 'clock')
    }
    expect(await at('2026-11-22T10:00:20Z')).toMatchObject({ state: 'fine' })
    expect(await at('2026-11-22T09:50:00Z')).toMatchObject({
      state: 'warning',
      message: expect.stringContaining('600 s slow'),
    })
  })
})
