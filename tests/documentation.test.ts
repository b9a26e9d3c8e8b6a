// What the documentation says of the program is read here and held true.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { settings } from '../src/config/read-config.ts'
import { openRecord } from '../src/record/open-record.ts'
import { temporaryFolder } from './helpers.ts'
import { program, root } from './program.ts'

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')
const readme = read('README.md')
const scripts = JSON.parse(read('package.json')).scripts as Readonly<Record<string, string>>
const documents = [
  'README.md',
  'DESIGN.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'docs/complaints.md',
  'docs/json-format.md',
  'docs/langchain.md',
  'docs/operations.md',
]

describe('the README', () => {
  it('lists every setting with its default and its meaning', () => {
    const rows = settings.map(({ name, fallback, meaning }) => {
      return `| \`${name}\` | ${fallback === '' ? '' : `\`${fallback}\``} | ${meaning} |`
    })
    for (const row of rows) expect(readme).toContain(row)
  })

  it('has fewer than 200 lines', () => {
    expect(readme.split('\n').length).toBeLessThan(200)
  })
})

describe('docs/complaints.md', () => {
  it('names tests that are there', () => {
    const rows = read('docs/complaints.md')
      .split('\n')
      .filter((line) => line.startsWith('| '))
    const named = rows.flatMap((row) => [...(row.split(' | ')[2] ?? '').matchAll(/`([\w-]+(?:\/[\w-]+)+)`/g)])
    const tests = named.map((match) => `tests/${match[1]}.test.ts`)
    expect(tests.length).toBeGreaterThan(20)
    expect(tests.filter((test) => !existsSync(new URL(`../${test}`, import.meta.url)))).toEqual([])
  })
})

describe.each(documents)('%s', (name) => {
  it('links only to files that are there', () => {
    const folder = new URL(`../${name}`, import.meta.url)
    const links = [...read(name).matchAll(/\]\(([^)#]+)\)/g)].map(([, link]) => link ?? '')
    const missing = links.filter((link) => !/^https?:/.test(link) && !existsSync(new URL(link, folder)))
    expect(missing).toEqual([])
  })
})

/** `npm run name` with the options behind `--`, as the documents have them. */
const commands = documents.flatMap((document) =>
  [...read(document).matchAll(/npm run (?:-s )?([a-z]+)([^`|\n]*)/g)].map(([, name = '', rest = '']) => {
    const options = [...rest.matchAll(/(?<= )--([a-z]+)/g)].map(([, option = '']) => option)
    return { document, name, options }
  }),
)
const named = [...new Set(commands.map(({ name }) => name))]

describe('the commands of the documentation', () => {
  it('are in package.json', () => {
    expect(commands.filter(({ name }) => !(name in scripts))).toEqual([])
    expect(named.length).toBeGreaterThan(10)
  })

  it.each(named)('npm run %s runs, and takes the options it is said to take', (name) => {
    const script = scripts[name] ?? ''
    const options = commands.filter((command) => command.name === name).flatMap((command) => command.options)
    const [, words] = /^node dist\/main\.js (.+)$/.exec(script) ?? []
    const [, file] = /^tsx (\S+)$/.exec(script) ?? []
    if (words !== undefined) {
      const help = spawnSync(process.execPath, [...program, ...words.split(' '), '--help'], {
        encoding: 'utf8',
      })
      expect([help.status, help.stderr]).toEqual([0, ''])
      for (const option of options) expect(help.stdout).toContain(`--${option}`)
    } else if (file !== undefined) {
      const source = readFileSync(join(root, file), 'utf8')
      for (const option of options) expect(source).toContain(`${option}: { type: `)
    } else {
      // What is left is what `.ci/run` runs itself, in these words.
      const build = 'tsc -p tsconfig.build.json && node dist/compile-lexicons.js'
      const known = [
        'npm run -s types && npm run -s lint && npm test',
        'biome check .',
        'tsc --noEmit',
        build,
      ]
      expect(known).toContain(script)
    }
  })

  it.each(['README.md', 'docs/operations.md'])(
    '%s names no command the program does not have',
    (document) => {
      const found = read(document).matchAll(/(?:node dist\/main\.js|`footnote) ([a-z]+)/g)
      const { stdout } = spawnSync(process.execPath, [...program, '--help'], { encoding: 'utf8' })
      expect(
        [...found].map(([, word = '']) => word).filter((word) => !stdout.includes(`\n  ${word}`)),
      ).toEqual([])
    },
  )

  const sqlite = spawnSync('sqlite3', ['--version'])
  it.skipIf(sqlite.status !== 0)('copy the record while it is in use', async () => {
    const [, command = ''] = /^ {4}sqlite3 data\/record\.db (".*")$/m.exec(read('docs/operations.md')) ?? []
    const folder = await temporaryFolder()
    const record = openRecord({ folder: join(folder, 'data'), now: () => 5, warn: () => {} })
    record.run('INSERT INTO meta (name, value) VALUES (?, ?)', 'kept', 'yes')
    const copied = spawnSync('sh', ['-c', `sqlite3 data/record.db ${command}`], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect([copied.status, copied.stderr]).toEqual([0, ''])
    record.close()
    const query = "SELECT value FROM meta WHERE name = 'kept'"
    const found = spawnSync('sqlite3', ['record-copy.db', query], { cwd: folder, encoding: 'utf8' })
    expect(found.stdout).toBe('yes\n')
  })
})
