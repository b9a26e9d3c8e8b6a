import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { examineConfig, readConfig, settings } from '../../src/config/read-config.ts'
import { temporaryFolder } from '../helpers.ts'

describe('readConfig', () => {
  it('has a value for everything when nothing is set', () => {
    expect(readConfig({}, '/home')).toMatchObject({
      ...{ corpusDir: '/home/corpus', indexDir: '/home/index', dataDir: '/home/data' },
      discord: {
        ...{ token: null, guildId: null, apiUrl: null, retentionDays: 180, questionDays: 30 },
        limits: { user: { most: 10, seconds: 60 }, server: { most: 60, seconds: 60 } },
      },
      access: { path: '/home/access.yaml', isNamed: false },
      shards: null,
    })
  })

  it('takes folders from where it is told, relative or not', () => {
    expect(readConfig({ CORPUS_DIR: '../my articles', INDEX_DIR: '/srv/index' }, '/srv/me')).toMatchObject({
      corpusDir: '/srv/my articles',
      indexDir: '/srv/index',
    })
  })

  it('takes white space and emptiness for absence', () => {
    expect(readConfig({ CORPUS_DIR: ' ', DISCORD_TOKEN: '', DISCORD_GUILD_ID: '\t' }, '/')).toMatchObject({
      corpusDir: '/corpus',
      discord: { token: null, guildId: null },
    })
  })

  it('takes several channels, and says which value is none', () => {
    expect(readConfig({ HELP_CHANNELS: '12345678901234567, 12345678901234568' }, '/').discord).toMatchObject({
      helpChannelIds: ['12345678901234567', '12345678901234568'],
    })
    expect(() => readConfig({ HELP_CHANNELS: '12345678901234567,#help' }, '/')).toThrow(
      'HELP_CHANNELS must be ids of 17 to 20 digits',
    )
  })

  it('reports all problems together, each with its name', () => {
    const env = { DISCORD_TOKEN: 'two words', DISCORD_GUILD_ID: 'my server', DISCORD_API_URL: 'localhost' }
    expect(() => readConfig(env, '/')).toThrow(
      /^These settings need a look:\n {2}DISCORD_TOKEN .+\.\n {2}DISCORD_GUILD_ID .+\.\n {2}DISCORD_API_URL .+\.$/,
    )
  })

  it.each(['built in', 'ollama:', 'cohere', 'built-in:x'])('takes %j for no embeddings', (choice) => {
    expect(() => readConfig({ EMBEDDINGS: choice }, '/')).toThrow('EMBEDDINGS is ')
  })

  it.each(['built-in', 'local', 'openai:text-embedding-3-large', 'ollama:nomic-embed-text:v1.5'])(
    'takes %j for embeddings',
    (choice) => {
      expect(readConfig({ EMBEDDINGS: choice }, '/').embeddings.choice).toBe(choice)
    },
  )

  it.each(['OPENAI_BASE_URL', 'OLLAMA_BASE_URL', 'HF_ENDPOINT'])('takes no password in %s', (name) => {
    const message = / must be a whole address without user name and password\.$/
    expect(() => readConfig({ [name]: 'http://me:hidden@localhost' }, '/')).toThrow(message)
  })

  it('has no chat model unless one is named', () => {
    expect(readConfig({ CHAT_API_KEY: 'x' }, '/').chat).toBeNull()
    expect(
      readConfig({ CHAT_MODEL: 'ollama:llama3.2:3b', CHAT_PRICES: '0.25/2' }, '/home').chat,
    ).toMatchObject({
      ...{ choice: 'ollama:llama3.2:3b', deadlineMs: 30_000, unverified: 'drop', checksTwice: false },
      budget: { tokens: 1_000_000, money: null, prices: { input: 0.25, output: 2 } },
      usageDir: '/home/data/chat-usage',
    })
  })

  it.each([
    ['CHAT_MODEL', 'gpt-5'],
    ['CHAT_MODEL', 'cohere:command'],
    ['CHAT_DEADLINE_SECONDS', '0'],
    ['CHAT_DAILY_TOKENS', '-1'],
    ['CHAT_PRICES', '1'],
    ['CHAT_UNVERIFIED', 'show'],
    ['CHAT_SECOND_CHECK', 'yes'],
  ])('refuses %s=%s with what would be right', (name, value) => {
    expect(() => readConfig({ [name]: value }, '/')).toThrow(`${name} is ${value}; it must be `)
  })

  it('wants prices for a limit of money', () => {
    expect(() => readConfig({ CHAT_DAILY_COST: '2.50' }, '/')).toThrow('Set CHAT_PRICES too.')
  })

  it.each(['-1', '1.5', 'a week', '100000'])('takes no %j for days', (days) => {
    expect(() => readConfig({ RETENTION_DAYS: days }, '/')).toThrow(
      /RETENTION_DAYS is .* must be a whole number/,
    )
  })

  it.each(['10', '10/0', '0/60', 'ten/minute', '-1/60'])('takes no %j for a limit', (limit) => {
    expect(() => readConfig({ LIMIT_USER: limit }, '/')).toThrow(/LIMIT_USER is .*questions\/seconds/)
  })

  it('reads limits, shards and a file of rules', () => {
    const env = { LIMIT_USER: '0', LIMIT_SERVER: '5/3600', SHARDS: 'auto', ACCESS_FILE: 'rules.yaml' }
    expect(readConfig(env, '/srv')).toMatchObject({
      discord: { limits: { user: null, server: { most: 5, seconds: 3600 } } },
      access: { path: '/srv/rules.yaml', isNamed: true },
      shards: 'auto',
    })
    expect(() => readConfig({ SHARDS: 'many' }, '/')).toThrow('SHARDS is many; it must be auto')
  })

  it('never repeats a token', () => {
    expect(() => readConfig({ DISCORD_TOKEN: 'very secret' }, '/')).toThrow(/^(?!.*secret)/s)
    expect(() => readConfig({ OPENAI_API_KEY: 'very secret' }, '/')).toThrow(/^(?!.*secret)/s)
    expect(() => readConfig({ CHAT_API_KEY: 'very secret' }, '/')).toThrow(/^(?!.*secret)/s)
  })

  it('reads a secret out of a file, without the newline at its end', async () => {
    const folder = await temporaryFolder({ token: 'from-a-file\n' })
    const config = readConfig({ DISCORD_TOKEN_FILE: 'token' }, folder)
    expect(config.discord.token).toBe('from-a-file')
    expect(config.secrets).toEqual(['from-a-file'])
  })

  it.each([
    ['missing', /^ {2}DISCORD_TOKEN_FILE is missing: ENOENT/m],
    ['empty', /^ {2}DISCORD_TOKEN_FILE is empty: it is empty; write the secret into it\.$/m],
    ['.', /^ {2}DISCORD_TOKEN_FILE is \.: it is no file\.$/m],
    ['large', /^ {2}DISCORD_TOKEN_FILE is large: it has 10001 bytes, which is no secret\.$/m],
  ])('says what is wrong with the file of a secret: %s', async (path, message) => {
    const folder = await temporaryFolder({ empty: ' \n', large: 'x'.repeat(10_001) })
    expect(() => readConfig({ DISCORD_TOKEN_FILE: path }, folder)).toThrow(message)
  })

  it('wants a secret once, and tells neither of them', async () => {
    const folder = await temporaryFolder({ token: 'hidden' })
    const env = { DISCORD_TOKEN_FILE: 'token', DISCORD_TOKEN: 'concealed' }
    expect(() => readConfig(env, folder)).toThrow('DISCORD_TOKEN is set as well; take one of them away.')
    expect(() => readConfig(env, folder)).toThrow(/^(?!.*(?:hidden|concealed))/s)
  })

  it('goes on with the default of a wrong setting for those who want to', () => {
    const { config, problems } = examineConfig({ LOG_LEVEL: 'loud', HEALTH_PORT: '70000' }, '/')
    expect(problems).toEqual([
      'LOG_LEVEL is loud; it must be debug, info, warn or error.',
      'HEALTH_PORT is 70000; it must be a port, 1 to 65535.',
    ])
    expect(config).toMatchObject({ log: { level: 'info' }, health: null })
  })

  it('tells health and metrics to this machine alone unless it is told otherwise', () => {
    expect(readConfig({ HEALTH_PORT: '9464' }, '/').health).toEqual({ host: '127.0.0.1', port: 9464 })
  })

  it('leaves the environment as it was', () => {
    const env = Object.freeze({ CORPUS_DIR: ' a ' })
    readConfig(env, '/')
    expect(env).toEqual({ CORPUS_DIR: ' a ' })
  })
})

describe('.env.example', () => {
  const written = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8')

  it('holds every setting with its meaning and its value', () => {
    const entries = settings.flatMap(({ name, fallback, meaning, ...more }) => [
      `# ${meaning}\n# ${name}=${fallback}\n`,
      ...('isSecret' in more ? [`# File that holds ${name}, instead of it.\n# ${name}_FILE=\n`] : []),
    ])
    expect(written.slice(written.indexOf('\n\n') + 2)).toBe(entries.join('\n'))
  })

  it('sets nothing by itself', () => {
    expect(written.split('\n').filter((line) => line !== '' && !line.startsWith('#'))).toEqual([])
  })
})
