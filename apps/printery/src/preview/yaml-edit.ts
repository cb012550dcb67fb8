import { isDeepStrictEqual } from "node:util";
import {
  Document,
  isMap,
  isScalar,
  type Pair,
  type ParsedNode,
  parseDocument,
  type YAMLMap,
} from "yaml";

/** One thing said otherwise: the keys that lead to it from the top, and what is said there; undefined takes it away. */
export interface YamlEdit {
  readonly path: readonly string[];
  readonly value: unknown;
}

/** A YAML file that can't be edited; the message is what its reader says of it, and empty where it has something else than keys with values. */
export class YamlError extends Error {
  override readonly name = "YamlError";
}

/**
 * `source` with `edits`, and with all else in it as it was, to the byte: comments, quotation marks, space. Where the file is written so
 * that no line of it can be edited alone (as one line of JSON), it is written anew, comments and order as they were.
 *
 * @throws YamlError where `source` can't be read
 */
export function editYaml(source: string, edits: readonly YamlEdit[]): string {
  return edits.reduce(withEdit, source);
}

/** What `source` says of the keys that `key` leads to, as plain values; nothing where it says none. @throws YamlError */
export function mappingAt(source: string, key: string): Readonly<Record<string, unknown>> {
  const document = read(source);
  let said: unknown;
  try {
    said = document.toJS();
  } catch (cause) {
    throw new YamlError(cause instanceof Error ? cause.message : String(cause));
  }
  const value = typeof said === "object" && said !== null ? Object.entries(said) : [];
  const [, found] = value.find(([name]) => name === key) ?? [];
  return typeof found === "object" && found !== null ? { ...found } : {};
}

function withEdit(source: string, edit: YamlEdit): string {
  const document = read(source);
  const wanted = edited(document, edit);
  const text = spliced(source, edit);
  if (text !== undefined && says(text, wanted.toJS())) return text;
  return isEmpty(wanted) ? "" : wanted.toString({ lineWidth: 0 });
}

function read(source: string) {
  const document = parseDocument(source);
  const [error] = document.errors;
  if (error !== undefined)
    throw new YamlError(error.message.split("\n")[0]?.replace(/:$/, "") ?? "");
  if (document.contents !== null && !isMap(document.contents)) {
    throw new YamlError("");
  }
  return document;
}

function says(text: string, wanted: unknown): boolean {
  const document = parseDocument(text);
  if (document.errors.length > 0) return false;
  return isDeepStrictEqual(document.toJS() ?? {}, wanted ?? {});
}

function isEmpty({ contents }: Document): boolean {
  return contents === null || (isMap(contents) && contents.items.length === 0);
}

/** What the file is to say; how it is written is another matter. */
function edited(document: Document, { path, value }: YamlEdit): Document {
  const copy = document.clone() as Document;
  if (copy.contents === null) copy.contents = copy.createNode({}) as never;
  const keys = keysFor(copy.contents as YAMLMap, path);
  if (value !== undefined) {
    for (let depth = 1; depth < keys.length; depth += 1) {
      const outer = keys.slice(0, depth);
      if (!isMap(copy.getIn(outer))) copy.setIn(outer, copy.createNode({}));
    }
    copy.setIn(keys, copy.createNode(value));
    return copy;
  }
  if (!copy.hasIn(keys)) return copy;
  copy.deleteIn(keys);
  // What holds nothing any more goes as well.
  for (let depth = keys.length - 1; depth > 0; depth -= 1) {
    const outer = keys.slice(0, depth);
    const left = copy.getIn(outer);
    if (isMap(left) && left.items.length === 0) copy.deleteIn(outer);
  }
  return copy;
}

/** A line's number may be a number or a text. */
function keysFor(map: YAMLMap, path: readonly string[]): unknown[] {
  let at: unknown = map;
  return path.map((name) => {
    const pair = isMap(at) ? pairOf(at, name) : undefined;
    at = pair?.value;
    return pair === undefined ? keyOf(name) : isScalar(pair.key) ? pair.key.value : pair.key;
  });
}

function keyOf(name: string): string | number {
  return /^\d{1,7}$/.test(name) ? Number(name) : name;
}

function pairOf(map: YAMLMap, name: string): Pair | undefined {
  return map.items.find(({ key }) => String(isScalar(key) ? key.value : key) === name);
}

/** `source` with the lines of one pair changed; undefined where they are not its alone. */
function spliced(source: string, { path, value }: YamlEdit): string | undefined {
  const { contents } = parseDocument(source);
  const end = source.includes("\r\n") ? "\r\n" : "\n";
  if (contents === null) {
    if (value === undefined) return source;
    const before = source === "" || source.endsWith("\n") ? source : source + end;
    return before + nested(path, value, "", end);
  }
  return isMap(contents) ? inMap(source, contents as Block, path, value, end) : undefined;
}

type Block = YAMLMap<ParsedNode, ParsedNode | null>;

