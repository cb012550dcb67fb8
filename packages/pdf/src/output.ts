/** Bytes that are written one after the other. */
export class Output {
  #bytes = new Uint8Array(FIRST);
  #length = 0;

  add(chunk: Uint8Array): void {
    const length = this.#length + chunk.length;
    if (length > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(length, this.#bytes.length * GROWTH));
      larger.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = larger;
    }
    this.#bytes.set(chunk, this.#length);
    this.#length = length;
  }

  /** All that was written. */
  get bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}

/** Bytes of room at first, and how much more when it is used up. */
const FIRST = 1 << 16;
const GROWTH = 1.5;
