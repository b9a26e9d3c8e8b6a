// The entries of a ZIP archive, which DOCX and EPUB are. Nothing is believed that the archive says of itself: every
// entry is unpacked with a hard limit, so that no archive costs more than the limits allow.
import { crc32, inflateRawSync } from 'node:zlib'
import { UserError } from '../errors.ts'
import { archiveLimits, megabytesInWords } from './limits.ts'

interface Entry {
  readonly name: string
  readonly method: number
  readonly isEncrypted: boolean
  readonly checksum: number
  readonly packedBytes: number
  readonly unpackedBytes: number
  readonly headerAt: number
}

export interface Archive {
  readonly names: readonly string[]
  /**
   * Unpacks one entry; null when there is none of that name.
   * @throws UserError (a sentence without the file's name) when it is damaged, encrypted or beyond the limits
   */
  readonly unpack: (name: string) => Uint8Array | null
}

// Signatures and places of fields: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
const directoryEnd = { signature: 0x06054b50, bytes: 22, mostComment: 0xffff } as const
const directoryEntry = { signature: 0x02014b50, bytes: 46 } as const
const localHeader = { signature: 0x04034b50, bytes: 30 } as const
const stored = 0
const deflated = 8
const needsZip64 = 0xffffffff

/**
 * Opens an archive without unpacking anything.
 * @throws UserError when it is no archive, damaged, or declares more than the limits allow
 */
export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(bytes, view)
  forbidOverlaps(entries)
  let unpackedBytes = 0
  return {
    names: [...entries.keys()],
    unpack(name) {
      const entry = entries.get(name)
      if (!entry) return null
      const content = unpackEntry(bytes, view, entry)
      unpackedBytes += content.length
      if (unpackedBytes > archiveLimits.mostBytes) throw tooLarge(archiveLimits.mostBytes)
      return content
    },
  }
}

function readDirectory(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  const end = findDirectoryEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > archiveLimits.mostEntries) {
    const most = archiveLimits.mostEntries.toLocaleString('en')
    throw new UserError(`it is an archive of more than ${most} entries; it is left out.`)
  }
  const entries = new Map<string, Entry>()
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (at + directoryEntry.bytes > end || view.getUint32(at, true) !== directoryEntry.signature) {
      throw damaged()
    }
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((field) =>
      view.getUint16(at + field, true),
    )
    const nameAt = at + directoryEntry.bytes
    const name = new TextDecoder().decode(bytes.subarray(nameAt, nameAt + (nameBytes ?? 0)))
    entries.set(name, readEntry(name, view, at))
    at = nameAt + (nameBytes ?? 0) + (extraBytes ?? 0) + (commentBytes ?? 0)
  }
  return entries
}

function readEntry(name: string, view: DataView, at: number): Entry {
  const entry = {
    name,
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    packedBytes: view.getUint32(at + 20, true),
    unpackedBytes: view.getUint32(at + 24, true),
    headerAt: view.getUint32(at + 42, true),
  }
  // ZIP64 is for archives beyond 4 GB, which are beyond every limit here.
  if ([entry.packedBytes, entry.unpackedBytes, entry.headerAt].includes(needsZip64)) throw damaged()
  return entry
}

function findDirectoryEnd(view: DataView): number {
  const last = view.byteLength - directoryEnd.bytes
  for (let at = last; at >= Math.max(0, last - directoryEnd.mostComment); at--) {
    if (view.getUint32(at, true) === directoryEnd.signature) return at
  }
  throw damaged()
}

/** Entries that quote each other's bytes unpack to any size: no honest archive has them. */
function forbidOverlaps(entries: ReadonlyMap<string, Entry>): void {
  const inOrder = [...entries.values()].sort((a, b) => a.headerAt - b.headerAt)
  let free = 0
  for (const { headerAt, packedBytes } of inOrder) {
    if (headerAt < free) throw new UserError('it is an archive whose entries overlap; it is left out.')
    free = headerAt + localHeader.bytes + packedBytes
  }
}

function unpackEntry(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  const { headerAt, packedBytes, unpackedBytes, method } = entry
  if (entry.isEncrypted) throw new UserError('it is encrypted; save it without a password.')
  if (unpackedBytes > archiveLimits.mostEntryBytes) throw tooLarge(archiveLimits.mostEntryBytes)
  if (unpackedBytes > archiveLimits.ratioFromBytes && unpackedBytes > packedBytes * archiveLimits.mostRatio) {
    throw new UserError(
      `it unpacks to more than ${archiveLimits.mostRatio} times its size, as archives made to do harm; it is left out.`,
    )
  }
  if (headerAt + localHeader.bytes > bytes.length) throw damaged()
  if (view.getUint32(headerAt, true) !== localHeader.signature) throw damaged()
  const names = view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true)
  const start = headerAt + localHeader.bytes + names
  if (start + packedBytes > bytes.length) throw damaged()
  const packed = bytes.subarray(start, start + packedBytes)
  const content = method === stored ? packed : method === deflated ? inflate(packed, unpackedBytes) : null
  if (content === null) {
    throw new UserError('it is packed in a way Footnote does not know; save it again and replace it.')
  }
  if (content.length !== unpackedBytes || crc32(content) !== entry.checksum) throw damaged()
  return content
}

function inflate(packed: Uint8Array, unpackedBytes: number): Uint8Array {
  try {
    // One byte more than declared is enough to find out a lie.
    return inflateRawSync(packed, { maxOutputLength: unpackedBytes + 1 })
  } catch (error) {
    throw damaged(error)
  }
}

function damaged(cause?: unknown): UserError {
  return new UserError('it is damaged or not what its name says; replace it by a sound copy.', { cause })
}

function tooLarge(limit: number): UserError {
  return new UserError(`it unpacks to more than the ${megabytesInWords(limit)} a file may hold; split it.`)
}
