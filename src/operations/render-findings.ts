// What the doctor found, for people and for programs.
import type { Output } from '../terminal/output.ts'
import type { Finding } from './finding.ts'

const marks: Readonly<Record<Finding['state'], string>> = {
  fine: 'ok',
  warning: 'WARN',
  failed: 'FAIL',
  skipped: '-',
}

/** Whether everything that is needed works; warnings do not count against it. */
export function isHealthy(findings: readonly Finding[]): boolean {
  return findings.every(({ state }) => state !== 'failed')
}

/** A line for each finding, the remedy below it. */
export function renderFindings(findings: readonly Finding[], { paint }: Pick<Output, 'paint'>): string {
  const width = Math.max(...findings.map(({ about }) => about.length))
  const lines = findings.flatMap(({ about, state, message, remedy }) => {
    const mark = marks[state].padEnd(5)
    const isBad = state === 'failed' || state === 'warning'
    const first = `${isBad ? paint.yellow(mark) : mark}${paint.bold(about.padEnd(width))}  ${message}`
    return remedy === null ? [first] : [first, `${' '.repeat(width + 7)}${paint.cyan(remedy)}`]
  })
  return `${[...lines, '', summary(findings)].join('\n')}\n`
}

function summary(findings: readonly Finding[]): string {
  const count = (state: Finding['state']) => findings.filter((finding) => finding.state === state).length
  const [failures, warnings] = [count('failed'), count('warning')]
  if (failures > 0)
    return `Something is wrong: ${failures} to mend${warnings > 0 ? `, ${warnings} to look at` : ''}.`
  return warnings > 0 ? `It works; ${warnings} to look at.` : 'Everything is as it should be.'
}

/** `version` goes up when fields change their meaning or go away. */
export function findingsToJson(findings: readonly Finding[]): string {
  return `${JSON.stringify({ version: 1, healthy: isHealthy(findings), findings })}\n`
}
