import { type Node, plainText, walk } from "@printery/document";
import { formatMessage } from "@printery/task";
import { describe, expect, test } from "vitest";
import { loadReader, parse } from "../parse.ts";

const read = await loadReader("a.md");

/** Each figure of `text`, as “plate” or “figure”, with its file and caption; the types of the outermost blocks; what is told. */
function found(text: string) {
  const { document, messages } = parse(Buffer.from(`# T\n\n${text}`), { path: "a.md", read });
  const blocks = document?.children.slice(1) ?? [];
  const figures = [...walk(blocks)].flatMap((node: Node) =>
    node.type === "figure"
      ? [`${node.plate ? "plate" : "figure"} ${node.image.url}: ${plainText(node.children)}`]
      : [],
  );
  return {
    figures,
    blocks: blocks.map(({ type }) => type),
    told: messages.map(formatMessage),
    words: plainText(blocks),
  };
}

describe("a plate", () => {
  test.each([
    [":::plate\n![Sea](a.jpg)\n:::", ""],
    ['::: plate\n![Sea](a.jpg "The sea")\n:::', "The sea"],
    ["::: {.plate}\n![Sea](a.jpg)\n\nThe *sea*.\n:::", "The sea."],
    ['::plate[![Sea](a.jpg "The sea")]', "The sea"],
    [":::plate{lang=fr}\n![Mer](a.jpg)\n\nLa mer.\n:::", "La mer."],
  ])("is %j", (text, caption) => {
    const { figures, blocks, told } = found(`${text}\n`);
    expect({ figures, blocks, told }).toEqual({
      figures: [`plate a.jpg: ${caption}`],
      blocks: ["figure"],
      told: [],
    });
  });

  test("begins where it is marked", () => {
    const { document } = parse(Buffer.from("# T\n\n:::plate\n![Sea](a.jpg)\n:::\n"), {
      path: "a.md",
      read,
    });
    expect(document?.children[1]?.position.start.line).toBe(3);
  });

  test.each([
    ["![Sea](a.jpg)", []],
    [
      "- :::plate\n  ![Sea](a.jpg)\n  :::",
      [
        "a.md:3:3: warning: Expected `plate` at the outermost level, not inside another block; its picture is a usual figure (directive-invalid)",
      ],
    ],
    [
      "> :::plate\n> ![Sea](a.jpg)\n> :::",
      [
        "a.md:3:3: warning: Expected `plate` at the outermost level, not inside another block; its picture is a usual figure (directive-invalid)",
      ],
    ],
    [
      "A[^1]\n\n[^1]: B\n\n    :::plate\n    ![Sea](a.jpg)\n    :::",
      [
        "a.md:7:5: warning: Expected `plate` at the outermost level, not inside another block; its picture is a usual figure (directive-invalid)",
      ],
    ],
    [
      ":::plates\n![Sea](a.jpg)\n:::",
      [
        "a.md:3:1: warning: Expected the role `plate`, not `plates`; keeping it as literal text (directive-unknown)",
      ],
    ],
    [
      ":::plate{.wide}\n![Sea](a.jpg)\n:::",
      [
        "a.md:3:1: warning: Expected `plate` in the place and the form that docs/markdown.md describes, not this; keeping it as literal text (directive-invalid)",
      ],
    ],
    [
      ':::plate\n![Sea](a.jpg "The sea")\n\nAnd more.\n:::',
      [
        "a.md:3:1: warning: Expected `plate` in the place and the form that docs/markdown.md describes, not this; keeping it as literal text (directive-invalid)",
      ],
    ],
  ])("is not %j", (text, told) => {
    const made = found(`${text}\n`);
    expect(made.figures).toEqual([`figure a.jpg: ${text.includes('"') ? "The sea" : ""}`]);
    expect(made.told).toEqual(told);
  });

  test.each([
    ":::plate\nNo picture.\n:::",
    ":::plate\n![A](a.jpg) and words.\n:::",
    ":::plate\n![A](a.jpg)\n\nOne.\n\nTwo.\n:::",
    ":::plate\n![A](a.jpg)\n\n![B](b.jpg)\n:::",
    ":::plate\n:::",
  ])("holds a picture and its caption alone: %j stays to be read", (text) => {
    const made = found(`${text}\n`);
    expect(made.figures.filter((each) => each.startsWith("plate"))).toEqual([]);
    expect(made.told).toEqual([expect.stringContaining("(directive-invalid)")]);
    expect(made.words).toContain(":::plate");
  });
});
