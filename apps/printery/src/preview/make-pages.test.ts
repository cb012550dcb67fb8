import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { usualLimits } from "@printery/task";
import { afterAll, expect, test } from "vitest";
import { findSource } from "../source.ts";
import type { MadePages } from "./jobs.ts";
import { makePages, newBench } from "./make-pages.ts";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "printery-pages-")));
afterAll(() => rmSync(folder, { recursive: true }));

const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0"/></svg>';
const files = {
  "publication.yaml": "title: The Weir\nindex:\n  - term: weir\n",
  "1.md": "# One\n\nThe weir[^1] is [below](2.md#the-lock).\n\n[^1]: Of oak.\n",
  "2.md": "# Two\n\nIt goes on.\n\n## The lock\n\n![A gate](gate.svg)\n\nIt closes.\n",
  "3.md": "# Three\n\nסכר\n\n```js\nopen(1);\n```\n",
  "gate.svg": DRAWING,
};

/** One edit after the other; null takes the file away. */
const edits: readonly (readonly [what: string, file: string, text: string | null])[] = [
  ["a sentence", "2.md", `${files["2.md"]}\nAnd once more.\n`],
  ["a line above the text", "3.md", `\n${files["3.md"]}`],
  ["a title", "1.md", files["1.md"].replace("# One", "# First")],
  ["a heading that is led to", "2.md", files["2.md"].replace("The lock", "The gates")],
  ["a picture", "gate.svg", DRAWING.replaceAll('"4"', '"8"')],
  ["the index", "publication.yaml", "title: The Weir\nindex:\n  - term: oak\n"],
  ["a side-car", "3.yaml", "title: The Last\n"],
  ["a text more", "4.md", "# Four\n\n```python\nopen(2)\n```\n"],
  ["a text less", "4.md", null],
  ["a mistake", "publication.yaml", "trim: wide\n"],
  ["all as it was", "publication.yaml", files["publication.yaml"]],
];

test("whatever was made before, pages are those of a beginning, and what is there is not given again", async () => {
  mkdirSync(join(folder, "weir"));
  const lay = (name: string, text: string) => writeFileSync(join(folder, "weir", name), text);
  for (const [name, text] of Object.entries(files)) lay(name, text);
  const make = async (bench: ReturnType<typeof newBench>, held: ReadonlyMap<string, string>) => {
    const { source } = await findSource(join(folder, "weir"), folder, usualLimits);
    if (source === undefined) throw new Error("Expected a publication");
    const given = { library: {}, beside: new Set<string>(), offers: new Map(), held };
    return makePages({ kind: "pages", source, ...given }, () => {}, bench);
  };
  const bench = newBench();
  let held: ReadonlyMap<string, string> = new Map();
  for (const [what, name, text] of [["nothing", "1.md", files["1.md"]] as const, ...edits]) {
    if (text === null) rmSync(join(folder, "weir", name));
    else lay(name, text);
    const warm = await make(bench, held);
    const cold = await make(newBench(), new Map());
    expect(told(warm), what).toEqual(told(cold));
    const given = warm.made?.files.bytes ?? new Map();
    for (const [path, bytes] of given) {
      expect(Buffer.from(cold.made?.files.bytes.get(path) ?? "").equals(bytes), path).toBe(true);
    }
    const isNew = [...(warm.made?.files.digests ?? [])].filter(([path, digest]) => {
      return held.get(path) !== digest;
    });
    expect([...given.keys()], what).toEqual(isNew.map(([path]) => path));
    held = warm.made?.files.digests ?? held;
    if (what === "a sentence") {
      // Its own page, the one that says how long all is, and the text alone.
      expect([...given.keys()].sort()).toEqual(["2.html", "index.html", "weir.txt"]);
    }
  }
});

/** All of it but the bytes. */
function told({ made, ...left }: MadePages) {
  if (made === undefined) return left;
  const { files: pages, assets, prints, ...rest } = made;
  const { composed } = prints;
  return { ...left, ...rest, pages: pages.digests, composed: [...composed.keys()] };
}
