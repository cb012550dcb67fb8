import { extname } from "node:path";
import { textExtensions } from "@printery/parser/extensions";
import type { StageInput } from "@printery/task";
import type { FormatName } from "../stages.ts";
import type { Known } from "./made-of.ts";
import type { Settings } from "./settings.ts";

/** Something that an artefact is made of and that is not as it was. */
export type Cause =
  /** Nothing was made of it before. */
  | { readonly kind: "first" }
  /** Every task was to run. */
  | { readonly kind: "force" }
  /** Something that was made, relative to the output folder, was touched. */
  | { readonly kind: "output"; readonly path: string; readonly change: "removed" | "changed" }
  /** Relative to the content folder. */
  | {
      readonly kind: "file";
      readonly path: string;
      readonly change: "added" | "changed" | "removed";
    }
  /** A part of the tool of a stage, by the name that `toolchain.json` has for it. */
  | ({ readonly kind: "tool"; readonly stage: string; readonly name: string } & Change)
  /** What other formats leave for one. */
  | { readonly kind: "hint"; readonly file: string }
  | ({ readonly kind: "node" | "title" | "address" | "limits" | "epoch" | "formats" } & Change)
  /** How many units share the publications; 0 where each has its own. */
  | { readonly kind: "shards"; readonly was: number; readonly is: number }
  /** Nothing is known of how it was made before. */
  | { readonly kind: "unknown" }
  /** All is as it was, but no cache has what was made of it. */
  | { readonly kind: "uncached" };

interface Change {
  readonly was?: string;
  readonly is?: string;
}

/** What became of changes of which an artefact stayed as it was. */
type Stop =
  /** The texts were read as before. */
  | "read"
  /** What this format is made of was composed as before. */
  | "composed"
  /** The same bytes came of it. */
  | "made";

/** An artefact before this build, or in it. */
export interface Artefact {
  /** The content files it was made of. */
  readonly inputs: StageInput["files"];
  /** Undefined where no build noted it. */
  readonly known: Known | undefined;
}

/** What changed between two builds of an artefact, in the order of the pipeline. */
export interface Difference {
  /** What reached it. */
  readonly causes: readonly Cause[];
  /** What changed besides, and how far it got. */
  readonly others: readonly Cause[];
  readonly stop: Stop;
}

/** What is other in `now` than it was `before` for an artefact in `format`. */
export function differenceOf(format: FormatName, before: Artefact, now: Artefact): Difference {
  const files = filesChanged(before.inputs, now.inputs);
  if (before.known === undefined || now.known === undefined) {
    return { causes: files, others: [], stop: "made" };
  }
  const [was, is] = [before.known, now.known];
  const isRead = was.made.parsed === is.made.parsed;
  const isComposed = was.made.composed === is.made.composed;
  const ofTexts = [...files.filter(isText), ...toolChanges("parse", was.settings, is.settings)];
  const ofComposing = [
    ...files.filter((file) => !isText(file)),
    ...composeChanges(was.settings, is.settings),
  ];
  const own = [
    ...change("node", was.settings.node, is.settings.node),
    ...toolChanges(format, was.settings, is.settings),
  ];
  if (isComposed) {
    const others = [...ofTexts, ...ofComposing];
    const stop = isRead && ofComposing.length === 0 ? "read" : "composed";
    return { causes: [...own, ...hintChanges(was, is)], others, stop };
  }
  // A text that was read as before reaches what is composed only where it is archived as it is.
  const isReached = !isRead || ofComposing.length === 0;
  const causes = [...(isReached ? ofTexts : []), ...ofComposing, ...own];
  return { causes, others: isReached ? [] : ofTexts, stop: "made" };
}

/** Content files that are other ones, by path. */
function filesChanged(before: StageInput["files"], now: StageInput["files"]): Cause[] {
  const was = new Map(before.map(({ path, sha256 }) => [path, sha256]));
  const is = new Map(now.map(({ path, sha256 }) => [path, sha256]));
  const paths = [...new Set([...was.keys(), ...is.keys()])].sort();
  return paths.flatMap((path): Cause[] => {
    if (was.get(path) === is.get(path)) return [];
    const change = !was.has(path) ? "added" : is.has(path) ? "changed" : "removed";
    return [{ kind: "file", path, change }];
  });
}

function isText(cause: Cause): boolean {
  return cause.kind === "file" && textExtensions.includes(extname(cause.path).toLowerCase());
}

/** What only composing is given. */
function composeChanges(was: Settings, is: Settings): Cause[] {
  return [
    ...toolChanges("compose", was, is),
    ...change("title", was.library.title, is.library.title),
    ...change("address", was.library.url, is.library.url),
    ...change("limits", was.limits, is.limits),
    ...change("epoch", was.epoch, is.epoch),
    ...change("formats", was.formats, is.formats),
  ];
}

function toolChanges(stage: string, was: Settings, is: Settings): Cause[] {
  const [before = {}, now = {}] = [was.tools[stage], is.tools[stage]];
  return [...new Set([...Object.keys(before), ...Object.keys(now)])].flatMap((name) =>
    change("tool", before[name], now[name]).map((part) => ({ ...part, kind: "tool", stage, name })),
  );
}

function hintChanges(was: Known, is: Known): Cause[] {
  const [before, now] = [was.made.hints, is.made.hints];
  const files = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort();
  return files.flatMap((file) => (before[file] === now[file] ? [] : [{ kind: "hint", file }]));
}

function change<Kind extends string>(
  kind: Kind,
  was: string | undefined,
  is: string | undefined,
): ({ readonly kind: Kind } & Change)[] {
  if (was === is) return [];
  return [{ kind, ...(was === undefined ? {} : { was }), ...(is === undefined ? {} : { is }) }];
}
