// Writing so that it is on the disk, and not only in the page cache, before anything names it.
import { type FileHandle, open } from 'node:fs/promises'

/** Writes a file, part after part. */
export async function writeDurably(path: string, parts: readonly Uint8Array[]): Promise<void> {
  const handle = await open(path, 'w')
  try {
    for (const part of parts) await writeAll(handle, part)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes a file durable that somebody else wrote. */
export async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes the names in a folder durable: new files, renamed ones. */
export async function flushFolder(path: string): Promise<void> {
  // Windows cannot open folders; its file system keeps names with its journal.
  const handle = await open(path, 'r').catch(() => null)
  if (!handle) return
  try {
    await handle.sync().catch(() => undefined)
  } finally {
    await handle.close()
  }
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written)
    written += bytesWritten
  }
}
