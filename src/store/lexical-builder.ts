// Collects the terms of passages and turns them into the arrays of a lexical index.
import { countUnit } from '../text/terms.ts'
import type { LexicalArrays } from './lexical-index.ts'

/** Counts are kept in a byte, in eighths; more often than this makes no difference to BM25. */
const highestCount = 255

export class LexicalBuilder {
  /** Hash of a term, as a signed integer, to its number in the order of first appearance. */
  readonly #numbers = new Map<number, number>()
  readonly #frequencies: number[] = []
  readonly #lengths: number[] = []
  #terms = new Uint32Array(1 << 14)
  #counts = new Uint8Array(1 << 14)
  readonly #ends: number[] = []
  #size = 0

  /** Adds the terms of the next passage: how often each hash occurs in it, in eighths. */
  add(terms: ReadonlyMap<number, number>): void {
    let length = 0
    this.#reserve(terms.size)
    for (const [hash, count] of terms) {
      const key = hash | 0
      let number = this.#numbers.get(key)
      if (number === undefined) {
        number = this.#frequencies.length
        this.#numbers.set(key, number)
        this.#frequencies.push(0)
      }
      this.#frequencies[number] = (this.#frequencies[number] ?? 0) + 1
      this.#terms[this.#size] = number
      this.#counts[this.#size++] = Math.min(count, highestCount)
      length += count
    }
    this.#ends.push(this.#size)
    this.#lengths.push(length / countUnit)
  }

  /** The index of everything added: terms ascending by hash, the passages of each term ascending. */
  finish(): LexicalArrays {
    const termHashes = Uint32Array.from(this.#numbers.keys()).sort()
    const termStarts = new Uint32Array(termHashes.length + 1)
    const next = new Uint32Array(termHashes.length)
    for (const [place, hash] of termHashes.entries()) {
      const number = this.#numbers.get(hash | 0) ?? 0
      const start = termStarts[place] ?? 0
      termStarts[place + 1] = start + (this.#frequencies[number] ?? 0)
      next[number] = start
    }
    const postingPassages = new Uint32Array(this.#size)
    const postingCounts = new Uint8Array(this.#size)
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
    return {
      termHashes,
      termStarts,
      postingPassages,
      postingCounts,
      passageLengths: Float32Array.from(this.#lengths),
    }
  }

  #reserve(more: number): void {
    if (this.#size + more <= this.#terms.length) return
    const capacity = Math.max(this.#terms.length * 2, this.#size + more)
    const terms = new Uint32Array(capacity)
    terms.set(this.#terms)
    const counts = new Uint8Array(capacity)
    counts.set(this.#counts)
    this.#terms = terms
    this.#counts = counts
  }
}
