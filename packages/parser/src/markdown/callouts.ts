import type { Blockquote, Flow, Paragraph, Position } from "@printery/document";
import type * as mdast from "mdast";
import { type Desk, positionOf, sourceAt } from "./desk.ts";
import { partedAt } from "./displays.ts";
import { phrasingOf } from "./phrasing.ts";

/** Reads what stands in a block. */
type Inside = (children: readonly mdast.RootContent[]) => readonly Flow[];

/** How GitHub and Obsidian begin a quotation that is a callout: `[!NOTE]`, `[!tip]- Folded`. */
const MARK = /^\[!([a-z][\w -]{0,40})(?:\|[^\]\n]{0,40})?\][+-]?[ \t]*/i;

/** The callout that a quotation is, with its title in strong type; undefined where it is none. */
export function calloutOf(
  { children: [first, ...others] }: mdast.Blockquote,
  { inside, position, desk }: { inside: Inside; position: Position; desk: Desk },
): Blockquote | undefined {
  if (first?.type !== "paragraph") return undefined;
  const [start] = first.children;
  const mark = start?.type === "text" && start.value.startsWith("[!") && MARK.exec(start.value);
  // With a backslash before it, it is text.
  if (!mark || !sourceAt(positionOf(first, desk), desk).startsWith("[!")) return undefined;
  const [all, name = ""] = mark;
  const head = titled(first, { skip: all.length, name, quoted: false, desk });
  return { type: "blockquote", children: [...head, ...inside(others)], position };
}

/** What an admonition, or a tab, is called: `note "Title"`, `warning inline end`, `"Title"`. */
const NAME = /^(?:([a-z][\w-]*)(?:[ \t]+[\w-]+)*)?[ \t]*("?)/i;

/** Whether `item` is an admonition that stands in the text as a list of its own. */
export function isAdmonition(item: mdast.ListItem, desk: Desk): boolean {
  return /^(?:!!!|\?\?\?|===)/.test(sourceAt(positionOf(item, desk), desk));
}

/** The admonition that `item` stands for, as a quotation. */
export function admonitionOf(
  { children: [first, ...others] }: mdast.ListItem,
  { inside, position, desk }: { inside: Inside; position: Position; desk: Desk },
): Blockquote {
  const [start] = first?.type === "paragraph" ? first.children : [];
  const found = start?.type === "text" ? NAME.exec(start.value.split("\n", 1)[0] ?? "") : null;
  if (first?.type !== "paragraph" || found === null)
    return { type: "blockquote", children: inside(first ? [first, ...others] : []), position };
  const [all, name = "", quote] = found;
  const skip = all.length;
  const head = titled(first, { skip, name, quoted: quote === '"', desk });
  return { type: "blockquote", children: [...head, ...inside(others)], position };
}

/** The quotation that a directive `:::note[Title]` is. */
export function noteOf(
  name: string,
  label: mdast.Paragraph | undefined,
  { children, position, desk }: { children: readonly Flow[]; position: Position; desk: Desk },
): Blockquote {
  const at = label === undefined ? position : positionOf(label, desk);
  const title = label === undefined ? [] : phrasingOf(label.children, desk);
  return { type: "blockquote", children: [strong(title, name, at), ...children], position };
}

interface Title {
  /** Characters of the text before the title. */
  readonly skip: number;
  /** What stands where there is no title. */
  readonly name: string;
  /** Whether the title is between quotation marks. */
  readonly quoted: boolean;
  readonly desk: Desk;
}

/** The first line of `paragraph` as a title, and what else it holds. */
function titled(paragraph: mdast.Paragraph, { skip, name, quoted, desk }: Title): Flow[] {
  const position = positionOf(paragraph, desk);
  const { start, end } = position;
  const { title, rest } = atFirstLine(paragraph.children, skip);
  const last = title.at(-1);
  if (quoted && last?.type === "text")
    title.splice(-1, 1, { ...last, value: last.value.replace(/"\s*$/, "") });
  const line = sourceAt(position, desk).search(/\r?\n/);
  const middle = line < 0 ? end.offset : start.offset + line;
  const head = strong(phrasingOf(title, desk), name, desk.source.position(start.offset, middle));
  if (rest.length === 0) return [head];
  const after = desk.source.position(Math.min(middle + 1, end.offset), end.offset);
  return [head, ...partedAt({ ...paragraph, children: rest }, after, desk)];
}

/** What stands on the first line of `nodes`, without so many characters at its start, and what on others. */
function atFirstLine(nodes: readonly mdast.PhrasingContent[], skip: number) {
  const title: mdast.PhrasingContent[] = [];
  for (const [at, node] of nodes.entries()) {
    if (node.type === "break") return { title, rest: nodes.slice(at + 1) };
    if (node.type !== "text") {
      title.push(node);
      continue;
    }
    const value = at === 0 ? node.value.slice(skip) : node.value;
    const end = value.indexOf("\n");
    title.push({ ...node, value: end < 0 ? value : value.slice(0, end) });
    if (end < 0) continue;
    const left = value.slice(end + 1);
    return {
      title,
      rest: [...(left === "" ? [] : [{ ...node, value: left }]), ...nodes.slice(at + 1)],
    };
  }
  return { title, rest: [] };
}

function strong(children: Paragraph["children"], name: string, position: Position): Paragraph {
  const isSaid = children.some((child) => child.type !== "text" || child.value.trim() !== "");
  const title: Paragraph["children"] = isSaid
    ? children
    : [{ type: "text", value: asTitle(name), position }];
  return { type: "paragraph", children: [{ type: "strong", children: title, position }], position };
}

/** “note” as a title: “Note”. */
function asTitle(name: string): string {
  const words = name.replaceAll("-", " ").trim().toLowerCase();
  return words.replace(/^./u, (letter) => letter.toUpperCase());
}
