// A progress bar for index runs that take longer than a second, on a terminal only.
import type { SingleBar } from 'cli-progress'
import type { Progress, Stage } from '../indexing/progress.ts'

const shownAfterMs = 1000
const labels: Readonly<Record<Stage, string>> = {
  waiting: 'Waiting for another process that writes the index',
  reading: 'Reading articles',
  embedding: 'Making vectors ',
  writing: 'Writing        ',
}

export interface ProgressBar {
  readonly onProgress: Progress
  /** Takes the bar off the screen. */
  readonly stop: () => void
}

export interface ProgressBarOptions {
  /** Where the bar is drawn; one that nobody looks at gets none. */
  readonly screen: NodeJS.WriteStream
  readonly now?: () => number
}

/** A bar that shows itself when the run turns out to be long. */
export async function progressBar({ screen, now = Date.now }: ProgressBarOptions): Promise<ProgressBar> {
  if (!screen.isTTY) return { onProgress: () => {}, stop: () => {} }
  const started = now()
  let stageStarted = started
  let current: Stage | null = null
  let bar: SingleBar | null = null
  const { default: cliProgress } = await import('cli-progress')
  const make = () => {
    const format = `{label} {bar} {value}/{total} · {rate}/s · {left} left`
    const look = { format, hideCursor: true, clearOnComplete: true, barsize: 24 }
    return new cliProgress.SingleBar({ ...look, stream: screen }, cliProgress.Presets.shades_classic)
  }
  return {
    onProgress(stage, done, total) {
      const time = now()
      if (stage !== current) {
        current = stage
        stageStarted = time
      }
      if (time - started < shownAfterMs) return
      const words = { label: labels[stage], ...pace(done, total, time - stageStarted) }
      if (bar === null) {
        bar = make()
        bar.start(total, done, words)
        return
      }
      bar.setTotal(total)
      bar.update(done, words)
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
