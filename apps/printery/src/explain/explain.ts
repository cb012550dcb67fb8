import type { StageInput } from "@printery/task";
import type { Output } from "../collect.ts";
import { type FormatName, formatNames, taskOf } from "../stages.ts";
import { type Cause, type Difference, differenceOf } from "./causes.ts";
import type { MadeOf } from "./made-of.ts";
import type { Origin } from "./run-summary.ts";

/** What became of an artefact in a build, and why. */
export interface Explanation extends Difference {
  readonly id: string;
  readonly format: FormatName;
  /**
   * Made by its task; given back by a cache; as it stood there; left as it was for a mistake, or not there; or taken away, as it is
   * published no more.
   */
  readonly state: "built" | "restored" | "kept" | "failed" | "removed";
  /** Of one that is restored: where from, where that is known. */
  readonly from?: Origin;
  /** Of one that is built: whether the same bytes came of it. */
  readonly same?: true;
}

/** What is known of a build that is done. */
export interface Account {
  /** What the output folder listed before, and lists now. */
  readonly before: readonly Output[];
  readonly now: readonly Output[];
  readonly madeOf: MadeOf;
  /** Publications that were asked for, and the formats. */
  readonly chosen: ReadonlySet<string>;
  readonly formats: readonly FormatName[];
  /** Publications of which nothing could be made. */
  readonly failed: ReadonlySet<string>;
  /** Whether a task has made the artefact in this build. */
  readonly isBuilt: (id: string, format: FormatName) => boolean;
  readonly originOf: (id: string, format: FormatName) => Origin | undefined;
  /** Outputs that were removed or changed since the build before, by their paths. */
  readonly touched: ReadonlyMap<string, "removed" | "changed">;
  readonly force: boolean;
}

/** An explanation of each artefact that was asked for, by id and in the order that readers know formats. */
export function explain(account: Account): Explanation[] {
  const { before, now, chosen, formats } = account;
  const was = byArtefact(before);
  const is = byArtefact(now);
  const ids = [...new Set([...was.keys(), ...is.keys(), ...account.failed])].sort();
  const present = new Set([...is.keys(), ...account.failed]);
  return ids.flatMap((id) =>
    [...formatNames, "own" as const].flatMap((format): Explanation[] => {
      const [earlier, later] = [was.get(id)?.get(format), is.get(id)?.get(format)];
      const isAsked = formats.includes(format) && (chosen.has(id) || !present.has(id));
      if (!isAsked) return [];
      if (account.failed.has(id)) return [{ id, format, state: "failed", ...nothing }];
      if (later !== undefined) return [explained(id, format, earlier, later, account)];
      return earlier === undefined ? [] : [{ id, format, state: "removed", ...nothing }];
    }),
  );
}

const nothing: Difference = { causes: [], others: [], stop: "made" };

/** The files of one artefact. */
type Files = readonly Output[];

function explained(
  id: string,
  format: FormatName,
  earlier: Files | undefined,
  later: Files,
  account: Account,
): Explanation {
  const { madeOf, isBuilt, originOf, touched, force } = account;
  const known = { before: madeOf.before(id, format), now: madeOf.now(id, format) };
  // Not every output names them all.
  const inputs = (files: Files | undefined): StageInput["files"] =>
    (files ?? []).reduce<StageInput["files"]>(
      (most, one) => (one.inputs.length > most.length ? one.inputs : most),
      [],
    );
  const hands = (earlier ?? []).flatMap(({ path }): Cause[] => {
    const change = touched.get(path);
    return change === undefined ? [] : [{ kind: "output", path, change }];
  });
  const isSame = earlier !== undefined && digests(earlier) === digests(later);
  const about = { id, format };
  const isMade = isBuilt(id, format);
  const state = isMade ? "built" : isSame && hands.length === 0 ? "kept" : "restored";
  const from = state === "restored" ? originOf(id, format) : undefined;
  const how = {
    state,
    ...(from === undefined ? {} : { from }),
    ...(isMade && isSame ? { same: true as const } : {}),
  } as const;
  if (earlier === undefined) {
    // What was made of it may have been taken away with the list of it.
    const first: Cause =
      known.before === undefined
        ? { kind: "first" }
        : { kind: "output", path: later[0]?.path ?? id, change: "removed" };
    return { ...about, ...how, ...nothing, causes: [first] };
  }
  const difference = differenceOf(
    format,
    { inputs: inputs(earlier), known: known.before },
    { inputs: inputs(later), known: known.now },
  );
  const causes: Cause[] = [
    ...(force ? [{ kind: "force" } as const] : []),
    ...hands,
    ...difference.causes,
  ];
  if (causes.length === 0 && state !== "kept") causes.push(unseen(known));
  return { ...about, ...how, ...difference, causes };
}

/** Why an artefact was made again of which no input has changed. */
function unseen({ before, now }: { before: Known; now: Known }): Cause {
  if (before === undefined || now === undefined) return { kind: "unknown" };
  const [was, is] = [before.settings.shards, now.settings.shards];
  return was === is ? { kind: "uncached" } : { kind: "shards", was, is };
}

type Known = ReturnType<MadeOf["before"]>;

function digests(files: Files): string {
  return files
    .map(({ path, sha256 }) => `${sha256} ${path}`)
    .sort()
    .join("\n");
}

function byArtefact(outputs: readonly Output[]): Map<string, Map<FormatName, Output[]>> {
  const found = new Map<string, Map<FormatName, Output[]>>();
  for (const output of outputs) {
    const { publication, format: name } = output;
    if (publication === undefined || name === undefined) continue;
    const format = taskOf(name);
    const formats = found.get(publication) ?? new Map<FormatName, Output[]>();
    found.set(publication, formats);
    const files = formats.get(format);
    if (files === undefined) formats.set(format, [output]);
    else files.push(output);
  }
  return found;
}
