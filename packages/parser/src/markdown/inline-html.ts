import { type Phrasing, type Position, plainText } from "@printery/document";
import { placeOf } from "@printery/task";
import { type Desk, setAside } from "./desk.ts";
import { attribute, saysMore } from "./html.ts";

/** HTML in running text: a tag, or what is none. */
interface Tag {
  readonly kind: "open" | "close" | "comment" | "other";
  readonly name: string;
  readonly raw: string;
  readonly position: Position;
}

/** What stands between tags. */
export type Run = Tag | { readonly kind: "phrasing"; readonly node: Phrasing };

/** Elements within each other; what is deeper is literal. */
const MAX_OPEN = 64;

interface Open {
  readonly tag: Tag;
  readonly before: Phrasing[];
}

/** `runs` with the elements that our phrasing has a node for, or can do without, read; other tags are literal text. */
export function foldTags(runs: readonly Run[], desk: Desk): Phrasing[] {
  const open: Open[] = [];
  let out: Phrasing[] = [];
  for (const run of runs) {
    if (run.kind === "phrasing") out.push(run.node);
    else if (run.kind === "comment") setAside(run.raw, run.position, desk, "html");
    else if (isVoid(run)) out.push(...readVoid(run, desk));
    else if (run.kind === "open" && isKnown(run.name, open.at(-1)) && open.length < MAX_OPEN) {
      open.push({ tag: run, before: out });
      out = [];
    } else if (run.kind === "close" && open.some(({ tag }) => tag.name === run.name)) {
      for (let last = open.pop(); last !== undefined; last = open.pop()) {
        const closes = last.tag.name === run.name;
        const inside = closes ? elementOf(last.tag, run, out, desk) : broken(last, out, desk);
        out = last.before;
        for (const node of inside) out.push(node);
        if (closes) break;
      }
    } else out.push(asText(run, desk));
  }
  for (let last = open.pop(); last !== undefined; last = open.pop()) {
    const inside = broken(last, out, desk);
    out = last.before;
    for (const node of inside) out.push(node);
  }
  return out;
}

function broken({ tag }: Open, children: readonly Phrasing[], desk: Desk): Phrasing[] {
  return [asText(tag, desk), ...children];
}

function asText({ raw, position }: Tag, desk: Desk): Phrasing {
  tellOfHtml(raw, position, desk);
  return { type: "text", value: raw, position };
}

function isVoid({ kind, name }: Tag): boolean {
  return kind === "open" && (name === "br" || name === "img" || name === "wbr");
}

function readVoid(tag: Tag, desk: Desk): Phrasing[] {
  const { name, raw, position } = tag;
  if (name !== "img") keepWords(tag, desk);
  if (name === "br") return [{ type: "break", position }];
  if (name === "wbr") return [];
  const url = attribute(raw, "src");
  if (url === undefined) return [asText(tag, desk)];
  keepWords(tag, desk, ["src", "alt", "title"]);
  const title = attribute(raw, "title");
  const alt = attribute(raw, "alt") ?? "";
  return [{ type: "image", url, alt, ...(title ? { title } : {}), position }];
}

/** What a tag says that is not `read` is set aside with it: a word spelt out. The name it gives its place is kept as such. */
export function keepWords(
  { raw, position }: Pick<Tag, "raw" | "position">,
  desk: Desk,
  read: readonly string[] = [],
): void {
  const name = nameAnchor(raw, position, desk);
  if (saysMore(raw, [...read, ...name])) setAside(raw, position, desk, "html");
}

/** Keeps the names that a tag gives its place, and gives back what says them: `id`, and `name` as older pages have it (HTML, 15.1). */
function nameAnchor(raw: string, { start }: Position, { anchors }: Desk): string[] {
  const keys = /^<a\s/i.test(raw) ? ["id", "name"] : ["id"];
  return keys.filter((key) => {
    const name = attribute(raw, key);
    if (!name) return false;
    if (!anchors.some((one) => one.name === name && one.offset === start.offset))
      anchors.push({ name, offset: start.offset });
    return true;
  });
}

type Make = (children: readonly Phrasing[], position: Position, tag: Tag) => Phrasing[] | undefined;

const emphasis: Make = (children, position) => [{ type: "emphasis", children, position }];
const strong: Make = (children, position) => [{ type: "strong", children, position }];
const struck: Make = (children, position) => [{ type: "delete", children, position }];
const code: Make = (children, position) =>
  children.every(({ type }) => type === "text")
    ? [{ type: "inlineCode", value: plainText(children), position }]
    : undefined;
const bare: Make = (children) => [...children];

