import { renameSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readIfPresent } from "@printery/task";
import { MEMORY } from "../memory.ts";
import type { Answer } from "./ask.ts";

/** Milliseconds for which an answer is believed. */
const DAY = 86_400_000;

/** Answers that say something of the page; who said nothing is asked again. */
const kept: ReadonlySet<unknown> = new Set(["there", "gone", "withheld"]);

/** An answer, and when it was given, in milliseconds since 1970. */
interface Kept {
  readonly at: number;
  /** The hosts that might be asked wherever they are. */
  readonly allowed: string;
  readonly answer: Answer;
}

/** What was answered in the last day, by addresses. */
export interface Known {
  readonly answers: ReadonlyMap<string, Answer>;
  readonly add: (url: string, answer: Answer) => void;
  /** Leave all of it for the next time; quick, as a signal may ask for it. */
  readonly write: () => void;
}

/** The file that has it: beside what builds know of their outputs. */
export function knownFile(workspace: string): string {
  return join(workspace, ".work", MEMORY, "links.json");
}

/** What was answered in the day before `now` to who was `allowed` as much; what is damaged is forgotten. */
export async function readKnown(workspace: string, allowed: string, now: number): Promise<Known> {
  const file = knownFile(workspace);
  const all = parse(String((await readIfPresent(file)) ?? "{}"), now);
  await mkdir(dirname(file), { recursive: true });
  return {
    answers: new Map(
      [...all].flatMap(([url, one]) => (one.allowed === allowed ? [[url, one.answer]] : [])),
    ),
    add: (url, answer) => {
      if (kept.has(answer.kind) && !("seconds" in answer))
        all.set(url, { at: now, allowed, answer });
    },
    write: () => {
      const made = `${file}.${process.pid}`;
      writeFileSync(made, JSON.stringify(Object.fromEntries(all)));
      renameSync(made, file);
    },
  };
}

function parse(json: string, now: number): Map<string, Kept> {
  try {
    const entries = Object.entries(JSON.parse(json) as Record<string, Partial<Kept> | null>);
    return new Map(entries.filter((entry): entry is [string, Kept] => isKept(entry[1], now)));
  } catch {
    return new Map();
  }
}

function isKept(one: Partial<Kept> | null, now: number): boolean {
  const { at = 0, answer } = one ?? {};
  const isWhole = answer?.kind === "there" || (answer !== undefined && "status" in answer);
  return isWhole && kept.has(answer.kind) && at <= now && now - at < DAY;
}
