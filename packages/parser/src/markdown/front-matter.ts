import { type Block, fitValue, hiddenIn, hiddenReason, leftOutReason } from "@printery/document";
import { type Limits, yamlExcess } from "@printery/task";
import type { RootContent } from "mdast";
import { isAlias, isMap, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { FormatContext } from "../formats/format.ts";
import type { Source } from "../source.ts";
import { type Complain, type Fields, type FrontMatter, KEYS, metadataOf } from "./matter-keys.ts";
import { readToml } from "./toml.ts";

/** What the front matter comes to. */
export interface Front {
  readonly metadata: FrontMatter;
  /** The block itself where it could not be read, else its lines that say more than was read: nothing is dropped. */
  readonly kept: readonly Block[];
}

/** The front matter that `children` start with, key by key; what is wrong with it is a message. */
export function readFrontMatter(
  [node]: readonly RootContent[],
  source: Source,
  { tell, limits }: FormatContext,
): Front {
  if (node?.type !== "yaml") return { metadata: {}, kept: [] };
  const { start, end } = node.position ?? {};
  const position = source.position(start?.offset ?? 0, end?.offset ?? 0);
  const complain: Complain = (reason, line = 0, column = 1, severity = "warning") =>
    tell({
      place: { line: position.start.line + line, column },
      severity,
      ruleId: "frontmatter-invalid",
      reason,
    });
  const language = source.text.startsWith("+++") ? "toml" : "yaml";
  const readFields = language === "toml" ? readToml : readYaml;
  const read = readFields(node.value, limits, complain);
  const say: Say = (ruleId, reason) =>
    tell({ place: { line: position.start.line, column: 1 }, severity: "warning", ruleId, reason });
  const metadata =
    read === undefined
      ? {}
      : metadataOf({ ...read, values: fitFields(read.values, node.value, say) }, complain);
  const value = read === undefined ? node.value : unreadLines(node.value, metadata);
  if (value.trim() === "") return { metadata, kept: [] };
  const code = { type: "code" as const, language, value, position };
  const data = { confidence: 1, cues: ["markup"] };
  return { metadata, kept: [{ type: "boilerplate", children: [code], position, data }] };
}

type Say = (ruleId: "control-characters" | "hidden-characters", reason: string) => void;

/** `values` without what no text may hold, which `text` may have written by its numbers. */
function fitFields(
  values: ReadonlyMap<string, unknown>,
  text: string,
  say: Say,
): ReadonlyMap<string, unknown> {
  const { value, left } = fitValue(Object.fromEntries(values));
  const [first] = left;
  if (first !== undefined) say("control-characters", leftOutReason(first.character, left.length));
  // What stands there as it is was told of with the rest of the text.
  const hidden = hiddenIn(text) ? undefined : hiddenIn(JSON.stringify(value));
  if (hidden !== undefined) say("hidden-characters", hiddenReason(hidden));
  return new Map(Object.entries(value as object));
}

/** The lines of `text` with a word on them that is neither a key nor in `metadata`: of other keys, and comments. */
function unreadLines(text: string, metadata: FrontMatter): string {
  const read = new Set([...KEYS, ...wordsIn(JSON.stringify(metadata))]);
  return text
    .split("\n")
    .filter((line) => wordsIn(line).some((word) => !read.has(word)))
    .join("\n");
}

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The mapping that `text` is; undefined, after a complaint, where it is none. */
function readYaml(text: string, limits: Limits, complain: Complain): Fields | undefined {
  const ending = "keeping the block as it is and reading nothing from it";
  const excess = yamlExcess(text, limits);
  if (excess !== undefined) {
    complain(`Expected ${excess}; ${ending}`);
    return undefined;
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: "error",
  });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    complain(`Expected YAML, not this: ${error.message}; ${ending}`, line, col);
    return undefined;
  }
  let aliases = 0;
  visit(document, (_key, node) => {
    if (isAlias(node)) aliases += 1;
  });
  const value: unknown = aliases > 0 ? undefined : document.toJS();
  if (value === null) return { values: new Map(), places: new Map() };
  if (typeof value === "object" && !Array.isArray(value) && value !== undefined) {
    const pairs = isMap(document.contents) ? document.contents.items : [];
    const places = pairs.flatMap(({ key }) =>
      isScalar(key) ? [[String(key.value), lines.linePos(key.range?.[0] ?? 0)] as const] : [],
    );
    return { values: new Map(Object.entries(value)), places: new Map(places) };
  }
  complain(`Expected keys with values and no aliases, not something else; ${ending}`, 1);
  return undefined;
}
