import type { Element, Nodes } from "xast";
import type { Loss } from "./account.ts";
import { xmlElements, xmlIn, xmlText } from "./office.ts";

/** A drawing is there twice, for old programs and for new ones; the text has the old one. */
const TWICE: ReadonlySet<string> = new Set(["mc:Choice"]);

/** What the Word document in `parts` has that its text will not have, with places and words. */
export function wordLosses(parts: ReadonlyMap<string, Uint8Array>): Loss[] {
  const document = xmlIn(parts, "word/document.xml");
  if (document === undefined) return [];
  const losses: Loss[] = [];
  const counts = new Map<string, number>();
  const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
  let paragraph: Element | undefined;
  for (const one of xmlElements(document, TWICE)) {
    if (one.name === "w:p") paragraph = one;
    const place = paragraph === undefined ? {} : { place: beginning(paragraph) };
    const told = quoted[one.name];
    if (told !== undefined) losses.push({ what: told, ...place, words: saidIn(one) });
    const counted = countable[one.name];
    if (counted !== undefined && !isOff(one)) count(counted);
  }
  for (const [what, amount] of counts) losses.push({ what, count: amount });
  losses.push(...commentsIn(parts), ...besideThePages(parts));
  for (const [pattern, what] of besides) {
    const found = [...parts.keys()].filter((name) => pattern.test(name));
    if (found.length > 0) losses.push({ what, count: found.length });
  }
  return losses.filter(({ words }) => words !== "");
}

/** What is told of with its words. */
const quoted: Readonly<Record<string, string>> = {
  "w:del": "deletions that were tracked, which are left out",
  "w:moveFrom": "passages that were moved, which stand where they were moved to",
  "w:txbxContent": "text boxes, whose text stands after the paragraph they hang on",
};

/** What is counted. */
const countable: Readonly<Record<string, string>> = {
  "w:ins": "insertions that were tracked, which are text now",
  "w:highlight": "highlighted passages, which are plain",
  "w:u": "underlined passages, which are plain",
  "w:smallCaps": "passages in small capitals, which are plain",
  "w:object": "embedded objects",
  "c:chart": "charts",
  "dgm:relIds": "diagrams (SmartArt)",
  "w:altChunk": "other documents within",
};

const besides: readonly (readonly [RegExp, string])[] = [
  [/^word\/fonts\//, "embedded fonts"],
  [/vbaProject\.bin$/, "macros"],
  [/^word\/media\/.*\.(?:mp4|mov|avi|wmv|mp3|wav)$/i, "films and sounds"],
];

function isOff({ name, attributes }: Element): boolean {
  const value = attributes["w:val"];
  return (name === "w:u" || name === "w:highlight") && value === "none";
}

function saidIn(node: Nodes): string {
  const said: string[] = [];
  for (const one of xmlElements(node, TWICE)) {
    if (one.name === "w:p") said.push(" ");
    if (one.name === "w:t" || one.name === "w:delText") said.push(xmlText(one));
  }
  return said.join("").replace(/\s+/g, " ").trim();
}

/** How a paragraph begins, as a place that can be looked for. */
function beginning(paragraph: Element): string {
  const text = saidIn(paragraph);
  const start = text.length > 40 ? `${text.slice(0, 40).replace(/\s\S*$/, "")} …` : text;
  return start === "" ? "in an empty paragraph" : `in “${start}”`;
}

function commentsIn(parts: ReadonlyMap<string, Uint8Array>): Loss[] {
  const comments = xmlIn(parts, "word/comments.xml");
  if (comments === undefined) return [];
  return [...xmlElements(comments)]
    .filter(({ name }) => name === "w:comment")
    .map((one) => {
      const author = one.attributes["w:author"];
      return { what: "comments", ...(author ? { place: `by ${author}` } : {}), words: saidIn(one) };
    });
}

/** Running heads and feet; each format has its own. */
function besideThePages(parts: ReadonlyMap<string, Uint8Array>): Loss[] {
  return [...parts.keys()]
    .filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name))
    .flatMap((name) => {
      const part = xmlIn(parts, name);
      const what = name.includes("header") ? "running heads" : "running feet";
      return part === undefined ? [] : [{ what, words: saidIn(part) }];
    });
}

/** The words of the document, as its reader sees them: its text and its notes. */
export function wordsOfWord(parts: ReadonlyMap<string, Uint8Array>): string {
  const names = ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"];
  return names
    .flatMap((name) => xmlIn(parts, name) ?? [])
    .map((part) => {
      const said: string[] = [];
      for (const one of xmlElements(part, TWICE)) {
        if (["w:p", "w:br", "w:tab", "w:cr", "m:oMath", "w:footnoteReference"].includes(one.name))
          said.push(" ");
        if (one.name === "w:t") said.push(xmlText(one));
        if (one.name === "w:noBreakHyphen") said.push("-");
      }
      return said.join("");
    })
    .join("\n");
}