/** What becomes of an element; `bare` ones say how their content looks and nothing else. */
const makers: Readonly<Record<string, Make>> = {
  em: emphasis,
  i: emphasis,
  cite: emphasis,
  dfn: emphasis,
  var: emphasis,
  strong,
  b: strong,
  del: struck,
  s: struck,
  strike: struck,
  code,
  kbd: code,
  samp: code,
  tt: code,
  a: linkOf,
  sup: (children) => shift(children, RAISED),
  sub: (children) => shift(children, LOWERED),
  ruby: rubyOf,
  span: bare,
  font: bare,
  small: bare,
  big: bare,
  u: bare,
  ins: bare,
  mark: bare,
  abbr: bare,
  time: bare,
  nobr: bare,
};

/** Of the elements inside `ruby`: what stands in brackets where there is no ruby, and what stands above. */
const rubyMakers: Readonly<Record<string, Make>> = {
  rb: bare,
  rp: () => [],
  // It takes what stands before it as its base when the element is closed.
  rt: (children, position) => [
    { type: "ruby", text: plainText(children).trim(), children: [], position },
  ],
};

/** A node for each annotation, over what stands between it and the one before; nothing, where there is none. */
function rubyOf(parts: readonly Phrasing[]): Phrasing[] | undefined {
  const found: Phrasing[] = [];
  let children: Phrasing[] = [];
  for (const part of parts) {
    if (part.type !== "ruby" || part.children.length > 0) {
      children.push(part);
      continue;
    }
    const [first] = children;
    if (first === undefined) return undefined;
    const position = { start: first.position.start, end: part.position.end };
    found.push({ ...part, children, position });
    children = [];
  }
  return found.length === 0 ? undefined : [...found, ...children];
}

/** Whether an element called `name` is read inside `around`. */
function isKnown(name: string, around: Open | undefined): boolean {
  if (Object.hasOwn(rubyMakers, name)) return around?.tag.name === "ruby";
  return Object.hasOwn(makers, name);
}

/** Whether an element stands in running text, as far as it is read here. */
export function isInline(name: string): boolean {
  return Object.hasOwn(makers, name) || name === "br" || name === "img" || name === "wbr";
}

function elementOf(tag: Tag, close: Tag, children: readonly Phrasing[], desk: Desk): Phrasing[] {
  const position = { start: tag.position.start, end: close.position.end };
  const make = makers[tag.name] ?? rubyMakers[tag.name];
  const made = make?.(children, position, tag);
  if (made === undefined) return [asText(tag, desk), ...children, asText(close, desk)];
  keepWords(tag, desk, tag.name === "a" && made[0]?.type === "link" ? ["href", "title"] : []);
  const brackets = tag.name === "rp" ? plainText(children).trim() : "";
  if (/[\p{L}\p{N}]/u.test(brackets)) setAside(brackets, position, desk);
  return made;
}

function linkOf(children: readonly Phrasing[], position: Position, { raw }: Tag): Phrasing[] {
  const url = attribute(raw, "href");
  if (url === undefined) return [...children];
  const title = attribute(raw, "title");
  return [{ type: "link", url, ...(title ? { title } : {}), children, position }];
}

const RAISED: ReadonlyMap<string, string> = pairs("0123456789+-=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ");
const LOWERED: ReadonlyMap<string, string> = pairs("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎");

function pairs(from: string, to: string): Map<string, string> {
  const targets = [...to];
  return new Map([...from].map((character, index) => [character, targets[index] ?? character]));
}

/** Text of `children` in the characters that are raised or lowered by themselves; “1st” needs none of them. */
function shift(
  children: readonly Phrasing[],
  to: ReadonlyMap<string, string>,
): Phrasing[] | undefined {
  const [only, ...others] = children;
  if (only?.type !== "text" || others.length > 0) return undefined;
  if (to === RAISED && /^(?:st|nd|rd|th|er|re|e|o|a|ª|º)$/i.test(only.value)) return [only];
  const value = [...only.value].map((character) => to.get(character));
  return value.includes(undefined) ? undefined : [{ ...only, value: value.join("") }];
}

/** Characters of a tag that a message quotes. */
const QUOTED = 40;

/** Say that HTML that is not read, `raw` first, was met at `position`. */
export function tellOfHtml(raw: string, position: Position, { context }: Desk): void {
  const tag = raw.length > QUOTED ? `${raw.slice(0, QUOTED)}…` : raw;
  context.tell({
    place: placeOf(position),
    severity: "info",
    ruleId: "markdown-html",
    reason: `Expected Markdown, or HTML that docs/markdown.md lists, not ${tag}; keeping it as literal text`,
  });
}
