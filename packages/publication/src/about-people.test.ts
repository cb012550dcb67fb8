import { expect, test } from "vitest";
import { documentOf, line, p, sketch } from "../test/nodes.ts";
import { compose } from "./compose.ts";

const ada = { name: "Ada Marsh", role: "author", note: "Ada Marsh keeps a lamp." } as const;
const ole = { name: "Ole", role: "translator", note: "Lives by the sea." } as const;

function backs(...documents: Parameters<typeof documentOf>[]): string[][] {
  const input = {
    id: "salt",
    documents: documents.map((each) => documentOf(...each)),
    sidecars: new Map(),
    files: new Map(),
    folder: "salt",
  };
  return (compose(input).publication?.sections ?? []).map(({ back }) => sketch(back));
}

test("what is said of those who made a text stands behind it", () => {
  const disclaimer = line("disclaimer", "None of it is so.");
  const metadata = { title: "Salt", authors: [ada], contributors: [ole] };
  expect(backs(["salt/1.md", [p("A."), disclaimer], metadata])).toEqual([
    [
      "contributorNote: Ada Marsh keeps a lamp.",
      "contributorNote: Ole: Lives by the sea.",
      "disclaimer: None of it is so.",
    ],
  ]);
});

test("of a book behind the last of its texts", () => {
  expect(
    backs(
      ["salt/1.md", [p("A.")], { title: "One", authors: [ada] }],
      ["salt/2.md", [p("B.")], { title: "Two", authors: [ada] }],
    ),
  ).toEqual([[], ["contributorNote: Ada Marsh keeps a lamp."]]);
});

test.each([
  ["what stands there already", [p("A."), line("contributorNote", "Ada Marsh keeps a lamp.")], 1],
  [
    "what is set there otherwise",
    [p("A."), line("contributorNote", "Ada\u00a0Marsh keeps a\u00a0lamp")],
    1,
  ],
  ["what the text itself says", [p("A. Ada Marsh keeps a lamp.")], 0],
])("not %s", (_what, blocks, count) => {
  expect(backs(["salt/1.md", blocks, { title: "Salt", authors: [ada] }])[0]).toHaveLength(count);
});
