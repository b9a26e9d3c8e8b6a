// How often each term occurs in a text: an open-addressing table in typed arrays, filled anew for every text.

const firstCapacity = 4096
/** The table grows before more than this share of it is taken. */
const fullest = 0.5

/** Counts by hashed term. A Map of 32 bit hashes keeps a heap object for most of its keys and takes six times as long. */
export class TermCounts {
  #hashes = new Int32Array(firstCapacity)
  #counts = new Int32Array(firstCapacity)
  /** The taken places in the order of first appearance. */
  #places = new Int32Array(firstCapacity * fullest)
  #size = 0

  /** Different terms. */
  get size(): number {
    return this.#size
  }

  /** @param count above 0 */
  add(hash: number, count: number): void {
    const place = this.#placeOf(hash)
    if (this.#counts[place] === 0) {
      this.#hashes[place] = hash
      this.#places[this.#size++] = place
    }
    this.#counts[place] = (this.#counts[place] ?? 0) + count
    if (this.#size === this.#places.length) this.#grow()
  }

  clear(): void {
    for (let i = 0; i < this.#size; i++) this.#counts[this.#places[i] ?? 0] = 0
    this.#size = 0
  }

  /** The signed hash of the term that appeared as number `i`. */
  hashAt(i: number): number {
    return this.#hashes[this.#places[i] ?? 0] ?? 0
  }

  countAt(i: number): number {
    return this.#counts[this.#places[i] ?? 0] ?? 0
  }

  /** 0 for a term that does not occur. */
  countOf(hash: number): number {
    return this.#counts[this.#placeOf(hash)] ?? 0
  }

  /** Where a term is, or where it would be. */
  #placeOf(hash: number): number {
    const mask = this.#hashes.length - 1
    // Fibonacci hashing (Knuth, volume 3, 6.4): FNV's low bits alone fall into neighbouring places.
    let place = (Math.imul(hash, 0x9e3779b1) >>> 7) & mask
    while (this.#counts[place] !== 0 && this.#hashes[place] !== (hash | 0)) place = (place + 1) & mask
    return place
  }

  #grow(): void {
    const old = Array.from({ length: this.#size }, (_, i) => [this.hashAt(i), this.countAt(i)] as const)
    const capacity = this.#hashes.length * 2
    this.#hashes = new Int32Array(capacity)
    this.#counts = new Int32Array(capacity)
    this.#places = new Int32Array(capacity * fullest)
    this.#size = 0
    for (const [hash, count] of old) this.add(hash, count)
  }
}
