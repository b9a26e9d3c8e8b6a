// Collects the terms of passages and turns them into the arrays of a lexical index.
import type { TermCounts } from '../text/term-counts.ts'
import { countUnit } from '../text/terms.ts'
import { type LexicalArrays, mostPassages, termImpactsOf } from './lexical-arrays.ts'

/** Counts are kept in a byte, in eighths; more often than this makes no difference to BM25. */
const highestCount = 255
const firstTerms = 1 << 14
const firstPostings = 1 << 16

export class LexicalBuilder {
  /** An open-addressing table from the hash of a term to its number, in the order of first appearance, plus 1. */
  #slots = new Int32Array(firstTerms * 2)
  #hashes = new Int32Array(firstTerms)
  #frequencies = new Uint32Array(firstTerms)
  #termCount = 0
  #terms = new Uint32Array(firstPostings)
  #counts = new Uint8Array(firstPostings)
  #postingCount = 0
  readonly #ends: number[] = []
  readonly #lengths: number[] = []

  get passageCount(): number {
    return this.#ends.length
  }

  /**
   * Adds the terms of the next passage.
   * @throws RangeError when the segment is full
   */
  add(terms: Pick<TermCounts, 'size' | 'hashAt' | 'countAt'>): void {
    if (this.#ends.length >= mostPassages)
      throw new RangeError(`a segment holds at most ${mostPassages} passages`)
    this.#reserve(terms.size)
    let length = 0
    for (let i = 0; i < terms.size; i++) {
      const count = terms.countAt(i)
      const number = this.#numberOf(terms.hashAt(i))
      this.#frequencies[number] = (this.#frequencies[number] ?? 0) + 1
      this.#terms[this.#postingCount] = number
      this.#counts[this.#postingCount++] = Math.min(count, highestCount)
      length += count
    }
    this.#ends.push(this.#postingCount)
    this.#lengths.push(length / countUnit)
  }

  /** The index of everything added: terms ascending by hash, the passages of each term ascending. */
  finish(): LexicalArrays {
    const hashes = this.#hashes.subarray(0, this.#termCount)
    const order = orderByHash(hashes)
    const termHashes = new Uint32Array(order.length)
    const termStarts = new Uint32Array(order.length + 1)
    const next = new Uint32Array(order.length)
    for (const [place, number] of order.entries()) {
      const start = termStarts[place] ?? 0
      termHashes[place] = hashes[number] ?? 0
      termStarts[place + 1] = start + (this.#frequencies[number] ?? 0)
      next[number] = start
    }
    const postingPassages = new Uint16Array(this.#postingCount)
    const postingCounts = new Uint8Array(this.#postingCount)
    let from = 0
    for (const [passageId, to] of this.#ends.entries()) {
      for (let i = from; i < to; i++) {
        const number = this.#terms[i] ?? 0
        const place = next[number] ?? 0
        next[number] = place + 1
        postingPassages[place] = passageId
        postingCounts[place] = this.#counts[i] ?? 0
      }
      from = to
    }
    const passageLengths = Float32Array.from(this.#lengths)
    const arrays = { termHashes, termStarts, postingPassages, postingCounts, passageLengths }
    return { ...arrays, termImpacts: termImpactsOf(arrays) }
  }

  #numberOf(hash: number): number {
    const mask = this.#slots.length - 1
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 7) & mask
    for (;;) {
      const number = (this.#slots[slot] ?? 0) - 1
      if (number < 0) break
      if (this.#hashes[number] === (hash | 0)) return number
      slot = (slot + 1) & mask
    }
    const number = this.#termCount++
    this.#slots[slot] = number + 1
    this.#hashes[number] = hash
    if (this.#termCount === this.#hashes.length) this.#growTerms()
    return number
  }

  #growTerms(): void {
    this.#hashes = grown(this.#hashes, new Int32Array(this.#hashes.length * 2))
    this.#frequencies = grown(this.#frequencies, new Uint32Array(this.#frequencies.length * 2))
    this.#slots = new Int32Array(this.#slots.length * 2)
    const mask = this.#slots.length - 1
    for (let number = 0; number < this.#termCount; number++) {
      let slot = (Math.imul(this.#hashes[number] ?? 0, 0x9e3779b1) >>> 7) & mask
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
      this.#slots[slot] = number + 1
    }
  }

  #reserve(more: number): void {
    if (this.#postingCount + more <= this.#terms.length) return
    const capacity = Math.max(this.#terms.length * 2, this.#postingCount + more)
    this.#terms = grown(this.#terms, new Uint32Array(capacity))
    this.#counts = grown(this.#counts, new Uint8Array(capacity))
  }
}

function grown<T extends Int32Array | Uint32Array | Uint8Array>(from: T, to: T): T {
  to.set(from)
  return to
}

/** The numbers of the terms, ascending by unsigned hash. */
function orderByHash(hashes: Int32Array): Uint32Array {
  // Hash and number packed into one double each: typed arrays of numbers sort natively.
  const packed = new BigUint64Array(hashes.length)
  const halves = new Uint32Array(packed.buffer)
  const [low, high] = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? [0, 1] : [1, 0]
  for (const [number, hash] of hashes.entries()) {
    halves[2 * number + low] = number
    halves[2 * number + high] = hash
  }
  packed.sort()
  return Uint32Array.from({ length: hashes.length }, (_, place) => halves[2 * place + low] ?? 0)
}
