// Reads a file of a binary format in a thread of its own, which is ended when the file takes too much time or memory.
import type { Worker } from 'node:worker_threads'
import { errorCode, UserError } from '../errors.ts'
import { startThread } from '../start-thread.ts'
import type { BinaryFormat, Reading } from './formats.ts'
import { readingLimits } from './limits.ts'
import type { ReadingReply, ReadingRequest } from './reading-worker.ts'

export type ReadingLimits = { readonly [limit in keyof typeof readingLimits]: number }

/** A thread without work is ended after so long; it keeps nobody from ending the process before. */
const idleMs = 10_000
const memoryCheckMs = 50
const megabyte = 1024 * 1024

let worker: Worker | null = null
/** What the heap of the thread was limited to when it was started. */
let workerHeapMegabytes = 0
let idleTimer: NodeJS.Timeout | undefined
/** One file is read at a time, so that what the process grows by is that file's. */
let queue: Promise<unknown> = Promise.resolve()

/**
 * What the reader of a format makes of a file.
 * @throws UserError (a sentence without the file's name) when it cannot be read within the limits
 */
export function readInWorker(
  format: BinaryFormat,
  bytes: Uint8Array,
  limits: ReadingLimits = readingLimits,
): Promise<Reading> {
  const result = queue.then(() => readNext(format, bytes, limits))
  queue = result.catch(() => {
    // Told to whoever asked for this file; the next one is read all the same.
  })
  return result
}

async function readNext(format: BinaryFormat, bytes: Uint8Array, limits: ReadingLimits): Promise<Reading> {
  clearTimeout(idleTimer)
  if (workerHeapMegabytes !== limits.heapMegabytes) await worker?.terminate()
  const current = worker && workerHeapMegabytes === limits.heapMegabytes ? worker : startWorker(limits)
  worker = current
  workerHeapMegabytes = limits.heapMegabytes
  current.ref()
  try {
    // A copy, because what is sent is gone here.
    const reply = await ask(current, { format, bytes: Uint8Array.from(bytes) }, limits)
    rest(current)
    if ('reading' in reply) return reply.reading
    throw reply.isMendable ? new UserError(reply.failure) : new Error(reply.failure)
  } finally {
    if (worker !== current) await current.terminate()
  }
}

function startWorker({ heapMegabytes }: ReadingLimits): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: heapMegabytes, stackSizeMb: 4 }
  // What libraries print about a damaged file is no output of this program: the file's problem says it.
  const started = startThread(import.meta.url, 'reading-worker', {
    resourceLimits,
    stdout: true,
    stderr: true,
  })
  // A thread that breaks while nobody waits for it ends alone: without this the process would end with it.
  started.on('error', () => {})
  started.on('exit', () => {
    if (worker === started) worker = null
  })
  return started
}

/** Sends a file to the thread and waits for its reply; a thread that broke a limit or ended is not used again. */
function ask(current: Worker, request: ReadingRequest, limits: ReadingLimits): Promise<ReadingReply> {
  const grown = { most: limits.growthMegabytes * megabyte, from: process.memoryUsage.rss() }
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      worker = null
      settle()
      reject(error)
    }
    const onMessage = (reply: ReadingReply) => {
      settle()
      resolve(reply)
    }
    const onError = (error: unknown) => fail(explained(error))
    const onExit = () => fail(new Error('the thread that read it ended'))
    const deadline = setTimeout(() => fail(tooSlow(limits.deadlineMs)), limits.deadlineMs)
    const check = setInterval(() => {
      if (process.memoryUsage.rss() - grown.from > grown.most) fail(tooMuchMemory())
    }, memoryCheckMs)
    const settle = () => {
      clearTimeout(deadline)
      clearInterval(check)
      current.off('message', onMessage).off('error', onError).off('exit', onExit)
    }
    current.on('message', onMessage).on('error', onError).on('exit', onExit)
    current.postMessage(request, [request.bytes.buffer as ArrayBuffer])
  })
}

/** Lets the process end while the thread has nothing to do. */
function rest(current: Worker): void {
  current.unref()
  idleTimer = setTimeout(() => {
    if (worker === current) worker = null
    void current.terminate()
  }, idleMs)
  idleTimer.unref()
}

function explained(error: unknown): Error {
  if (errorCode(error) === 'ERR_WORKER_OUT_OF_MEMORY') return tooMuchMemory()
  return error instanceof Error ? error : new Error(String(error))
}

function tooSlow(deadlineMs: number): UserError {
  const seconds = (deadlineMs / 1000).toLocaleString('en')
  return new UserError(
    `it was not read within ${seconds} seconds; split it, or save it again in another format.`,
  )
}

function tooMuchMemory(): UserError {
  return new UserError('it needs more memory than reading a file may take; split it, or save it again.')
}
