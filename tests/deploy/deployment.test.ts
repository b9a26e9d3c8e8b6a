// What runs the bot elsewhere cannot be run here; it is read and held to what keeps it safe and true.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { settings } from '../../src/config/read-config.ts'
import { root } from '../program.ts'

const read = (name: string) => readFileSync(join(root, name), 'utf8')
const names = settings.flatMap((setting) => [setting.name, `${setting.name}_FILE`] as string[])
const unknown = (given: readonly string[]) =>
  given.filter((name) => name !== 'NODE_ENV' && !names.includes(name))

/** Instructions with their continuation lines, as `[name, arguments]`. */
const instructions = read('Dockerfile')
  .replace(/^#.*\n/gm, '')
  .replaceAll('\\\n', ' ')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => /^(\S+)\s+(.*)$/.exec(line)?.slice(1) as [string, string])
const all = (wanted: string) => instructions.filter(([name]) => name === wanted).map(([, rest]) => rest)

describe('the Dockerfile', () => {
  it('starts from exact versions of the Node.js that the program needs', () => {
    const bases = all('FROM').map((base) => /^node:(\d+\.\d+\.\d+)-\S+/.exec(base)?.[1])
    expect(bases).toHaveLength(2)
    expect(new Set(bases).size).toBe(1)
    const [major, minor] = (bases[0] ?? '').split('.').map(Number)
    const [, leastMajor, leastMinor] =
      /^>=(\d+)\.(\d+)$/.exec(JSON.parse(read('package.json')).engines.node) ?? []
    expect(major).toBe(Number(leastMajor))
    expect(minor).toBeGreaterThanOrEqual(Number(leastMinor))
  })

  it('knows every instruction, and has none that fetches from somewhere', () => {
    const known = [
      'FROM',
      'WORKDIR',
      'ENV',
      'COPY',
      'RUN',
      'USER',
      'VOLUME',
      'HEALTHCHECK',
      'STOPSIGNAL',
      'CMD',
    ]
    expect(instructions.filter(([name]) => !known.includes(name))).toEqual([])
    expect(all('RUN').filter((command) => /\b(?:curl|wget|sudo|apt-get|npx)\b/.test(command))).toEqual([])
  })

  it('runs install scripts of those packages only that package.json allows', () => {
    const commands = all('RUN').flatMap((command) => command.split('&&').map((each) => each.trim()))
    const installing = commands.filter((command) => /^npm (?:ci|install|prune)/.test(command))
    expect(installing.length).toBeGreaterThan(0)
    expect(installing.filter((command) => !command.includes('--ignore-scripts'))).toEqual([])
    const rebuilt = commands.flatMap((command) => /^npm rebuild (.*)$/.exec(command)?.[1]?.split(' ') ?? [])
    const { allowScripts } = JSON.parse(read('package.json')) as { allowScripts: Record<string, boolean> }
    expect(rebuilt.filter((name) => allowScripts[name] !== true)).toEqual([])
  })

  it('ends as a user that is not root, with a command that gets the signals', () => {
    expect(all('USER').at(-1)).toBe('node')
    expect(instructions.findLastIndex(([name]) => name === 'USER')).toBeGreaterThan(
      instructions.findLastIndex(([name]) => name === 'COPY' || name === 'RUN'),
    )
    expect(JSON.parse(all('CMD')[0] ?? '')).toEqual(['node', 'dist/main.js', 'start'])
  })

  it('looks after its health at an address the program has', () => {
    const [check = ''] = all('HEALTHCHECK')
    expect(check).toMatch(
      /CMD \["node", "-e", "fetch\(`http:\/\/127\.0\.0\.1:\$\{process\.env\.HEALTH_PORT\}\/healthz`\)/,
    )
    const command = JSON.parse(check.slice(check.indexOf('['))) as string[]
    // Nobody listens at that port: what is run has to fail, not to be malformed.
    const run = spawnSync(process.execPath, command.slice(1), { env: { HEALTH_PORT: '1' }, encoding: 'utf8' })
    expect([run.status, run.stderr]).toEqual([1, ''])
  })

  it('copies only what is there and let through, and sets only what there is', () => {
    const sources = all('COPY')
      .filter((line) => !line.startsWith('--from'))
      .flatMap((line) => line.split(/\s+/).slice(0, -1))
    const through = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1))
    expect(sources.filter((source) => !existsSync(join(root, source)) || !through.includes(source))).toEqual(
      [],
    )
    const set = all('ENV').flatMap((line) => [...line.matchAll(/(\w+)=/g)].map(([, name = '']) => name))
    expect(unknown(set.filter((name) => name !== 'npm_config_nodedir'))).toEqual([])
  })
})

