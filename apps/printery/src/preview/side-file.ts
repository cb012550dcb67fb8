import { lstatSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Refusal, SidecarView } from "@printery/desk/protocol";
import {
  ContentError,
  codeOf,
  leadsTo,
  readWithin,
  refusalOf,
  sha256,
  writeWhole,
} from "@printery/task";

/** Where side-cars and configurations are, and what they must lie in. */
export interface Place {
  readonly folder: string;
  /** A real path. */
  readonly within: string;
}

/** Why something can't be done: a status of HTTP (RFC 9110; 507 of RFC 4918), and what the desk has words for. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly status: number;
  readonly refusal: Refusal;
  constructor(status: number, refusal: Refusal) {
    super(refusal.id);
    this.status = status;
    this.refusal = refusal;
  }
}

/** A side-car as it lies on the disk now. @throws Refused where it can't be read, or lies elsewhere */
export function readSideFile({ folder, within }: Place, path: string): SidecarView {
  // Who saves a file may remove it first: one that goes, and comes, while it is read is looked for again.
  for (let looks = LOOKS; isThere(join(folder, path)); looks -= 1) {
    try {
      const bytes = readWithin(within, join(folder, path));
      return { path, text: bytes.toString("utf8"), digest: sha256(bytes) };
    } catch (cause) {
      if (looks === 0) throw refusedFor(cause, path);
    }
  }
  return { path, text: null, digest: null };
}

/** How often what can't be read is looked for again. */
const LOOKS = 2;

/** Put `text` at `path`, whole or not at all, or remove what is there where it is null. @throws Refused where that can't be */
export async function writeSideFile(
  { folder, within }: Place,
  path: string,
  text: string | null,
): Promise<SidecarView> {
  try {
    const target = targetOf(join(folder, path), within);
    if (text === null) rmSync(target, { force: true });
    else await writeWhole(target, text);
  } catch (cause) {
    throw refusedFor(cause, path);
  }
  return { path, text, digest: text === null ? null : sha256(text) };
}

/** Where what is written at `path` really goes. @throws ContentError where that lies outside of `within` */
function targetOf(path: string, within: string): string {
  if (isThere(path)) {
    const { path: real, kind } = leadsTo(path, within);
    if (kind === "folder") throw new ContentError("not-a-file", "a folder");
    return real;
  }
  return join(leadsTo(dirname(path), within).path, basename(path));
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Codes of a disk that has no room. */
const FULL: ReadonlySet<string | undefined> = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

/** Why `file` can't be read or written; a fault of ours as it is. */
export function refusedFor(cause: unknown, file: string): Error {
  if (cause instanceof ContentError)
    return new Refused(403, { id: "misplaced", file, said: cause.message });
  const said = refusalOf(cause);
  if (said === undefined) return cause instanceof Error ? cause : new Error(String(cause));
  return new Refused(FULL.has(codeOf(cause)) ? 507 : 403, { id: "not-written", said });
}
