/** Characters that one of the two halves holds. */
const ROOM = 2_000_000;

/**
 * What was made of texts, for when the same come again, as all but one paragraph do when a text is edited while a process follows it. It
 * holds those met last, some millions of characters.
 */
export class Seen<Value> {
  readonly #room: number;
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();
  #length = 0;

  constructor(room: number = ROOM) {
    this.#room = room;
  }

  /** What `make` makes of `text`; it must make the same each time. */
  of(text: string, make: () => Value): Value {
    const young = this.#young.get(text);
    if (young !== undefined || this.#young.has(text)) return young as Value;
    const old = this.#old.get(text);
    const value = old !== undefined || this.#old.has(text) ? (old as Value) : make();
    this.#length += text.length;
    if (this.#length > this.#room) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#length = text.length;
    }
    this.#young.set(text, value);
    return value;
  }
}
