import { readFileSync, unwatchFile, watchFile } from "node:fs";
import { resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { DeskMessage } from "@printery/desk/protocol";
import type { Message } from "@printery/task";
import type { Own } from "../config/own.ts";
import type { OwnContent } from "./content.ts";
import { deskMessages } from "./desk-messages.ts";

/** Milliseconds between looks at the files of a configuration, which are few, and until one that is being written is. */
const PACE = 300;
const WRITTEN = 50;

/** What a project has of its own, and how it is read again. */
export interface OwnReader {
  /** Absolute paths of what it was read from. */
  readonly sources: readonly string[];
  /** @throws where it can't be read */
  readonly read: () => Promise<Own>;
}

/** Has a configuration read again when a file of it comes, goes or changes, and `take` what is found. Gives back what ends that. */
export function followOwn(
  { sources, read }: OwnReader,
  take: (own: OwnContent, since: number) => void,
): () => void {
  const watched = new Set<string>();
  let turn: Promise<void> = Promise.resolve();
  let waiting = 0;
  const look = async (since: number) => {
    await setTimeout(WRITTEN);
    waiting -= 1;
    // What changed meanwhile is read with what comes.
    if (waiting > 0) return;
    try {
      const { plugins, messages, sources: now } = await read();
      watch(now);
      take({ plugins, messages: await told(messages) }, since);
    } catch (cause) {
      const said = cause instanceof Error ? cause.message : String(cause);
      const reason = said.startsWith("Expected ")
        ? said
        : `Expected the configuration, not “${said}”`;
      const message = { file: "--config", severity: "error", ruleId: "config-invalid" } as const;
      take({ plugins: undefined, messages: await told([{ ...message, reason }]) }, since);
    }
  };
  const changed = () => {
    const since = performance.now();
    waiting += 1;
    turn = turn.then(() => look(since));
  };
  const watch = (paths: readonly string[]) => {
    for (const path of paths) {
      if (watched.has(path)) continue;
      watched.add(path);
      watchFile(path, { interval: PACE, persistent: false }, changed);
    }
  };
  watch(sources);
  return () => {
    for (const path of watched) unwatchFile(path, changed);
  };
}

/** What is wrong, with its lines. */
async function told(messages: readonly Message[]): Promise<DeskMessage[]> {
  const said = messages.map((message) => ({
    ...message,
    reason: message.reason.replace(/; nothing is built$/, "; what was there last is used"),
  }));
  const read = new Map<string, Uint8Array>();
  for (const { file } of messages) {
    try {
      read.set(file, readFileSync(resolve(file)));
    } catch {
      // It is gone, or no file: the message says so.
    }
  }
  return deskMessages(said, resolve("."), read);
}
