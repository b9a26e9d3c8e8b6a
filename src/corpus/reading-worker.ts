// The thread that reads files of binary formats one after the other; what goes wrong with one ends here.
import { parentPort } from 'node:worker_threads'
import { messageOf, UserError } from '../errors.ts'
import type { BinaryFormat, BytesReader, Reading } from './formats.ts'

/** What the thread is asked for. */
export interface ReadingRequest {
  readonly format: BinaryFormat
  readonly bytes: Uint8Array
}

/** What it answers: a reading, or a sentence without the file's name. */
export type ReadingReply =
  | { readonly reading: Reading }
  | { readonly failure: string; readonly isMendable: boolean }

const readers: Readonly<Record<BinaryFormat, BytesReader>> = {
  pdf: async (bytes) => (await import('./read-pdf.ts')).readPdf(bytes),
  docx: async (bytes) => (await import('./read-docx.ts')).readDocx(bytes),
  epub: async (bytes) => (await import('./read-epub.ts')).readEpub(bytes),
}

async function answer({ format, bytes }: ReadingRequest): Promise<ReadingReply> {
  try {
    return { reading: await readers[format](bytes) }
  } catch (error) {
    return { failure: messageOf(error), isMendable: error instanceof UserError }
  }
}

// Libraries reject promises of their own, some after they said what is wrong: the file has its sentence then, and the
// thread is reading another one. A file that gets none that way gets that of the deadline.
process.on('unhandledRejection', () => {})

parentPort?.on('message', async (request: ReadingRequest) => {
  parentPort?.postMessage(await answer(request))
})
