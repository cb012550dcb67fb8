import type { Cache } from "@printery/task";

/** Bytes that one of these holds: what was used last stays. */
const ROOM = 96e6;

/** The values of keys that were used last, as many as there is room for. */
export class Kept<Value> {
  readonly #values = new Map<string, { readonly value: Value; readonly bytes: number }>();
  readonly #bytesOf: (value: Value) => number;
  readonly #room: number;
  #bytes = 0;

  constructor(bytesOf: (value: Value) => number, room: number = ROOM) {
    this.#bytesOf = bytesOf;
    this.#room = room;
  }

  get(key: string): Value | undefined {
    const found = this.#values.get(key);
    if (found === undefined) return undefined;
    // The order of a map is that of being set.
    this.#values.delete(key);
    this.#values.set(key, found);
    return found.value;
  }

  set(key: string, value: Value): void {
    this.delete(key);
    const bytes = this.#bytesOf(value) + key.length;
    this.#values.set(key, { value, bytes });
    this.#bytes += bytes;
    for (const [oldest] of this.#values) {
      if (this.#bytes <= this.#room || oldest === key) break;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    this.#bytes -= this.#values.get(key)?.bytes ?? 0;
    this.#values.delete(key);
  }
}

/** A {@link Cache} of a stage as long as this process lives. */
export function keptInMemory(): Cache {
  const kept = new Kept<Uint8Array>((bytes) => bytes.byteLength);
  return { get: (key) => kept.get(key), put: (key, bytes) => kept.set(key, bytes) };
}