function inMap(
  source: string,
  map: Block,
  [name = "", ...rest]: readonly string[],
  value: unknown,
  end: string,
): string | undefined {
  if (map.flow) return undefined;
  const pair = pairOf(map, name) as Block["items"][number] | undefined;
  const indent = indentOf(source, map);
  if (indent === undefined) return undefined;
  if (pair === undefined) {
    if (value === undefined) return source;
    const at = placeFor(source, map, name);
    const before = source.slice(0, at);
    const gap = before === "" || before.endsWith("\n") ? "" : end;
    return `${before}${gap}${nested([name, ...rest], value, indent, end)}${source.slice(at)}`;
  }
  if (rest.length > 0) {
    if (isMap(pair.value)) {
      const isLast = value === undefined && pair.value.items.length === 1 && rest.length === 1;
      const isIt = pairOf(pair.value as YAMLMap, rest[0] ?? "") !== undefined;
      if (!(isLast && isIt)) return inMap(source, pair.value as Block, rest, value, end);
    } else if (value === undefined) return source;
    else if (pair.value !== null && !isNothing(pair.value)) return undefined;
    else {
      const at = endOfLine(source, pair.key.range[1]);
      const gap = source[at - 1] === "\n" ? "" : end;
      return `${source.slice(0, at)}${gap}${nested(rest, value, `${indent}  `, end)}${source.slice(at)}`;
    }
  }
  return value === undefined ? without(source, pair) : replaced(source, pair, value, end);
}

function isNothing(node: ParsedNode): boolean {
  return isScalar(node) && node.value === null && node.range[0] === node.range[1];
}

/** What stands before the keys of a block, where nothing else does. */
function indentOf(source: string, { items }: Block): string | undefined {
  const [first] = items;
  const at = first?.key.range[0] ?? 0;
  const before = source.slice(source.lastIndexOf("\n", at - 1) + 1, at);
  return /^ *$/.test(before) ? before : undefined;
}

/** Where a new pair goes: lines in their order, all else last. */
function placeFor(source: string, map: Block, name: string): number {
  const line = lineOf(name);
  const before =
    line === undefined
      ? map.items.at(-1)
      : map.items.findLast(({ key }) => (lineOf(String(key)) ?? 0) < line);
  if (before !== undefined) return endOf(source, before);
  const start = map.items[0]?.key.range[0] ?? 0;
  // Below the key of the block, above what is said of its first pair.
  const parent = source.lastIndexOf("\n", start - 1);
  let at = parent + 1;
  for (;;) {
    const above = source.lastIndexOf("\n", at - 2) + 1;
    if (at === 0 || !/^\s*(?:#.*)?$/.test(source.slice(above, at - 1))) return at;
    at = above;
  }
}

function lineOf(key: string): number | undefined {
  const [, digits] = /^\s*(\d{1,7})\s*(?:[-–]\s*\d{1,7}\s*)?$/.exec(key) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** Where the line after a pair begins. */
function endOf(source: string, { key, value }: Block["items"][number]): number {
  const last = Math.max(key.range[1], value?.range[1] ?? 0);
  return source[last - 1] === "\n" ? last : endOfLine(source, last);
}

function endOfLine(source: string, at: number): number {
  const found = source.indexOf("\n", at);
  return found < 0 ? source.length : found + 1;
}

/** As `inspect --write` says how sure a guess is, which goes with it. */
const SURENESS = /^[ \t]*# \d+ % sure[ \t]*\r?\n$/;

function without(source: string, pair: Block["items"][number]): string {
  let start = source.lastIndexOf("\n", pair.key.range[0] - 1) + 1;
  const above = source.lastIndexOf("\n", start - 2) + 1;
  if (SURENESS.test(source.slice(above, start))) start = above;
  return source.slice(0, start) + source.slice(endOf(source, pair));
}

function replaced(
  source: string,
  { key, value }: Block["items"][number],
  said: unknown,
  end: string,
): string {
  const colon = source.indexOf(":", key.range[1]);
  const from = value?.range[0] ?? colon + 1;
  const to = Math.max(from, value?.range[1] ?? colon + 1);
  const between = source.slice(colon + 1, from);
  const start = between.includes("#") ? from : colon + 1;
  const gap = start === from && between !== "" ? "" : " ";
  // A text over several lines holds the end of its last.
  const tail = source[to - 1] === "\n" && to > from ? end : "";
  return `${source.slice(0, start)}${gap}${written(said)}${tail}${source.slice(to)}`;
}

/** A pair in lines of its own, and those around it that are not there yet. */
function nested(
  [name = "", ...rest]: readonly string[],
  value: unknown,
  indent: string,
  end: string,
): string {
  if (rest.length === 0) return `${indent}${name}: ${written(value)}${end}`;
  return `${indent}${name}:${end}${nested(rest, value, `${indent}  `, end)}`;
}

/** `value` on one line. */
function written(value: unknown): string {
  const document = new Document(value, { schema: "core" });
  const options = { lineWidth: 0, collectionStyle: "flow", blockQuote: false } as const;
  return document.toString(options).trimEnd();
}
