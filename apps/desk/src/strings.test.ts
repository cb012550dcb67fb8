import { readdirSync, readFileSync } from "node:fs";
import { parseSync } from "vite";
import { describe, expect, test } from "vitest";
import { cueWords, refusalWords, roleWords } from "./strings.ts";

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** What of an element is seen or heard. */
const SHOWN =
  /^(?:title|alt|placeholder|label|heading|says|none|aria-(?:label|description|valuetext))$/;
/** What of it nobody sees, whatever it looks like. */
const UNSEEN = /^(?:class|kind|style|key|on[A-Z].*)$/;
/** Two words of a sentence, which are no rule of a style sheet. */
const PROSE = /^[^{}]*\p{L}{2,} \p{L}[^{}]*$/u;

/** What a reader sees or hears of `node`, where that is shown as it stands; else what reads as a sentence. */
function wordsIn(node: unknown, isShown = false): string[] {
  if (Array.isArray(node)) return node.flatMap((each) => wordsIn(each, isShown));
  if (typeof node !== "object" || node === null || !("type" in node)) return [];
  const { type, ...of } = node as Node;
  if (type === "ImportDeclaration" || /^TS(?!As|Satisfies|NonNull)/.test(type)) return [];
  switch (type) {
    case "JSXText":
    case "Literal":
      return said(of.value, isShown || type === "JSXText");
    case "TemplateElement":
      return said((of.value as { cooked: string }).cooked, isShown);
    case "JSXAttribute": {
      const name = String((of.name as Node).name);
      return UNSEEN.test(name) ? [] : wordsIn(of.value, SHOWN.test(name));
    }
    case "JSXElement":
      return [...wordsIn(of.openingElement), ...wordsIn(of.children, true)];
    case "ConditionalExpression":
      return [...wordsIn(of.test), ...wordsIn([of.consequent, of.alternate], isShown)];
    case "LogicalExpression":
      return [...wordsIn(of.left), ...wordsIn(of.right, isShown)];
    case "JSXFragment":
    case "JSXExpressionContainer":
    case "TemplateLiteral":
      return wordsIn([...Object.values(of)].flat(), isShown);
    default:
      return Object.values(of).flatMap((each) => wordsIn(each));
  }
}

function said(words: unknown, isShown: boolean): string[] {
  const isWord = typeof words === "string" && (isShown ? /\p{L}/u : PROSE).test(words);
  return isWord ? [words.trim()] : [];
}

function parsed(source: string): unknown {
  return parseSync("source.tsx", source).program.body;
}

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" }).filter(
  (path) => /(?<!\.test|\.d|(?:^|\/)strings)\.tsx?$/.test(path),
);

test.each(files)("%s has no word of the desk", (path) => {
  expect(wordsIn(parsed(readFileSync(new URL(path, import.meta.url), "utf8")))).toEqual([]);
});

test.each([
  ["<p>Not here</p>", "Not here"],
  ["<kbd>Esc</kbd>", "Esc"],
  ["<p>{isGone ? `Gone` : here}</p>", "Gone"],
  ["<p>{isGone && 'gone'}</p>", "gone"],
  ["<a title='Web'>{words.web}</a>", "Web"],
  ["say(`it was refused`)", "it was refused"],
  ["const hint = 'Choose a line first'", "Choose a line first"],
])("in %s there is one", (source, words) => {
  expect(wordsIn(parsed(source))).toEqual([words]);
});

test.each([
  "<p class='nothing here' key={`a b`}>{words.none}</p>",
  "<p>{format === 'web' ? words.web : names['book']} · {' '}</p>",
  "<tr onClick={() => go('the list')} role='row' />",
  "const sheet = 'p { color: red }'",
  "event.key === 'Escape'",
  "import a from 'a b'; type A = 'the one';",
])("in %s there is none", (source) => {
  expect(wordsIn(parsed(source))).toEqual([]);
});

test.each([
  ["heading 3", "heading 3"],
  ["boilerplate", "left out"],
  ["contributorNote", "about the author"],
  ["definitionList", "definition list"],
])("%s is called “%s”", (role, words) => {
  expect(roleWords(role)).toBe(words);
});

test.each([
  ["shortLine", "short line"],
  ["surroundings", "what stands before and behind"],
  ["own:startsWithA", "own:starts with a"],
])("the sign %s is called “%s”", (name, words) => {
  expect(cueWords(name)).toBe(words);
});

describe("why something is not done", () => {
  test("is told with what it is about", () => {
    expect(refusalWords({ id: "lines-taken", lines: "4", by: "3-4" })).toBe(
      "Expected lines that no other correction names, not 4, of which 3-4 says something; take that back first; nothing is written",
    );
    expect(refusalWords({ id: "unknown", what: "text", name: "a.txt" })).toMatch(/“a\.txt”/);
  });

  test("names the key whose value is none, and no key where it is what lines are", () => {
    const value = { id: "value", value: "soon", expected: "a date" } as const;
    expect(refusalWords({ ...value, key: "date" })).toBe(
      'Expected a date, not "soon" for date; nothing is written',
    );
    expect(refusalWords({ ...value, key: null })).not.toMatch(/ for /);
  });
});
