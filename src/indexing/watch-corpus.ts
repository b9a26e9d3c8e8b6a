// Tells when a corpus folder changed and has come to rest.
import { basename, relative, sep } from 'node:path'
import { messageOf } from '../errors.ts'

/** `events` of the operating system, or `poll`: looking again and again, for network drives that send none. */
export type WatchKind = 'events' | 'poll'

export interface WatchOptions {
  readonly kind: WatchKind
  /**
   * Called when nothing changed for `settleMs`; never twice at once.
   * @param changed paths relative to the corpus, with forward slashes; undefined when all of it should be looked at
   */
  readonly onChange: (changed?: ReadonlySet<string>) => Promise<void>
  /** Called with a sentence when the folder cannot be watched (any more). */
  readonly onProblem: (message: string) => void
  /** A file that is still being copied changes all the time. */
  readonly settleMs?: number
  readonly pollMs?: number
  /** Events get lost now and then: after so long the whole corpus is looked at. */
  readonly lookAgainMs?: number
}

export interface Watch {
  /** Resolves when no change is being carried out any more. */
  close(): Promise<void>
}

const usualSettleMs = 300
const usualPollMs = 5000
const usualLookAgainMs = 600_000

export async function watchCorpus(corpusDir: string, options: WatchOptions): Promise<Watch> {
  const { kind, onProblem, settleMs = usualSettleMs, pollMs = usualPollMs } = options
  const { lookAgainMs = usualLookAgainMs } = options
  const { watch } = await import('chokidar')
  const watcher = watch(corpusDir, {
    ignoreInitial: true,
    followSymlinks: false,
    // The lister does not read them either; editors write their own files with such names.
    ignored: (path) => path !== corpusDir && basename(path).startsWith('.'),
    usePolling: kind === 'poll',
    interval: pollMs,
    binaryInterval: pollMs,
  })
  /** What changed since the last call; undefined when that is not known file by file. */
  let changed: Set<string> | undefined = new Set()
  const change = oneAfterTheOther(async () => {
    const told = changed
    changed = new Set()
    await options.onChange(told)
  })
  let timer: NodeJS.Timeout | undefined
  watcher.on('all', (event, path) => {
    if (event.endsWith('Dir')) changed = undefined
    else changed?.add(relative(corpusDir, path).split(sep).join('/'))
    clearTimeout(timer)
    timer = setTimeout(change.run, settleMs)
  })
  const again = setInterval(() => {
    changed = undefined
    change.run()
  }, lookAgainMs)
  again.unref()
  watcher.on('error', (error) => {
    onProblem(
      `${corpusDir} cannot be watched (${messageOf(error)}). Set WATCH=poll, or restart after a change.`,
    )
  })
  await new Promise<void>((ready) => watcher.once('ready', () => ready()))
  return {
    async close() {
      clearTimeout(timer)
      clearInterval(again)
      await watcher.close()
      await change.finished()
    },
  }
}

/** Runs `work` once more after it ended when it was asked for in the middle of it. */
function oneAfterTheOther(work: () => Promise<void>) {
  let running: Promise<void> | null = null
  let isWanted = false
  const run = (): void => {
    isWanted = true
    running ??= (async () => {
      while (isWanted) {
        isWanted = false
        await work()
      }
      running = null
    })()
  }
  return { run, finished: async () => running ?? undefined }
}
