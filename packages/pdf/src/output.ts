/** Bytes that are written one after the other. */
export class Output {
  /** Those that are full, then the one that is written to. */
  readonly #blocks: Uint8Array[] = [];
  #last = Buffer.alloc(FIRST);
  #used = 0;

  /**
   * So many bytes are expected, or fewer: as one block they need not be put together in the end. The system gives the room when it is written
   * to, not before.
   */
  expect(size: number): void {
    if (size <= this.#last.length || this.#blocks.length > 0) return;
    const written = this.#last.subarray(0, this.#used);
    this.#last = Buffer.alloc(size);
    this.#last.set(written);
  }

  /** A byte for each character of `text`. */
  addText(text: string): void {
    if (text.length > this.#last.length - this.#used) this.add(Buffer.from(text, "latin1"));
    else this.#used += this.#last.write(text, this.#used, "latin1");
  }

  add(chunk: Uint8Array): void {
    const room = this.#last.length - this.#used;
    if (chunk.length <= room) {
      this.#last.set(chunk, this.#used);
      this.#used += chunk.length;
      return;
    }
    this.#last.set(chunk.subarray(0, room), this.#used);
    this.#blocks.push(this.#last);
    // One block that grew would be there twice each time, and what it grew out of until that is cleared away.
    const size = Math.min(this.#last.length * GROWTH, LARGEST);
    this.#last = Buffer.alloc(Math.max(size, chunk.length - room));
    this.#last.set(chunk.subarray(room));
    this.#used = chunk.length - room;
  }

  /** All that was written; where it is in one block, there and not in another of its length. */
  get bytes(): Uint8Array {
    if (this.#blocks.length === 0) return new Uint8Array(this.#last.buffer, 0, this.#used);
    const parts = [...this.#blocks, this.#last.subarray(0, this.#used)];
    const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
    let at = 0;
    for (const part of parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  }
}

/** Bytes of room at first, how much more when it is used up, and how much at most. */
const FIRST = 1 << 16;
const GROWTH = 2;
const LARGEST = 1 << 20;
