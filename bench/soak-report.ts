// What a soak found: each figure with what it has to be.
import { growthOf, inUse, type MemorySample, medianOf } from './memory-growth.ts'

/** What is aimed at: growth for ten thousand questions, once everything that is loaded or remembered late is there. */
const mostGrowthMegabytes = 1
/** With fewer questions after the warm-up nobody can tell a megabyte from noise; then only a large leak is a fault. */
const leastQuestionsForSlope = 10_000
const largeLeakMegabytes = 12

export interface SoakCounts {
  readonly asked: number
  readonly unanswered: number
  /** Answered, but after a minute: a machine that stands still for so long does that. */
  readonly late: number
  /** Buttons of feedback that were answered. */
  readonly pressed: number
  /** Rows of feedback that stand in the record afterwards. */
  readonly kept: number
  readonly exitCode: number | null
  /** What Discord would not have taken, and failures of the bot in its own words. */
  readonly faults: readonly string[]
}

export interface Verdict {
  readonly what: string
  readonly value: string
  /** What the value has to be. */
  readonly wanted: string
  readonly holds: boolean
}

/** @param samples of the time after the warm-up */
export function soakVerdicts(counts: SoakCounts, samples: readonly MemorySample[]): readonly Verdict[] {
  const equal = (what: string, value: number | null, wanted: number): Verdict => ({
    ...{ what, value: String(value), wanted: String(wanted), holds: value === wanted },
  })
  return [
    { what: 'questions asked', value: String(counts.asked), wanted: 'some', holds: counts.asked > 0 },
    equal('not answered', counts.unanswered, 0),
    { what: 'waited for over a minute', value: String(counts.late), wanted: 'any number', holds: true },
    equal('faults of the bot', counts.faults.length, 0),
    equal('rows of feedback kept', counts.kept, counts.pressed),
    memoryVerdict(samples),
    equal('exit code of the bot', counts.exitCode, 0),
  ]
}

/** A line each. */
export function renderVerdicts(verdicts: readonly Verdict[]): string {
  const lineOf = ({ what, value, wanted, holds }: Verdict) =>
    `${holds ? 'ok  ' : 'FAIL'} ${what.padEnd(28)} ${value} (wanted: ${wanted})\n`
  return verdicts.map(lineOf).join('')
}

function memoryVerdict(samples: readonly MemorySample[]): Verdict {
  const what = 'memory after the warm-up'
  const questions = (samples.at(-1)?.asked ?? 0) - (samples[0]?.asked ?? 0)
  const third = samples.length / 3
  const atEnd = megabytes(medianOf(samples.slice(-third), inUse))
  const growth = growthOf(samples, inUse)
  if (!growth || questions < leastQuestionsForSlope) {
    const more = atEnd - megabytes(medianOf(samples.slice(0, third), inUse))
    const value = `${more.toFixed(2)} MB more in the last third of ${questions} questions than in the first`
    const wanted = `below ${largeLeakMegabytes} MB; a slope needs ${leastQuestionsForSlope} questions`
    return { what, value, wanted, holds: growth !== null && more < largeLeakMegabytes }
  }
  const { megabytesPer10000: slope, from, to } = growth
  const rss = growthOf(samples, (sample) => sample.rss)?.megabytesPer10000 ?? 0
  const range = `${from.toFixed(2)} to ${to.toFixed(2)}`
  const value = `${slope.toFixed(2)} MB (${range}) more for 10,000 of ${questions} questions, ${atEnd.toFixed(0)} MB in use; rss ${rss.toFixed(2)} MB`
  return { what, value, wanted: `below ${mostGrowthMegabytes} MB`, holds: slope < mostGrowthMegabytes }
}

const megabytes = (bytes: number) => bytes / 2 ** 20
