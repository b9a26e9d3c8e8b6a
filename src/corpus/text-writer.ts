// Text that grows one UTF-16 unit at a time and remembers where in the file each unit stood.
// Typed arrays keep a page of millions of tiny pieces (`<<<<<<`) as cheap as one long piece.

/** Append-only text with one file offset per UTF-16 unit. */
export class TextWriter {
  #units = new Uint16Array(1 << 14)
  #offsets = new Uint32Array(1 << 14)
  length = 0

  /** Adds one UTF-16 unit that stands at `offset` in the file. */
  push(unit: number, offset: number): void {
    if (this.length === this.#units.length) this.#grow()
    this.#units[this.length] = unit
    this.#offsets[this.length] = offset
    this.length += 1
  }

  /** The text so far. */
  text(): string {
    return Buffer.from(this.#units.buffer, 0, this.length * 2).toString('utf16le')
  }

  /** One file offset per unit, and `end` as the last entry. */
  offsets(end: number): Uint32Array {
    const offsets = new Uint32Array(this.length + 1)
    offsets.set(this.#offsets.subarray(0, this.length))
    offsets[this.length] = end
    return offsets
  }

  #grow(): void {
    const units = new Uint16Array(this.#units.length * 2)
    units.set(this.#units)
    this.#units = units
    const offsets = new Uint32Array(this.#offsets.length * 2)
    offsets.set(this.#offsets)
    this.#offsets = offsets
  }
}
