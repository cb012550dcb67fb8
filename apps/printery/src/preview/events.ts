import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";
import type { Emit } from "./studio.ts";

/** Windows that are told of events at once; who comes after them takes the place of the first. */
const MOST = 32;

/** Milliseconds between signs of life: a server cuts off who neither says nor takes anything for ten seconds. */
const PULSE = 4000;

/** Tells all who listen (HTML, 9.2: server-sent events). */
export class Events {
  readonly #listeners = new Set<ServerResponse>();
  /** A desk that another server showed may not write here. */
  readonly #id = randomUUID();
  readonly #timer: NodeJS.Timeout;

  constructor() {
    this.#timer = setInterval(() => this.#send(": \n\n"), PULSE).unref();
  }

  readonly emit: Emit = (name, data) => this.#send(messageOf(name, data));

  /** Answer with all that is told from now on, until its reader leaves. */
  listen(response: ServerResponse, fields: Readonly<Record<string, string>>): void {
    const [oldest] = this.#listeners;
    if (this.#listeners.size >= MOST) oldest?.destroy();
    response.writeHead(200, { ...fields, "Content-Type": "text/event-stream" });
    // Sent at once, so that whoever waits for the connection has it.
    response.write(`retry: 1000\n\n${messageOf("server", { id: this.#id })}`);
    this.#listeners.add(response);
    response.once("close", () => this.#listeners.delete(response));
  }

  close(): void {
    clearInterval(this.#timer);
    for (const listener of this.#listeners) listener.destroy();
  }

  #send(text: string): void {
    for (const listener of this.#listeners) {
      // Who takes nothing asks anew when it is back.
      if (listener.writableLength > 1e6) listener.destroy();
      else listener.write(text);
    }
  }
}

function messageOf(name: string, data: unknown): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}
