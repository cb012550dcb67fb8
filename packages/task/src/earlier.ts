import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readSoon, sha256 } from "./files.ts";
import type { Message } from "./message.ts";
import type { Report, StageResult } from "./stage.ts";

/** What a stage left the last time, or a cache gave back of what it left once, by the report beside it. */
export class Earlier {
  readonly #folder: string;
  readonly #entries = new Map<string, Report["publications"][number]>();
  readonly #files = new Map<string, [path: string, digest: string][]>();

  /** Nothing where a tool or settings other than `by` left what is in `folder`, or where that can't be told. */
  constructor(folder: string, by: string) {
    this.#folder = folder;
    const report = reportIn(folder);
    if (report?.by !== by) return;
    for (const entry of report.publications) this.#entries.set(entry.id, entry);
    for (const [path, digest] of Object.entries(report.files)) {
      const at = path.indexOf("/");
      const id = path.slice(0, at);
      const own = this.#files.get(id);
      if (own === undefined) this.#files.set(id, [[path.slice(at + 1), digest]]);
      else own.push([path.slice(at + 1), digest]);
    }
  }

  /** What was made of the publication `id`, if it was made of what `read` has the digests of, and is as it was left. */
  resultOf(id: string, read: Readonly<Record<string, string>>): StageResult | undefined {
    const entry = this.#entries.get(id);
    if (
      entry === undefined ||
      !entry.messages.every(isLasting) ||
      JSON.stringify(entry.read) !== JSON.stringify(read)
    )
      return undefined;
    const files = new Map<string, Uint8Array>();
    const hints = new Map<string, Uint8Array>();
    for (const [path, digest] of this.#files.get(id) ?? []) {
      const bytes = readSoon(join(this.#folder, id, path));
      if (bytes === undefined || sha256(bytes) !== digest) return undefined;
      (path.startsWith(".") ? hints : files).set(path, bytes);
    }
    const { messages, problems, pages } = entry;
    return {
      files,
      hints,
      messages,
      ...(problems === undefined ? {} : { problems }),
      ...(pages === undefined ? {} : { pages }),
    };
  }
}

function reportIn(folder: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, "report.json"), "utf8")) as Report;
  } catch {
    // None, or a damaged one.
    return undefined;
  }
}

/** What failed over a fault of ours may have met it by chance, and what was stopped may take less the next time. */
export function isLasting({ ruleId }: Message): boolean {
  return ruleId !== "stage-failed" && ruleId !== "stage-stopped";
}
