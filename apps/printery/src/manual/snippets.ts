import type { RuleId } from "@printery/task";
import type { Sheet } from "../help/page.ts";

/** What stands in a fence of the manual, and what is to be true of it. */
export type Snippet = { readonly line: number } & (
  | { readonly kind: "file"; readonly sheet: Sheet }
  /** Typed one after the other. */
  | { readonly kind: "commands"; readonly commands: readonly string[] }
  /** Typed, with what is printed then; a line of `…` stands for any others, `…` in a line for the rest or a part of it. */
  | { readonly kind: "session"; readonly command: string; readonly printed: readonly string[] }
  /** Keys of publication.yaml or of a side-car. */
  | { readonly kind: "keys"; readonly yaml: string }
  /** Steps of a workflow on GitHub. */
  | { readonly kind: "steps"; readonly yaml: string }
  /** A passage of Markdown that is read without a message. */
  | { readonly kind: "markdown"; readonly text: string }
  /** A program for those who use the packages. */
  | { readonly kind: "program"; readonly text: string }
  /** A message as it is printed. */
  | { readonly kind: "message"; readonly ruleId: RuleId }
  /** Folders and files as a tree, which nothing runs. */
  | { readonly kind: "tree"; readonly text: string }
);

/** A fence, and the words above it that may name the file which it shows: “… in `content/tides.txt`:”. */
const FENCE = /^(?:.*`([^`\n]+\.\w+)`(?:, (an image))?:\n\n)?(`{3,})(\w*)\n([\s\S]*?)^\3$/gm;

/** What stands in the fences of `markdown`, in order. @throws where one is of no kind that a test knows */
export function snippetsOf(markdown: string): Snippet[] {
  return [...markdown.matchAll(FENCE)].map((found) => {
    const [, path, form = "text", , language = "", text = ""] = found;
    const line = markdown.slice(0, found.index).split("\n").length;
    if (path !== undefined) return { kind: "file", sheet: { path, form, text }, line };
    const snippet = snippetIn(language, text);
    if (snippet === undefined) {
      throw new Error(`Expected a fence that a test runs in line ${line}, not ${language} ${text}`);
    }
    return { ...snippet, line };
  });
}

type Unplaced<Of> = Of extends Snippet ? Omit<Of, "line"> : never;

function snippetIn(language: string, text: string): Unplaced<Snippet> | undefined {
  const lines = text.trimEnd().split("\n");
  const [first = "", ...rest] = lines;
  switch (language) {
    case "sh":
      return { kind: "commands", commands: commandsIn(lines) };
    case "console":
      if (!first.startsWith("$ ")) return undefined;
      return { kind: "session", command: first.slice(2), printed: rest };
    case "yaml":
      return { kind: first.startsWith("- ") ? "steps" : "keys", yaml: text };
    case "markdown":
      return { kind: "markdown", text };
    case "ts":
      return { kind: "program", text };
    case "text": {
      const [, ruleId] = /^\S+:\d+:\d+: \w+: .+ \(([a-z-]+)\)\n$/.exec(text) ?? [];
      if (ruleId !== undefined) return { kind: "message", ruleId: ruleId as RuleId };
      return first.endsWith("/") ? { kind: "tree", text } : undefined;
    }
    default:
      return undefined;
  }
}

/** The commands that `lines` are, without what is remarked behind them; a line that ends in a backslash goes on. */
function commandsIn(lines: readonly string[]): string[] {
  return lines
    .join("\n")
    .replaceAll("\\\n", " ")
    .split("\n")
    .map((line) => line.replace(/\s+#\s.*$/, "").trim())
    .filter((line) => line !== "");
}

/** Languages of fences in which commands stand. */
const TYPED: ReadonlySet<string> = new Set(["sh", "console", "yaml"]);

/** What a step of a workflow runs, without the key before it. */
function withoutStep(line: string): string {
  return line.replace(/^- (?:run: )?/, "");
}

/** A call as it is typed into a terminal, or named in running text: `printery build --to pdf`. */
const CALL = /^(?:\$ )?(?:pnpm |npx )?(printery [a-z].*)$/;

/** The calls of printery in the code of `markdown`, in running text, too. */
export function callsIn(markdown: string): string[] {
  const fences = [...markdown.matchAll(FENCE)].flatMap(([, , , , language = "", text = ""]) =>
    TYPED.has(language) ? commandsIn(text.split("\n")).map(withoutStep) : [],
  );
  const named = markdown.replace(FENCE, "").matchAll(/`([^`\n]+)`/g);
  return [...fences, ...[...named].map(([, code = ""]) => code)].flatMap(
    (code) => CALL.exec(code)?.[1] ?? [],
  );
}

/** The first of the lines that are `shown` which is not among those `printed`, in this order; undefined where all are. */
export function missingIn(
  shown: readonly string[],
  printed: readonly string[],
): string | undefined {
  let [at, maySkip] = [0, false];
  for (const line of shown) {
    if (line.trim() === "…") {
      maySkip = true;
      continue;
    }
    const found = printed.findIndex(
      (each, nth) => nth >= at && (maySkip || nth === at) && isShownAs(line, each),
    );
    if (found < 0) return line;
    [at, maySkip] = [found + 1, false];
  }
  return undefined;
}

function isShownAs(shown: string, printed: string): boolean {
  const parts = shown.trimEnd().split("…");
  const pattern = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(".*");
  return new RegExp(`^${pattern}$`, "u").test(printed.trimEnd());
}
