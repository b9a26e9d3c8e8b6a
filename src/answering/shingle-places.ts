// Which place a shingle was seen at first: a table of numbers, for hundreds of them a question.

/** Never more than half full, so that a free slot is near. */
const room = 2
const spread = 0x9e3779b1

export class ShinglePlaces {
  #shingles = new Int32Array(2048)
  /** One more than the place; 0 = free. */
  #places = new Uint16Array(2048)
  #size = 0

  /** The place of a shingle, or -1. */
  get(shingle: number): number {
    return (this.#places[this.#slotOf(shingle)] as number) - 1
  }

  /** Enters shingles at a place; those that have one keep it. */
  add(shingles: Int32Array, place: number): void {
    this.#makeRoomFor(shingles.length)
    for (let i = 0; i < shingles.length; i++) {
      const slot = this.#slotOf(shingles[i] as number)
      if (this.#places[slot] !== 0) continue
      this.#shingles[slot] = shingles[i] as number
      this.#places[slot] = place + 1
      this.#size++
    }
  }

  #slotOf(shingle: number): number {
    const mask = this.#places.length - 1
    let slot = (Math.imul(shingle, spread) >>> 16) & mask
    while (this.#places[slot] !== 0 && this.#shingles[slot] !== shingle) slot = (slot + 1) & mask
    return slot
  }

  #makeRoomFor(more: number): void {
    const wanted = room * (this.#size + more)
    if (wanted <= this.#places.length) return
    const [shingles, places] = [this.#shingles, this.#places]
    const length = 2 ** Math.ceil(Math.log2(wanted))
    this.#shingles = new Int32Array(length)
    this.#places = new Uint16Array(length)
    for (let i = 0; i < places.length; i++) {
      if (places[i] === 0) continue
      const slot = this.#slotOf(shingles[i] as number)
      this.#shingles[slot] = shingles[i] as number
      this.#places[slot] = places[i] as number
    }
  }
}
