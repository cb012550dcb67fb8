import { plainText } from "@printery/document";
import type { Judgement } from "@printery/parser";
import { formatMessage, helpOf } from "@printery/task";
import type { ElementContent, Root } from "hast";
import { h } from "hastscript";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { type Inspection, isDoubtful, type Judged, judgedIn } from "./inspection.ts";
import { blockOf } from "./node-markup.ts";
import { formatReason, formatRival } from "./reasons.ts";

const stringifier = unified().use(rehypeStringify, { upperDoctype: true }).freeze();

/**
 * `inspection` as one page that needs nothing else: what is known of the text, then beside each other the text as it stands and what it
 * was read as, the doubtful blocks marked and listed above.
 */
export function inspectionPage(inspection: Inspection): string {
  const blocks = inspection.document === undefined ? [] : judgedIn(inspection.document);
  const title = inspection.document?.metadata.title ?? inspection.path;
  const doubtful = blocks.filter(isDoubtful);
  const root: Root = h(null, [
    { type: "doctype" },
    h("html", { lang: "en" }, [
      h("head", [
        h("meta", { charSet: "utf-8" }),
        h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
        h("meta", {
          httpEquiv: "Content-Security-Policy",
          content: "default-src 'none'; style-src 'unsafe-inline'",
        }),
        h("title", `${title} – how it was read`),
        h("style", SHEET),
      ]),
      h("body", [
        h("a.skip", { href: "#Reading" }, "Skip to the reading"),
        h("header", [
          h("p.file", inspection.path),
          h("h1", { ...inLanguage(inspection) }, title),
          metadataOf(inspection),
          messagesOf(inspection),
          doubtsOf(doubtful, inspection),
        ]),
        h("main", { id: "Reading" }, [
          h("div.heads", { ariaHidden: "true" }, [
            h("span", "The text as it stands"),
            h("span", "What it was read as"),
          ]),
          ...rowsOf(blocks, inspection),
        ]),
      ]),
    ]),
  ]) as Root;
  return `${stringifier.stringify(root)}\n`;
}

function inLanguage({ document }: Inspection): { lang?: string } {
  return document === undefined ? {} : { lang: document.metadata.lang };
}

function metadataOf({ document }: Inspection): ElementContent {
  const {
    attachments = [],
    related = [],
    keywords = [],
    authors = [],
    contributors = [],
    ...known
  } = document?.metadata ?? { lang: "" };
  const names = (people: typeof authors) => people.map(({ name }) => name).join(", ");
  const rows: [string, string][] = [
    ...Object.entries(known).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string" && entry[0] !== "title",
    ),
    ["authors", names(authors)],
    ["contributors", names(contributors)],
    ["keywords", keywords.join(", ")],
    ["attachments", attachments.map(({ label }) => label).join("; ")],
    ["related", related.map(({ title, text }) => title ?? text).join("; ")],
  ];
  return h(
    "dl",
    rows
      .filter(([, value]) => value !== "")
      .map(([key, value]) => h("div", [h("dt", key), h("dd", value)])),
  );
}

function messagesOf({ messages }: Inspection): ElementContent {
  if (messages.length === 0) return h("p", "There is no message about it.");
  return h("details", { open: messages.length <= 5 }, [
    h("summary", `${messages.length} ${messages.length === 1 ? "message" : "messages"}`),
    h(
      "ul",
      messages.map((message) =>
        h("li", { className: message.severity }, [
          formatMessage(message),
          " ",
          h("code", helpOf(message.ruleId)),
        ]),
      ),
    ),
  ]);
}

function doubtsOf(doubtful: readonly Judged[], { sidecar }: Inspection): ElementContent {
  if (doubtful.length === 0) return h("p", "Nothing in it is doubtful.");
  return h("nav", { ariaLabel: "Doubtful passages" }, [
    h("h2", `Doubtful: ${doubtful.length}`),
    h("p", [
      "What is wrong can be put right in ",
      h("code", sidecar),
      ", which ",
      h("code", "printery inspect --write"),
      " begins: the keys below, each with what it is.",
    ]),
    h(
      "ol",
      doubtful.map((judged) =>
        h("li", [
          h("a", { href: `#${idOf(judged)}` }, `${keyOf(judged)}: ${judged.role}`),
          ` ${excerpt(judged)}`,
        ]),
      ),
    ),
  ]);
}

function idOf({ position }: Judged): string {
  return `At${position.start.offset}`;
}

/** As a side-car has it: “12-14”. */
function keyOf({ position: { start, end } }: Judged): string {
  const last = end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
  return start.line === last ? `${start.line}` : `${start.line}-${last}`;
}

