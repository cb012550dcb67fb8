import { NEIGHBOURS } from "@printery/publication/hints";
import { plural } from "../report.ts";
import type { FormatName } from "../stages.ts";
import type { Cause } from "./causes.ts";
import type { Explanation } from "./explain.ts";
import { OWN } from "./settings.ts";

/** How many changes of a kind a line names; more are counted. */
const MOST = 3;

/** An explanation as a line: format, publication, what became of it, and why. */
export function explanationLine(explanation: Explanation): string {
  const { id, format } = explanation;
  return `${format.padEnd(7)} ${id.padEnd(36)} ${explanationWords(explanation)}`;
}

/** “built: tide.md changed”. */
export function explanationWords(explanation: Explanation): string {
  const { format, state, from, same, causes, others, stop } = explanation;
  if (state === "failed") return "not built: a message tells why; what stood there stays";
  if (state === "removed") return "removed: it is published no more";
  const how = {
    built: "built",
    restored: `restored${origins[from ?? "unknown"]}`,
    kept: "as it was",
  }[state];
  const why = listed(causes);
  const unreached = listed(others);
  const stops = unreached === "" ? "" : `${unreached}, but not ${stopWords(stop, format)}`;
  const isSame = why !== "" && (same || state === "kept") ? "the same bytes came of it" : "";
  const reasons = [why, stops, isSame].filter((part) => part !== "");
  return reasons.length === 0 ? how : `${how}: ${reasons.join("; ")}`;
}

const origins = {
  local: " from the local cache",
  remote: " from the remote cache",
  stage: " from what its task keeps",
  unknown: "",
} as const;

function stopWords(stop: Explanation["stop"], format: FormatName): string {
  const made = { html: "pages are", pdf: "PDFs are", epub: "e-books are", own: "own formats are" }[
    format
  ];
  return stop === "read" ? "what is read of it" : `what ${made} made of`;
}

function listed(causes: readonly Cause[]): string {
  const files = causes.filter(({ kind }) => kind === "file" || kind === "output");
  const rest = causes.filter(({ kind }) => kind !== "file" && kind !== "output");
  const more = files.length - MOST;
  const named = more > 1 ? files.slice(0, MOST) : files;
  return [
    ...named.map(causeWords),
    ...(more > 1 ? [`${more} more files`] : []),
    ...rest.map(causeWords),
  ].join(", ");
}

/** What changed, in words. */
function causeWords(cause: Cause): string {
  switch (cause.kind) {
    case "first":
      return "first build";
    case "force":
      return "--force";
    case "output":
      return `the output ${cause.path} was ${cause.change}`;
    case "file":
      return `${cause.path} ${{ added: "was added", changed: "changed", removed: "was removed" }[cause.change]}`;
    case "tool":
      return toolWords(cause);
    case "hint":
      return `${hints[cause.file] ?? cause.file} changed`;
    case "node":
      return `Node ${cause.was} became ${cause.is}`;
    case "title":
      return `the library's title changed (library.yaml)`;
    case "address":
      return `the library's address changed (library.yaml)`;
    case "limits":
      return `--limit changed (${cause.was || "as usual"} to ${cause.is || "as usual"})`;
    case "epoch":
      return `SOURCE_DATE_EPOCH changed (${cause.was ?? "none"} to ${cause.is ?? "none"})`;
    case "formats":
      return `--to changed (${cause.was ?? "all"} to ${cause.is ?? "all"})`;
    case "shards":
      return cause.is === 0
        ? "each publication has tasks of its own again"
        : `publications now share the tasks of ${plural(cause.is, "shard")}`;
    case "unknown":
      return "nothing is known of the build before";
    case "uncached":
      return "no input changed, but no cache had it";
  }
}

function toolWords({ stage, name, was, is }: Extract<Cause, { kind: "tool" }>): string {
  if (name.startsWith(OWN)) return `printery.config.ts changed (${name.slice(OWN.length)})`;
  if (name === "@printery/design") return "the house styles changed";
  if (name.startsWith("@printery/")) return `${tools[stage] ?? stage} changed`;
  const what = name.startsWith("@expo-google-fonts/") ? "the font " : "";
  const label = `${what}${name.replace("@expo-google-fonts/", "")}`;
  if (was === undefined) return `${label} ${is} was added`;
  return is === undefined ? `${label} ${was} was removed` : `${label} ${was} became ${is}`;
}

const tools: Readonly<Record<string, string>> = {
  parse: "the parser",
  compose: "the composer",
  html: "the renderer of pages",
  pdf: "the renderer of PDFs",
  epub: "the renderer of e-books",
  own: "what runs the project's own renderers",
};

const hints: Readonly<Record<string, string>> = {
  [NEIGHBOURS]: "where links to other publications lead",
  ".pages.json": "where the PDF's pages begin",
  ".offer.pdf.json": "the size or pages of the PDF",
  ".offer.epub.json": "the size of the e-book",
};

/** Explanations for programs: an object, in the order of the lines. */
export function explanationsFor(explanations: readonly Explanation[]): object {
  const artefacts = explanations.map((one) => ({ ...one, words: explanationWords(one) }));
  return { version: 1, artefacts };
}
