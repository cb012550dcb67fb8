import { type NodeOf, walk } from "@printery/document";
import { type Publication, typesIn } from "@printery/publication";
import type { ElementContent } from "hast";
import { h } from "hastscript";
import { type CodePart, scopes } from "./code-scopes.ts";

/** A listing with its parts marked, `<span class="code-keyword">`; undefined where nothing is known of its language. */
export type Highlight = (listing: Listing) => ElementContent[] | undefined;

/** Characters of a line, and of a listing, beyond which nobody wrote it by hand, and marking it would take long. */
const LONGEST_LINE = 2000;
const LONGEST = 200_000;

/**
 * Marks the programs in `publication`; undefined where there are none in a language that is known. Nothing is loaded then.
 *
 * shiki takes a line for done when its time is up; here it never is, so that the same listing has the same parts. It
 * knows each time the languages of the publication alone: a listing may hold passages in another, which it would mark as well.
 */
export async function highlighterOf(publication: Publication): Promise<Highlight | undefined> {
  const listings = listingsOf(publication);
  if (listings.length === 0) return undefined;
  const { bundledLanguages } = await import("shiki/langs");
  const said = new Set(listings.map(languageOf));
  const known = new Map(Object.entries(bundledLanguages).filter(([name]) => said.has(name)));
  if (known.size === 0) return undefined;
  const [{ createHighlighterCore }, { createOnigurumaEngine }] = await Promise.all([
    import("shiki/core"),
    import("shiki/engine/oniguruma"),
  ]);
  const highlighter = await createHighlighterCore({
    themes: [theme],
    langs: [...known.values()],
    engine: createOnigurumaEngine(import("shiki/wasm")),
  });
  const marked = new Map<string, ElementContent[]>();
  for (const listing of listings) {
    const lang = languageOf(listing);
    if (!known.has(lang) || listing.value.length > LONGEST) continue;
    const lines = highlighter.codeToTokensBase(listing.value, {
      lang,
      theme: theme.name,
      tokenizeMaxLineLength: LONGEST_LINE,
      tokenizeTimeLimit: 0,
    });
    marked.set(keyOf(listing), joined(lines));
  }
  highlighter.dispose();
  return (listing) => marked.get(keyOf(listing));
}

/** The languages that programs in `publication` say they are in, on which it hangs what is marked in each of them; in order. */
export function codeLanguages(publication: Publication): string[] {
  return [...new Set(listingsOf(publication).map(languageOf))].sort();
}

type Listing = NodeOf<"code">;

function listingsOf({ sections }: Publication): Listing[] {
  const listings: Listing[] = [];
  if (!typesIn(sections).has("code")) return listings;
  for (const { front, children, back, notes } of sections) {
    for (const node of walk([...front, ...children, ...back, ...notes])) {
      if (node.type === "code" && node.language !== undefined) listings.push(node);
    }
  }
  return listings;
}

function languageOf({ language = "" }: Listing): string {
  return language.toLowerCase();
}

function keyOf(listing: Listing): string {
  return `${languageOf(listing)}\n${listing.value}`;
}

const parts = ["keyword", "name", "string", "number", "comment", "added", "removed"] as const;

/** A colour that stands for `part`, since tokens tell no more than that; what is plain has that of text. */
function markOf(part: CodePart | "plain"): string {
  return `#00000${part === "plain" ? 0 : parts.indexOf(part) + 1}`;
}

const partOf: ReadonlyMap<string | undefined, CodePart> = new Map(
  parts.map((part) => [markOf(part), part]),
);

const theme = {
  name: "parts",
  type: "light",
  fg: markOf("plain"),
  bg: "#ffffff",
  settings: [...parts, "plain" as const].map((part) => ({
    scope: [...scopes[part]],
    settings: { foreground: markOf(part) },
  })),
} as const;

interface Token {
  readonly content: string;
  readonly color?: string | undefined;
}

/** Lines of tokens as text with spans, neighbours of one kind in one. */
function joined(lines: readonly (readonly Token[])[]): ElementContent[] {
  const runs: { part: CodePart | undefined; text: string }[] = [];
  const add = (part: CodePart | undefined, text: string) => {
    const last = runs.at(-1);
    if (last !== undefined && (last.part === part || text.trim() === "")) last.text += text;
    else runs.push({ part, text });
  };
  for (const [index, tokens] of lines.entries()) {
    if (index > 0) add(undefined, "\n");
    for (const { content, color } of tokens) add(partOf.get(color?.toLowerCase()), content);
  }
  return runs.map(({ part, text }) =>
    part === undefined
      ? { type: "text", value: text }
      : h("span", { className: [`code-${part}`] }, text),
  );
}