function excerpt({ block }: Judged): string {
  const text = plainText([block]).replace(/\s+/gu, " ").trim();
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** A row for each block, and for what stands between two: marks that draw, such as the line below a heading. */
function rowsOf(blocks: readonly Judged[], { text, why }: Inspection): ElementContent[] {
  const rows: ElementContent[] = [];
  let end = 0;
  for (const judged of blocks) {
    const { start, end: last } = judged.position;
    const between = text.slice(end, Math.max(end, start.offset)).trim();
    if (between !== "") rows.push(h("div.row.between", [h("pre", between), h("p", "")]));
    rows.push(rowOf(judged, text, why(judged)));
    end = Math.max(end, last.offset);
  }
  const rest = text.slice(end).trim();
  if (rest !== "") rows.push(h("div.row.between", [h("pre", rest), h("p", "")]));
  return rows;
}

/** Reasons of a block that are told. */
const SHOWN = 5;

function rowOf(judged: Judged, text: string, told: Judgement | undefined): ElementContent {
  const { role, data = {}, position, block } = judged;
  const { confidence, cues = [] } = data;
  const sure = confidence === undefined ? "" : `${Math.round(confidence * 100)} % sure`;
  const doubtful = isDoubtful(judged);
  const rival = told && formatRival(told.rival);
  const because = told?.reasons.slice(0, SHOWN).map(formatReason) ?? cues;
  const why = [sure, rival === undefined ? "" : `or else ${rival}`, because.join(", ")]
    .filter((part) => part !== "")
    .join(" · ");
  return h(
    "div.row",
    { id: idOf(judged), className: [...(doubtful ? ["doubtful"] : []), role.split(" ")[0] ?? ""] },
    [
      h("div.raw", [
        h("span.lines", `${keyOf(judged)}`),
        h("pre", text.slice(position.start.offset, position.end.offset)),
      ]),
      h("div.read", [
        h("p.role", [
          h("b", role),
          ...(doubtful ? [" ", h("mark", "doubtful")] : []),
          h("span", why),
        ]),
        h("div.block", data.lang === undefined ? {} : { lang: data.lang }, blockOf(block, role)),
      ]),
    ],
  );
}

const SHEET = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1c1b19;--quiet:#5f5b54;--rule:#d8d3c9;--doubt:#fff3cd;--edge:#a86500;--raw:#f6f4ef}
@media(prefers-color-scheme:dark){:root{--paper:#171613;--ink:#ece8df;--quiet:#aba597;--rule:#3b3831;--doubt:#3a2f12;--edge:#e0a63a;--raw:#201e1a}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 Georgia,"Times New Roman",serif}
header,main{max-width:90rem;margin:0 auto;padding:1rem}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem}
h1{font-size:1.8rem;line-height:1.2;margin:.2rem 0 1rem}.file,.lines,.role span,dt,.heads{font:13px/1.5 system-ui,sans-serif;color:var(--quiet)}
header dl{max-width:55rem;margin:0 0 1rem}header dl div{display:grid;grid-template-columns:7rem minmax(0,1fr);margin:.2rem 0}header dd{margin:0;overflow-wrap:anywhere}
nav ol{columns:2 22rem;padding-left:1.5rem;font-size:.9rem}nav h2{font-size:1.1rem;margin:1rem 0 .3rem}nav a,u{color:inherit}
details ul{font-size:.9rem;overflow-wrap:anywhere}.error,.warning{font-weight:bold}
.row,.heads{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 2rem;border-top:1px solid var(--rule);padding:.5rem}
.heads{border:0;position:sticky;top:0;background:var(--paper)}
.raw{display:grid;grid-template-columns:4rem minmax(0,1fr)}.raw pre,.between pre{font:14px/1.5 ui-monospace,Menlo,Consolas,monospace;margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
.between pre{color:var(--quiet);padding-left:4rem}
.role{margin:0 0 .2rem;font:13px/1.5 system-ui,sans-serif}.role b{margin-right:.5rem}.role span{display:inline-block;margin-left:.4rem}
.block>*{margin:0 0 .4rem}.block{overflow-wrap:anywhere}.block pre{white-space:pre-wrap;background:var(--raw);padding:.4rem}.block table{border-collapse:collapse}.block td,.block th{border:1px solid var(--rule);padding:.1rem .4rem;text-align:left}
.title{font-size:1.6rem;line-height:1.2}.h2,.h3,.h4,.h5,.h6{font-weight:bold}.h2{font-size:1.4rem}.h3{font-size:1.2rem}.verse{white-space:pre-wrap}.note{color:var(--quiet)}
.doubtful{background:var(--doubt);box-shadow:inset 4px 0 var(--edge)}mark{background:var(--edge);color:var(--paper);padding:0 .3rem;border-radius:2px}
.boilerplate .block,.related .block{color:var(--quiet)}.row:target{outline:2px solid var(--edge)}
@media(max-width:44rem){.row{grid-template-columns:minmax(0,1fr);gap:.4rem}.heads{display:none}.read{border-left:3px solid var(--rule);padding-left:.8rem}.raw{grid-template-columns:3.2rem minmax(0,1fr)}}
`.trim();
