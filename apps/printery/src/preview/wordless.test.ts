import { readdirSync, readFileSync } from "node:fs";
import { parse } from "acorn";
import { transformSync } from "esbuild";
import { expect, test } from "vitest";

/** Two words of a sentence. */
const PROSE = /\p{L}{2,} \p{L}{2,}/u;

/** Sentences that a reader of the desk never sees, or sees among the messages of a build. */
const ELSEWHERE: Readonly<Record<string, RegExp>> = {
  // Where no desk was built, and the page of a message that has none.
  "answer.ts": /^(?:Expected the desk, which|default-src)/,
  // Asked of a message of a build.
  "content.ts": /^not nothing there$/,
  // A message of the configuration.
  "follow-own.ts": /^(?:Expected the configuration|; what was there last is used)/,
};

function sentencesIn(source: string): string[] {
  const { code } = transformSync(source, { loader: "ts" });
  return literals(parse(code, { ecmaVersion: "latest", sourceType: "module" })).filter((words) =>
    PROSE.test(words),
  );
}

function literals(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(literals);
  if (typeof node !== "object" || node === null) return [];
  const { type, value } = node as { type?: string; value?: unknown };
  if (type === "ImportDeclaration") return [];
  if (type === "Literal") return typeof value === "string" ? [value] : [];
  if (type === "TemplateElement") return [(value as { cooked: string }).cooked];
  return Object.values(node).flatMap(literals);
}

const files = readdirSync(import.meta.dirname).filter((name) => /(?<!\.test)\.ts$/.test(name));

test.each(files)("%s has no words for a reader of the desk, which has them all", (name) => {
  const sentences = sentencesIn(readFileSync(new URL(name, import.meta.url), "utf8"));
  expect(sentences.filter((words) => ELSEWHERE[name]?.test(words) !== true)).toEqual([]);
});

test("sentences are told from names", () => {
  const source =
    "const a: A = `nothing is ` + b; /* no words */ c('lines-taken', 'heading 2', 'a b');";
  expect(sentencesIn(source)).toEqual(["nothing is "]);
});
