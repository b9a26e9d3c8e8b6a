// A progress bar for index runs that take longer than a second, on a terminal only.
import type { SingleBar } from 'cli-progress'
import type { Progress, Stage } from '../indexing/progress.ts'

const shownAfterMs = 1000
const labels: Readonly<Record<Stage, string>> = {
  reading: 'Reading articles',
  embedding: 'Making vectors ',
  writing: 'Writing        ',
}

export interface ProgressBar {
  readonly onProgress: Progress
  /** Takes the bar off the screen. */
  readonly stop: () => void
}

/** @param isTerminal whether somebody is looking; a pipe gets no bar */
export async function progressBar(isTerminal: boolean, now: () => number = Date.now): Promise<ProgressBar> {
  if (!isTerminal) return { onProgress: () => {}, stop: () => {} }
  const started = now()
  let stageStarted = started
  let current: Stage | null = null
  let bar: SingleBar | null = null
  const { default: cliProgress } = await import('cli-progress')
  const make = (total: number) => {
    const format = `{label} {bar} {value}/{total} · {rate}/s · {left} left`
    const made = new cliProgress.SingleBar({ format, hideCursor: true, clearOnComplete: true, barsize: 24 })
    made.start(total, 0)
    return made
  }
  return {
    onProgress(stage, done, total) {
      const time = now()
      if (stage !== current) {
        current = stage
        stageStarted = time
      }
      if (time - started < shownAfterMs) return
      bar ??= make(total)
      bar.setTotal(total)
      bar.update(done, { label: labels[stage], ...pace(done, total, time - stageStarted) })
    },
    stop: () => bar?.stop(),
  }
}

/** Rate a second and time left, as far as they can be told. */
function pace(done: number, total: number, elapsedMs: number): { rate: string; left: string } {
  if (done === 0 || elapsedMs <= 0) return { rate: '-', left: '-' }
  const perSecond = (done * 1000) / elapsedMs
  const seconds = Math.ceil((total - done) / perSecond)
  const left = seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
  return { rate: perSecond < 10 ? perSecond.toFixed(1) : Math.round(perSecond).toString(), left }
}
