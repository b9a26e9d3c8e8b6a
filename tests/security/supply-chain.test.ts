// What is installed: exact versions, with hashes, and no install script that nobody has looked at.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../program.ts'

interface Locked {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly hasInstallScript?: boolean
  readonly link?: boolean
}
const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>
}
const installed = Object.entries(packages).filter(([path]) => path !== '')
const nameOf = (path: string) => path.replace(/^.*node_modules\//, '')

describe('the packages', () => {
  it('are asked for in exact versions', () => {
    const groups = [about.dependencies, about.optionalDependencies, about.devDependencies]
    const loose = groups
      .flatMap((group) => Object.entries(group))
      .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))
    expect(loose).toEqual([])
  })

  it('are locked as they are asked for', () => {
    const asked = { ...about.dependencies, ...about.optionalDependencies, ...about.devDependencies }
    const other = Object.entries(asked).filter(
      ([name, version]) => packages[`node_modules/${name}`]?.version !== version,
    )
    expect(other).toEqual([])
  })

  it('are locked with the hash of what was looked at, and come from nowhere else than the registry', () => {
    const unsafe = installed.filter(
      ([, { resolved, integrity = '' }]) =>
        !integrity.startsWith('sha512-') ||
        (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')),
    )
    expect(unsafe.map(([path]) => path)).toEqual([])
  })

  it('run an install script only where package.json decided about it', () => {
    const scripted = installed
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => nameOf(path))
    // An optional package of macOS, which other systems do not install.
    const undecided = scripted.filter((name) => !(name in about.allowScripts) && name !== 'fsevents')
    expect(undecided).toEqual([])
    expect(scripted.length).toBeGreaterThan(0)
  })
})
