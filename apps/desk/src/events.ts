import type { DeskEvents } from "./protocol.ts";

export type Handlers = {
  readonly [Name in keyof DeskEvents]: (event: DeskEvents[Name]) => void;
} & {
  /** Before each of these, and before it is told that the server answers. */
  readonly heard: () => void;
  /** The server answers, for the first time or again. */
  readonly opened: (again: boolean) => void;
  readonly lost: () => void;
};

const names: readonly (keyof DeskEvents)[] = [
  ...(["server", "state", "made", "messages"] as const),
  ...(["text", "publications", "refused"] as const),
];

/** Milliseconds until the next attempt, where a browser has given up. */
const RETRY = 1500;

/** Listen to what the server tells until the page is left. A connection that goes is made again, by the browser or, where that has given up, here. */
export function listen(handlers: Handlers): void {
  let wasOpen = false;
  connect();

  function connect(): void {
    const source = new EventSource("/api/events");
    source.addEventListener("open", () => {
      handlers.heard();
      handlers.opened(wasOpen);
      wasOpen = true;
    });
    source.addEventListener("error", () => {
      handlers.lost();
      if (source.readyState !== EventSource.CLOSED) return;
      setTimeout(connect, RETRY);
    });
    for (const name of names) {
      source.addEventListener(name, ({ data }) => pass(name, data));
    }
  }

  function pass<Name extends keyof DeskEvents>(name: Name, data: string): void {
    handlers.heard();
    handlers[name](JSON.parse(data) as DeskEvents[Name] & never);
  }
}
