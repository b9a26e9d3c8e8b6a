// What the documentation says of the program is read here and held true.
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { settings } from '../src/config.ts'

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')
const readme = read('README.md')
const scripts = Object.keys(JSON.parse(read('package.json')).scripts)

describe('the README', () => {
  it('lists every setting with its default and its meaning', () => {
    const rows = settings.map(({ name, fallback, meaning }) => {
      return `| \`${name}\` | ${fallback === '' ? '' : `\`${fallback}\``} | ${meaning} |`
    })
    for (const row of rows) expect(readme).toContain(row)
  })

  it('names no command that is not in package.json', () => {
    const named = [...readme.matchAll(/npm run (?:-s )?([a-z:]+)/g)].map(([, name]) => name)
    expect(named.filter((name) => !scripts.includes(name ?? ''))).toEqual([])
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

describe.each(['README.md', 'DESIGN.md', 'docs/complaints.md', 'docs/json-format.md'])('%s', (name) => {
  it('links only to files that are there', () => {
    const folder = new URL(`../${name}`, import.meta.url)
    const links = [...read(name).matchAll(/\]\(([^)#]+)\)/g)].map(([, link]) => link ?? '')
    const missing = links.filter((link) => !/^https?:/.test(link) && !existsSync(new URL(link, folder)))
    expect(missing).toEqual([])
  })
})
