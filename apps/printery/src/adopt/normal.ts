import type { Element, ElementContent, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { AdoptionError, type Loss } from "./account.ts";
import {
  attribute,
  changeElements,
  depthOf,
  element,
  elementsIn,
  hasClass,
  textIn,
  wordsSeen,
} from "./elements.ts";
import { foldNotes } from "./notes.ts";

/** Levels of elements: what a person wrote has a dozen, what a program left open may have hundreds. */
const DEEPEST = 1000;

/** The tree of `html`, a page or a `fragment` of one. @throws AdoptionError where it is deeper than is read */
export function treeOf(html: string, fragment: boolean): Root {
  let tree: Root | undefined;
  try {
    tree = fromHtml(html, { fragment });
  } catch (cause) {
    // The reader goes as deep as the page does, until there is no room left.
    if (!(cause instanceof RangeError)) throw cause;
  }
  if (tree !== undefined && depthOf(tree) <= DEEPEST) return tree;
  throw new AdoptionError(`Expected elements at most ${DEEPEST} deep in each other, not more`);
}

/**
 * Put what Markdown can't hold in `tree` in a way that it can: notes that links make, formulas by their TeX, captions, cells with
 * blocks, tables that only place things. Gives what was lost.
 */
export function normalise(tree: Root): Loss[] {
  const losses = new Map<string, Loss>();
  const lose = (what: string, words?: string) => {
    const { count = 0, words: before } = losses.get(what) ?? {};
    const said = [before, words?.replace(/\s+/g, " ").trim()].filter(Boolean).join(" · ");
    losses.set(what, { what, count: count + 1, ...(said === "" ? {} : { words: said }) });
  };
  foldNotes(tree);
  changeElements(tree, (one) => changes[one.tagName]?.(one, lose) ?? generic(one, lose));
  aimLinks(tree, lose);
  return [...losses.values()];
}

type Lose = (what: string, words?: string) => void;

const changes: Readonly<
  Record<string, (one: Element, lose: Lose) => readonly ElementContent[] | undefined>
> = {
  figure: figureOf,
  table: tableOf,
  span: formulaOf,
  div: formulaOf,
  math: formulaOf,
  pre: codeOf,
  p: roleOf,
  script: mathScript,
  style: nothing,
  template: nothing,
  noscript: nothing,
  link: nothing,
  meta: nothing,
  title: nothing,
  iframe: (one, lose) => {
    lose("frames", attribute(one, "src"));
    return [];
  },
  object: (one, lose) => {
    lose("embedded objects", attribute(one, "data"));
    return one.children;
  },
  embed: (one, lose) => {
    lose("embedded objects", attribute(one, "src"));
    return [];
  },
  video: mediaOf,
  audio: mediaOf,
  canvas: (one, lose) => {
    lose("drawings by a script");
    return one.children;
  },
  svg: (one, lose) => {
    const text = wordsSeen(one);
    if (elementsIn(one).next().done !== true) lose("drawings within the page", text || undefined);
    return [];
  },
  input: (one) => (attribute(one, "type") === "checkbox" ? undefined : []),
  select: controlOf,
  textarea: controlOf,
  button: controlOf,
};

/** The language of a program, as pandoc and highlighters name it. */
function codeOf(one: Element): readonly ElementContent[] | undefined {
  changeElements(one, (each) =>
    each.tagName === "br" ? [{ type: "text", value: "\n" }] : undefined,
  );
  if (textIn(one).trim() === "") return [];
  const code = [...elementsIn(one)].find(({ tagName }) => tagName === "code");
  const said = [one, ...(code === undefined ? [] : [code])]
    .map((each) => `${attribute(each, "className") ?? ""} ${attribute(each, "dataLang") ?? ""}`)
    .join(" ");
  const language =
    /(?:^|\s)(?:language|lang|highlight-source|brush:)[-\s]?([\w+#-]+)/.exec(said)?.[1] ??
    /(?:^|\s)sourceCode\s+([\w+#-]+)/.exec(said)?.[1];
  const className =
    language === undefined || language === "sourceCode" ? [] : [`language-${language}`];
  const text = { type: "text" as const, value: textIn(one) };
  return [element("pre", {}, [element("code", { className }, [text])])];
}

const roles: Readonly<Record<string, string>> = {
  subtitle: "subtitle",
  author: "byline",
  byline: "byline",
  date: "dateline",
  dateline: "dateline",
  standfirst: "standfirst",
};

/** A paragraph whose class is the name of what stands below a title, and nothing else. */
function roleOf(one: Element): readonly ElementContent[] | undefined {
  const role = roles[(attribute(one, "className") ?? "").toLowerCase()];
  if (role === undefined || textIn(one).trim() === "") return undefined;
  return [element("x-role", { dataName: role }, [element("p", {}, one.children)])];
}

function nothing(): readonly ElementContent[] {
  return [];
}

function controlOf(one: Element, lose: Lose): readonly ElementContent[] {
  lose("controls of forms", wordsSeen(one) || undefined);
  return [];
}

function mediaOf(one: Element, lose: Lose): readonly ElementContent[] {
  const source = [one, ...elementsIn(one)].map((each) => attribute(each, "src")).find(Boolean);
  lose(one.tagName === "video" ? "videos" : "sound recordings", source);
  const words = wordsSeen(one);
  if (words !== "") lose("what stands in place of media", words);
  return [];
}

function generic(one: Element, lose: Lose): readonly ElementContent[] | undefined {
  if (one.tagName === "img" && !attribute(one, "src")) {
    lose("pictures without an address", attribute(one, "alt"));
    return [];
  }
  return MARKS.has(one.tagName) ? withoutEdges(one) : undefined;
}

const MARKS: ReadonlySet<string> = new Set(["em", "i", "strong", "b", "del", "s", "strike"]);

/** Marks of emphasis begin and end at a word: space at their edges stands beside them. */
function withoutEdges(one: Element): readonly ElementContent[] {
  const [first] = one.children;
  const last = one.children.at(-1);
  const edges = { before: "", after: "" };
  if (first?.type === "text") {
    edges.before = /^\s*/.exec(first.value)?.[0] ?? "";
    first.value = first.value.slice(edges.before.length);
  }
  if (last?.type === "text") {
    edges.after = /\s*$/.exec(last.value)?.[0] ?? "";
    last.value = last.value.slice(0, last.value.length - edges.after.length);
  }
  const isEmpty = one.children.every((child) => child.type === "text" && child.value === "");
  const space = (value: string) => (value === "" ? [] : [{ type: "text" as const, value }]);
  return [...space(edges.before), ...(isEmpty ? [] : [one]), ...space(edges.after)];
}

/** A picture with its caption, where that is plain text; else the one after the other. */
function figureOf(one: Element): readonly ElementContent[] {
  const images = [...elementsIn(one)].filter(({ tagName }) => tagName === "img");
  const caption = [...elementsIn(one)].find(({ tagName }) => tagName === "figcaption");
  const [image, ...others] = images;
  const isPlain =
    caption === undefined ||
    [...elementsIn(caption)].every(({ tagName }) => !["a", "x-ref", "x-math"].includes(tagName));
  if (image === undefined || others.length > 0 || !isPlain) return one.children;
  const rest = one.children.filter(
    (child) =>
      child !== caption &&
      textIn(child).trim() !== "" &&
      !(child.type === "element" && elementsOrSelf(child).includes(image)),
  );
  const title = caption === undefined ? "" : wordsSeen(caption).replace(/\s+/g, " ");
  const alone = { ...image, properties: { ...image.properties, ...(title ? { title } : {}) } };
  return [element("p", {}, [alone]), ...rest];
}

function elementsOrSelf(one: Element): Element[] {
  return [one, ...elementsIn(one)];
}

const BLOCKS: ReadonlySet<string> = new Set(
  "p div ul ol dl li blockquote pre table h1 h2 h3 h4 h5 h6 figure section article hr".split(" "),
);

/** A table of rows of text, or what stands in one that only places things. */
function tableOf(one: Element, lose: Lose): readonly ElementContent[] {
  const inside = [...elementsIn(one)];
  const cells = inside.filter(({ tagName }) => tagName === "td" || tagName === "th");
  const rows = inside.filter(({ tagName }) => tagName === "tr");
  const nested = inside.some(({ tagName }) => tagName === "table");
  const columns = Math.max(0, ...rows.map((row) => cellsOf(row).length));
  const heads = cells.filter(({ tagName }) => tagName === "th").length;
  const headed = cells.some((cell) => [...elementsIn(cell)].some((each) => isStructure(each)));
  const places = attribute(one, "role") === "presentation" || nested || headed;
  if (rows.length === 0 || columns === 0) return one.children;
  if (places || (columns === 1 && heads === 0)) {
    if (!places && rows.length > 1) lose("tables of one column, which are paragraphs now");
    if (places) lose("tables that only place things");
    const caption = inside.filter(({ tagName }) => tagName === "caption");
    return [...caption, ...cells].flatMap((cell) => [element("div", {}, cell.children)]);
  }
  if (cells.some((cell) => spanOf(cell, "colSpan") > 1 || spanOf(cell, "rowSpan") > 1))
    lose("tables with cells that span others, which stand in the first of them");
  for (const cell of cells) {
    flatten(cell, lose);
    const align = /text-align\s*:\s*(left|right|center)/i.exec(attribute(cell, "style") ?? "")?.[1];
    if (align !== undefined) cell.properties.align = align.toLowerCase();
  }
  const [first] = rows;
  if (heads === 0 && first !== undefined) for (const cell of cellsOf(first)) cell.tagName = "th";
  const captions = one.children.filter(
    (child): child is Element => child.type === "element" && child.tagName === "caption",
  );
  const table = {
    ...one,
    children: one.children.filter((child) => !captions.includes(child as Element)),
  };
  return [...captions.map(({ children }) => element("p", {}, children)), table];
}

/** What no cell of a table of text has. */
function isStructure({ tagName }: Element): boolean {
  return /^h[1-6]$/.test(tagName) || tagName === "pre" || tagName === "article";
}

function cellsOf(row: Element): Element[] {
  return row.children.filter(
    (child): child is Element =>
      child.type === "element" && (child.tagName === "td" || child.tagName === "th"),
  );
}

function spanOf(cell: Element, name: string): number {
  return Number(attribute(cell, name) ?? 1);
}

/** A cell is one line of text: its blocks are parted by breaks. */
function flatten(cell: Element, lose: Lose): void {
  const isBlock = (child: ElementContent) => child.type === "element" && BLOCKS.has(child.tagName);
  if (!cell.children.some(isBlock)) return;
  const lines: ElementContent[][] = [[]];
  const put = (children: readonly ElementContent[]) => {
    for (const child of children) {
      if (child.type === "element" && BLOCKS.has(child.tagName)) {
        lines.push([]);
        put(child.children);
        lines.push([]);
      } else lines.at(-1)?.push(child);
    }
  };
  put(cell.children);
  const full = lines.filter((line) => line.some((child) => isSomething(child)));
  if (full.length > 1) lose("cells with several paragraphs, which are lines now");
  cell.children = full.flatMap((line, at) => (at === 0 ? line : [element("br", {}, []), ...line]));
}

function isSomething(child: ElementContent): boolean {
  if (child.type === "text") return child.value.trim() !== "";
  return child.type === "element";
}

/** A formula by the TeX that it brings along, as KaTeX, MediaWiki and pandoc have it. */
function formulaOf(one: Element, lose: Lose): readonly ElementContent[] | undefined {
  const isMath = one.tagName === "math";
  const isMade =
    hasClass(one, "math") || hasClass(one, "katex") || hasClass(one, "mwe-math-element");
  if (!isMath && !isMade) return undefined;
  const made = [...elementsIn(one)].find(({ tagName }) => /^x-(?:math|display)$/.test(tagName));
  if (made !== undefined) return isMath ? undefined : [made];
  const noted = [...elementsIn(one)].find(
    (each) => each.tagName === "annotation" && /tex/i.test(attribute(each, "encoding") ?? ""),
  );
  const shown = attribute(one, "display") === "block" || hasClass(one, "display");
  const bare = isMade ? (bareTex(textIn(one)) ?? texAlone(one)) : undefined;
  const tex = noted === undefined ? bare : textIn(noted).trim();
  if (tex === undefined) {
    if (isMath) lose("formulas without their TeX, of which the characters stand", textIn(one));
    return undefined;
  }
  return [element(shown ? "x-display" : "x-math", {}, [{ type: "text", value: cleaned(tex) }])];
}

/** TeX between the signs that MathJax looks for. */
function bareTex(text: string): string | undefined {
  return /^\s*(?:\\\((.*)\\\)|\\\[(.*)\\\]|\$\$(.*)\$\$)\s*$/s
    .exec(text)
    ?.slice(1)
    .find(Boolean)
    ?.trim();
}

/** pandoc leaves TeX alone to a script that draws it. */
function texAlone(one: Element): string | undefined {
  const isAlone = one.children.every(({ type }) => type === "text");
  const isNamed = hasClass(one, "math") && (hasClass(one, "inline") || hasClass(one, "display"));
  return isAlone && isNamed ? textIn(one).trim() : undefined;
}

/** MediaWiki puts all of it in a group that says how large it is. */
function cleaned(tex: string): string {
  const inner = /^\{\\(?:display|text)style (.*)\}$/s.exec(tex)?.[1] ?? tex;
  return inner.replace(/\s*\n\s*/g, " ").trim();
}

/** MathJax 2 leaves the TeX in a script. */
function mathScript(one: Element): readonly ElementContent[] {
  const type = attribute(one, "type") ?? "";
  if (!type.startsWith("math/tex")) return [];
  const name = type.includes("display") ? "x-display" : "x-math";
  return [element(name, {}, [{ type: "text", value: cleaned(textIn(one).trim()) }])];
}

/** Links within the text lead to headings alone: such a heading gets the name, any other link gives way to its text. */
function aimLinks(tree: Root, lose: Lose): void {
  const wanted = new Set<string>();
  for (const one of elementsIn(tree)) {
    const href = one.tagName === "a" ? attribute(one, "href") : undefined;
    if (href?.startsWith("#")) wanted.add(decoded(href.slice(1)));
  }
  const aims = new Map<string, string>();
  const ids = new Map<Element, string>();
  for (const [heading, names] of namesOfHeadings(tree)) {
    const meant = names.filter((name) => wanted.has(name));
    const [first] = meant;
    if (first === undefined) continue;
    const base = slugOf(first);
    const taken = [...ids.values()];
    const id = taken.includes(base) ? `${base}-${taken.length + 1}` : base;
    ids.set(heading, id);
    for (const name of meant) aims.set(name, id);
  }
  for (const [heading, id] of ids) heading.children.push(element("x-id", { dataId: id }, []));
  changeElements(tree, (one) => {
    const href = one.tagName === "a" ? attribute(one, "href") : undefined;
    if (href === undefined) return one.tagName === "a" ? one.children : undefined;
    if (!href.startsWith("#")) return undefined;
    const id = aims.get(decoded(href.slice(1)));
    if (id !== undefined) return [{ ...one, properties: { href: `#${id}` } }];
    if (textIn(one).trim() !== "") lose("links within the text to what is no heading", textIn(one));
    return one.children;
  });
}

/** The names that lead to each heading: its own, those within it, and those of what begins with it. */
function namesOfHeadings(tree: Root): Map<Element, string[]> {
  const found = new Map<Element, string[]>();
  let waiting: string[] = [];
  let heading: Element | undefined;
  const visit = (node: Root | ElementContent) => {
    if (node.type === "text") {
      if (node.value.trim() !== "" && heading === undefined) waiting = [];
      return;
    }
    if (node.type !== "element" && node.type !== "root") return;
    const isHeading = node.type === "element" && /^h[1-6]$/.test(node.tagName);
    if (node.type === "element") {
      const names = [
        attribute(node, "id"),
        node.tagName === "a" ? attribute(node, "name") : undefined,
      ];
      waiting.push(...names.filter((name) => name !== undefined));
      if (node.tagName === "img") waiting = [];
    }
    if (isHeading) heading = node;
    for (const child of node.children) if (child.type !== "doctype") visit(child);
    if (!isHeading) return;
    if (textIn(node).trim() !== "") found.set(node, waiting);
    waiting = [];
    heading = undefined;
  };
  visit(tree);
  return found;
}

function slugOf(name: string): string {
  const slug = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
  return slug.replace(/^-+|-+$/g, "") || "place";
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
