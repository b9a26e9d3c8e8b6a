import { readFileSync } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeMetrics } from '../../src/observing/metrics.ts'
import { root } from '../program.ts'

interface Panel {
  readonly title: string
  readonly targets: readonly { readonly expr: string }[]
}
const { panels } = JSON.parse(readFileSync(`${root}/deploy/grafana-dashboard.json`, 'utf8')) as {
  readonly panels: readonly Panel[]
}
const expressions = panels.flatMap(({ targets }) => targets.map(({ expr }) => expr))
const named = new Set(expressions.flatMap((expr) => expr.match(/\b(?:footnote|nodejs|process)_\w+/g) ?? []))

async function offered(): Promise<ReadonlyMap<string, string>> {
  const metrics = makeMetrics(
    () => ({ articles: 1, passages: 1, builtMs: 0 }),
    () => 0,
  )
  onTestFinished(metrics.close)
  const types = (await metrics.text()).matchAll(/^# TYPE (\S+) (\S+)$/gm)
  return new Map([...types].map(([, name = '', type = '']) => [name, type]))
}

describe('the dashboard', () => {
  it('names only metrics that the bot has', async () => {
    const types = await offered()
    const exists = (name: string) =>
      types.has(name) || types.get(name.replace(/_(?:bucket|count|sum)$/, '')) === 'histogram'
    expect([...named].filter((name) => !exists(name))).toEqual([])
    expect(named.size).toBeGreaterThan(10)
  })

  it('shows every metric of our own', async () => {
    const own = [...(await offered()).keys()].filter((name) => name.startsWith('footnote_'))
    const shown = [...named].map((name) => name.replace(/_bucket$/, ''))
    expect(own.filter((name) => !shown.includes(name))).toEqual([])
  })

  it('asks only for labels that there are', () => {
    const labels = expressions.flatMap((expr) =>
      [...expr.matchAll(/\bby \(([^)]*)\)/g)].flatMap(([, list = '']) => list.split(', ')),
    )
    const known = [
      'le',
      'outcome',
      'way',
      'stage',
      'model',
      'direction',
      'status',
      'scope',
      'result',
      'purpose',
      'instance',
    ]
    expect([...new Set(labels)].filter((label) => !known.includes(label))).toEqual([])
  })
})