describe('what docker sends along', () => {
  it('is nothing but what is named', () => {
    const [first, ...rest] = read('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
    expect(first).toBe('*')
    expect(rest.filter((line) => !line.startsWith('!') || /env|secret|data|index/.test(line))).toEqual([])
  })
})

describe('the compose file', () => {
  const { services, secrets, volumes } = parse(read('compose.yaml'))
  const bot = services.footnote

  it('gives the bot a root it cannot write to, and no rights', () => {
    expect(bot).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      init: true,
    })
    expect(bot.ports).toBeUndefined()
    expect([bot.mem_limit, bot.pids_limit]).not.toContain(undefined)
  })

  it('keeps index and data, and lets the articles be read only', () => {
    expect(bot.volumes).toEqual(['./corpus:/app/corpus:ro', 'index:/app/index', 'data:/app/data'])
    expect(Object.keys(volumes)).toEqual(['index', 'data'])
  })

  it('hands the token over as a file that git does not take', () => {
    const [name] = bot.secrets
    expect(bot.environment.DISCORD_TOKEN_FILE).toBe(`/run/secrets/${name}`)
    expect(read('.gitignore').split('\n')).toContain('secrets/')
    expect(secrets[name].file).toMatch(/^\.\/secrets\//)
    expect(unknown(Object.keys(bot.environment))).toEqual([])
  })
})

describe('the unit of systemd', () => {
  const unit = read('deploy/footnote.service')
  const has = (line: string) => expect(unit.split('\n')).toContain(line)

  it('sets only what there is', () => {
    const lines = [...unit.matchAll(/^Environment=(.*)$/gm)].map(([, line = '']) => line)
    expect(unknown(lines.flatMap((line) => line.split(' ').map((each) => each.split('=')[0] ?? '')))).toEqual(
      [],
    )
  })

  it('keeps the token out of the environment and the user away from the system', () => {
    for (const line of ['DynamicUser=yes', 'NoNewPrivileges=yes', 'ProtectSystem=strict', 'ProtectHome=yes'])
      has(line)
    has('CapabilityBoundingSet=')
    has('LoadCredential=discord-token:/etc/footnote/discord-token')
    expect(unit).toContain('DISCORD_TOKEN_FILE=%d/discord-token')
  })

  const analyze = spawnSync('systemd-analyze', ['--version'], { encoding: 'utf8' })
  // It judges files without a running systemd since version 250.
  const version = Number(/^systemd (\d+)/.exec(analyze.stdout ?? '')?.[1] ?? 0)
  it.skipIf(version < 250)('is one that systemd understands, and finds safe', () => {
    const path = join(root, 'deploy/footnote.service')
    const verified = spawnSync('systemd-analyze', ['verify', path], { encoding: 'utf8' })
    // A machine without Node.js in /usr/bin is no fault of the unit.
    const complaints = verified.stderr
      .split('\n')
      .filter((line) => line !== '' && !line.includes('is not executable'))
    expect(complaints).toEqual([])
    const rated = spawnSync('systemd-analyze', ['security', '--offline=true', '--threshold=20', path], {
      encoding: 'utf8',
    })
    expect(rated.status, rated.stdout.split('\n').at(-2)).toBe(0)
  })
})
