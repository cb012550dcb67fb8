import { expect, test } from "vitest";
import { type Artefact, differenceOf } from "./causes.ts";
import type { Made } from "./made-of.ts";
import type { Settings } from "./settings.ts";

const made: Made = { parsed: "p", composed: "c", hints: { ".pages.json": "h" } };
const settings: Settings = {
  node: "20",
  library: { title: "Letters" },
  limits: "",
  shards: 0,
  tools: {
    parse: { "@printery/parser": "1" },
    compose: { "@printery/publication": "1", sharp: "0.35.5" },
    pdf: { "@printery/pdf": "1", hyphen: "1.14.1" },
    html: { "@printery/html": "1" },
  },
};

function artefact(
  files: Record<string, string>,
  of: Partial<Made> = {},
  with_: Partial<Settings> = {},
): Artefact {
  const inputs = Object.entries(files).map(([path, sha256]) => ({ path, sha256 }));
  return { inputs, known: { made: { ...made, ...of }, settings: { ...settings, ...with_ } } };
}

const files = { "a/1.txt": "1", "a/publication.yaml": "1", "a/map.png": "1" };
const before = artefact(files);
const file = (path: string, change: string) => ({ kind: "file", path, change });

test("nothing is other", () => {
  expect(differenceOf("pdf", before, artefact(files))).toMatchObject({ causes: [], others: [] });
});

test.each([
  [
    "a text",
    artefact({ ...files, "a/1.txt": "2" }, { parsed: "q", composed: "d" }),
    [file("a/1.txt", "changed")],
    [],
  ],
  [
    "a text that is read as before beside a picture",
    artefact({ ...files, "a/1.txt": "2", "a/map.png": "2" }, { composed: "d" }),
    [file("a/map.png", "changed")],
    [file("a/1.txt", "changed")],
  ],
  [
    "a text that is read as before, and archived",
    artefact({ ...files, "a/1.txt": "2" }, { composed: "d" }),
    [file("a/1.txt", "changed")],
    [],
  ],
  [
    "files that came and went",
    artefact({ "a/1.txt": "1", "a/1.yaml": "1", "a/map.png": "1" }, { composed: "d" }),
    [file("a/1.yaml", "added"), file("a/publication.yaml", "removed")],
    [],
  ],
  [
    "a text that nobody would read otherwise, and the parser",
    artefact(
      files,
      { parsed: "q", composed: "d" },
      { tools: { ...settings.tools, parse: { "@printery/parser": "2" } } },
    ),
    [{ kind: "tool", stage: "parse", name: "@printery/parser", was: "1", is: "2" }],
    [],
  ],
  [
    "settings",
    artefact(files, { composed: "d" }, { library: { url: "https://example.org/" }, epoch: "5" }),
    [
      { kind: "title", was: "Letters" },
      { kind: "address", is: "https://example.org/" },
      { kind: "epoch", is: "5" },
    ],
    [],
  ],
  [
    "a dependency of the format's own tool, and Node",
    artefact(
      files,
      {},
      { node: "22", tools: { ...settings.tools, pdf: { "@printery/pdf": "1", hyphen: "1.15.0" } } },
    ),
    [
      { kind: "node", was: "20", is: "22" },
      { kind: "tool", stage: "pdf", name: "hyphen", was: "1.14.1", is: "1.15.0" },
    ],
    [],
  ],
  [
    "the tool of another format",
    artefact(files, {}, { tools: { ...settings.tools, html: { "@printery/html": "2" } } }),
    [],
    [],
  ],
  [
    "what another format left",
    artefact(files, { hints: { ".pages.json": "i" } }),
    [{ kind: "hint", file: ".pages.json" }],
    [],
  ],
  [
    "what another format left of another model",
    artefact({ ...files, "a/map.png": "2" }, { composed: "d", hints: { ".pages.json": "i" } }),
    [file("a/map.png", "changed")],
    [],
  ],
])("%s", (_, now, causes, others) => {
  expect(differenceOf("pdf", before, now)).toMatchObject({ causes, others });
});

test.each([
  ["a text that is read as before", artefact({ ...files, "a/1.txt": "2" }), "read"],
  [
    "one that is read otherwise",
    artefact({ ...files, "a/1.txt": "2" }, { parsed: "q" }),
    "composed",
  ],
  ["a comment in YAML", artefact({ ...files, "a/publication.yaml": "2" }), "composed"],
  ["a limit", artefact(files, {}, { limits: "line=1" }), "composed"],
])("%s stops before the format", (_, now, stop) => {
  const { causes, others, stop: where } = differenceOf("pdf", before, now);
  expect({ causes, count: others.length, where }).toEqual({ causes: [], count: 1, where: stop });
});

test("of what no build noted, files alone are compared", () => {
  const now = artefact({ ...files, "a/1.txt": "2" }, {}, { node: "22" });
  const { causes } = differenceOf("pdf", { ...before, known: undefined }, now);
  expect(causes).toEqual([file("a/1.txt", "changed")]);
});
