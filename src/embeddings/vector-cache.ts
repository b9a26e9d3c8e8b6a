// Remembers the vectors of texts on the disk, so that no text is embedded twice, whatever happens to the index.
import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { messageOf, systemCode } from '../errors.ts'
import { ModelUnavailable } from '../providers/provider-failure.ts'

/**
 * A file: magic, version and dimensions (4 bytes each), 4 bytes of nothing, then records. A record: key (16 bytes),
 * CRC-32 of the vector (4 bytes), the vector as 32 bit floats, all in the byte order of the machine, which the magic
 * number tells. Each run appends to a file of its own: nobody writes where another does, and a record torn by
 * a crash is the last of its file.
 */
const magic = 0x464e5645 // FNVE
const version = 1
const headBytes = 16
const keyBytes = 16

export class VectorCache {
  readonly #folder: string
  readonly #embedderId: string
  #vectors: Promise<Map<string, Float32Array>> | undefined
  #file: { readonly path: string; readonly dimensions: number } | undefined
  #writing: Promise<unknown> = Promise.resolve()

  /** @param folder of the caches of all embedders */
  constructor(folder: string, embedderId: string) {
    this.#embedderId = embedderId
    // Readable, and still different for ids that differ in signs only.
    const readable = embedderId.replace(/[^\w.-]+/g, '_').slice(0, 80)
    this.#folder = join(folder, `${readable}-${digest(embedderId).toString('hex').slice(0, 8)}`)
  }

  /** The vector of a text, or undefined when it was never kept. */
  async get(text: string): Promise<Float32Array | undefined> {
    return (await this.#read()).get(this.#keyOf(text).toString('hex'))
  }

  /**
   * Keeps vectors; they are on the disk when this returns.
   * @throws ModelUnavailable when the disk does not take them
   */
  async put(entries: readonly (readonly [text: string, vector: Float32Array])[]): Promise<void> {
    const vectors = await this.#read()
    const written = this.#writing.then(() => this.#append(entries))
    // The one who asked hears of a failure; the next one in the row only waits for its turn.
    this.#writing = written.catch(() => undefined)
    await written
    for (const [text, vector] of entries) vectors.set(this.#keyOf(text).toString('hex'), vector)
  }

  async #append(entries: readonly (readonly [text: string, vector: Float32Array])[]): Promise<void> {
    const dimensions = entries[0]?.[1].length ?? 0
    const records = entries.map(([text, vector]) => encodeRecord(this.#keyOf(text), vector))
    try {
      await mkdir(this.#folder, { recursive: true })
      if (this.#file?.dimensions !== dimensions) {
        const path = join(this.#folder, `${randomBytes(8).toString('hex')}.vectors`)
        this.#file = { path, dimensions }
        records.unshift(encodeHead(dimensions))
      }
      await appendDurably(this.#file.path, Buffer.concat(records))
    } catch (error) {
      // What was written of it may be torn: nothing may follow in this file.
      this.#file = undefined
      const reason = messageOf(error)
      throw new ModelUnavailable(`The vectors cannot be kept in ${this.#folder} (${reason}).`, {
        cause: error,
      })
    }
  }

  #read(): Promise<Map<string, Float32Array>> {
    this.#vectors ??= readFolder(this.#folder)
    return this.#vectors
  }

  #keyOf(text: string): Buffer {
    return digest(`${this.#embedderId}\0${text}`)
  }
}

async function appendDurably(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'a')
  try {
    await handle.appendFile(bytes)
    await handle.datasync()
  } finally {
    await handle.close()
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest().subarray(0, keyBytes)
}

function bytesOf(vector: Float32Array): Uint8Array {
  return new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength)
}

function encodeHead(dimensions: number): Buffer {
  return Buffer.from(Uint32Array.of(magic, version, dimensions, 0).buffer)
}

function encodeRecord(key: Buffer, vector: Float32Array): Buffer {
  const bytes = bytesOf(vector)
  return Buffer.concat([key, new Uint8Array(Uint32Array.of(crc32(bytes)).buffer), bytes])
}

/** What cannot be read is embedded again; a cache is never a reason to fail. */
async function readFolder(folder: string): Promise<Map<string, Float32Array>> {
  const vectors = new Map<string, Float32Array>()
  const names = await readdir(folder).catch((error: unknown) => {
    if (systemCode(error) === undefined) throw error
    return []
  })
  for (const name of names.filter((each) => each.endsWith('.vectors')).sort()) {
    const bytes = await readFile(join(folder, name)).catch(() => null)
    if (bytes) readRecords(bytes, vectors)
  }
  return vectors
}

function readRecords(bytes: Buffer, vectors: Map<string, Float32Array>): void {
  if (bytes.length < headBytes) return
  // A copy of its own begins where 4 bytes begin.
  const copy = new Uint8Array(bytes)
  const [foundMagic, foundVersion, dimensions = 0] = new Uint32Array(copy.buffer, 0, headBytes / 4)
  if (foundMagic !== magic || foundVersion !== version || dimensions === 0) return
  const recordBytes = keyBytes + 4 + dimensions * 4
  for (let start = headBytes; start + recordBytes <= copy.length; start += recordBytes) {
    const [checksum] = new Uint32Array(copy.buffer, start + keyBytes, 1)
    const vector = new Float32Array(copy.buffer, start + keyBytes + 4, dimensions)
    if (crc32(bytesOf(vector)) !== checksum) continue
    vectors.set(Buffer.from(copy.buffer, start, keyBytes).toString('hex'), vector)
  }
}
