import type { Document } from "@printery/document";
import type { Judgement } from "@printery/parser";
import { attempt, sha256, withUnread } from "@printery/task";
import { type Judged, judgedIn, spanOf } from "../inspect/inspection.ts";
import { readSource } from "../read-source.ts";
import type { Why, WhyJob } from "./jobs.ts";
import { linesAt } from "./text-places.ts";

/** A text as it was read with all that decided. */
interface Explained {
  readonly key: string;
  readonly blocks: readonly Judged[];
  readonly judgements: readonly Judgement[];
}

/** Of the text that was asked of last: who asks of one block asks of the next. */
let last: Explained | undefined;

/** Why the block that begins at `line` was taken for what it is; undefined where there is no such text, or no such block. */
export async function whyAt({ source, path, line }: WhyJob): Promise<Why | undefined> {
  const { texts, corrections, unread } = readSource(source);
  const bytes = texts.get(path);
  if (bytes === undefined) return undefined;
  const inputs = withUnread(new Map([[path, bytes], ...corrections]), unread);
  const key = [...inputs].map(([name, each]) => `${name}\0${sha256(each)}`).join("\n");
  if (last?.key !== key) last = { key, ...(await explained(source, path, inputs)) };
  const { blocks, judgements } = last;
  const judged = blocks.find(({ position }) => linesAt(position)?.line === line);
  if (judged === undefined) return undefined;
  const { judgementOn } = await import("@printery/parser");
  const { reasons = [], rival = null } = judgementOn(judgements, spanOf(judged)) ?? {};
  return {
    kind: "why",
    digest: sha256(bytes),
    reasons: reasons.map(({ name, weight }) => ({ name, weight })),
    rival,
  };
}

async function explained(
  { id, limits, plugins }: WhyJob["source"],
  path: string,
  inputs: ReadonlyMap<string, Uint8Array>,
): Promise<Omit<Explained, "key">> {
  const [{ parseStageWithin, whyOf }, { usualLimits }] = await Promise.all([
    import("@printery/parser"),
    import("@printery/task"),
  ]);
  const stage = parseStageWithin(limits ?? usualLimits, plugins, { explains: true });
  const { files } = await attempt("parse", stage, id, inputs);
  const [json, why] = [files.get(`${path}.json`), files.get(whyOf(path))];
  return {
    blocks: json === undefined ? [] : judgedIn(parsedJson(json) as Document),
    judgements: why === undefined ? [] : (parsedJson(why) as readonly Judgement[]),
  };
}

function parsedJson(bytes: Uint8Array): unknown {
  return JSON.parse(Buffer.from(bytes).toString("utf8"));
}
