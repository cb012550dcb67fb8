import type { Element, ElementContent, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { AdoptionError, type Lose, type Loss } from "./account.ts";
import { aimLinks } from "./aims.ts";
import {
  attribute,
  changeElements,
  depthOf,
  element,
  elementsIn,
  textIn,
  wordsSeen,
} from "./elements.ts";
import { foldNotes } from "./notes.ts";
import { formulaOf, mathScript } from "./page-formulas.ts";
import { shifted } from "./raised.ts";
import { tableOf } from "./tables.ts";

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
 * blocks, tables that only place things. Other texts link to the places that were `asked` for. Gives what was lost.
 */
export function normalise(tree: Root, asked: Iterable<string> = []): Loss[] {
  const losses = new Map<string, Loss>();
  const lose = (what: string, words?: string) => {
    const { count = 0, words: before } = losses.get(what) ?? {};
    const said = [before, words?.replace(/\s+/g, " ").trim()].filter(Boolean).join(" · ");
    losses.set(what, { what, count: count + 1, ...(said === "" ? {} : { words: said }) });
  };
  foldNotes(tree);
  changeElements(tree, (one) => changes[one.tagName]?.(one, lose) ?? generic(one, lose));
  aimLinks(tree, lose, asked);
  return [...losses.values()];
}

const changes: Readonly<
  Record<string, (one: Element, lose: Lose) => readonly ElementContent[] | undefined>
> = {
  figure: figureOf,
  table: tableOf,
  span: formulaOf,
  div: formulaOf,
  math: formulaOf,
  sup: raisedOf,
  sub: raisedOf,
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

/** Characters that nothing raises stand on the line, which may be another thing: “e to the x” is “ex”. */
function raisedOf(one: Element, lose: Lose): undefined {
  const text = textIn(one).trim();
  const isText = one.children.every(({ type }) => type === "text");
  if (isText && text !== "" && shifted(text, one.tagName) === undefined)
    lose("raised or lowered characters, which stand on the line", text);
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
