import { type Node, plainText, walk } from "@printery/document";
import { formatMessage } from "@printery/task";
import { describe, expect, test } from "vitest";
import { loadReader, parse } from "../parse.ts";

const read = await loadReader("a.md");

/** Each figure of `text` with its file, caption and credit; what is told; all words. */
function found(text: string) {
  const { document, messages } = parse(Buffer.from(`# T\n\n${text}\n`), { path: "a.md", read });
  const blocks = document?.children.slice(1) ?? [];
  const figures = [...walk(blocks)].flatMap((node: Node) => {
    if (node.type !== "figure") return [];
    const credit = node.credit === undefined ? "nobody" : plainText(node.credit);
    return [
      `${node.plate ? "plate" : "figure"} ${node.image.url}: ${plainText(node.children)} (${credit})`,
    ];
  });
  return { figures, told: messages.map(formatMessage), words: plainText(blocks), blocks };
}

describe("whose a picture is", () => {
  test.each([
    [
      ':::figure{credit="Photo: A. Reed"}\n![Sea](a.jpg "The sea")\n:::',
      "The sea (Photo: A. Reed)",
    ],
    [
      ":::figure{credit='Photo: “A” Reed'}\n![Sea](a.jpg)\n\nThe *sea*.\n:::",
      "The sea. (Photo: “A” Reed)",
    ],
    [
      ":::figure\n![Sea](a.jpg)\n\nThe sea.\n\n::credit[Photo: A. Reed]\n:::",
      "The sea. (Photo: A. Reed)",
    ],
    [":::figure\n![Sea](a.jpg)\n::credit[Photo: A. Reed]\n:::", " (Photo: A. Reed)"],
    ["::::figure\n![Sea](a.jpg)\n\n:::credit\nA. Reed\n:::\n::::", " (A. Reed)"],
    ['::figure[![Sea](a.jpg "The sea")]{credit="A. Reed"}', "The sea (A. Reed)"],
    ['::: {.figure credit="A. Reed"}\n![Sea](a.jpg)\n:::', " (A. Reed)"],
    ["::: figure\n![Sea](a.jpg)\n:::", " (nobody)"],
    [':::figure{credit=" "}\n![Sea](a.jpg)\n:::', " (nobody)"],
    [':::figure{lang=fr credit="A. Reed"}\n![Mer](a.jpg)\n:::', " (A. Reed)"],
    ['- :::figure{credit="A. Reed"}\n  ![Sea](a.jpg)\n  :::', " (A. Reed)"],
    ['> ::: {.figure credit="A. Reed"}\n> ![Sea](a.jpg)\n> :::', " (A. Reed)"],
  ])("is said in %j", (text, expected) => {
    const { figures, told } = found(text);
    expect({ figures, told }).toEqual({ figures: [`figure a.jpg: ${expected}`], told: [] });
  });

  test.each([
    ':::plate{credit="A. Reed"}\n![Sea](a.jpg)\n:::',
    ":::plate\n![Sea](a.jpg)\n\n::credit[A. Reed]\n:::",
    '::: {.plate credit="A. Reed"}\n![Sea](a.jpg)\n:::',
  ])("is said of a plate in %j", (text) => {
    expect(found(text).figures).toEqual(["plate a.jpg:  (A. Reed)"]);
  });

  test("may be a link", () => {
    const text = ":::figure\n![Sea](a.jpg)\n\n::credit[A. Reed, [CC BY](https://a.org/by)]\n:::";
    const [figure] = found(text).blocks;
    const credit = figure?.type === "figure" ? (figure.credit ?? []) : [];
    expect(credit.map(({ type }) => type)).toEqual(["text", "link"]);
  });

  test.each([
    // Said twice, or in more than a line.
    ':::figure{credit="A. Reed"}\n![Sea](a.jpg)\n\n::credit[B. Byron]\n:::',
    ":::figure\n![Sea](a.jpg)\n\n::credit[A. Reed]\n\n::credit[B. Byron]\n:::",
    "::::figure\n![Sea](a.jpg)\n\n:::credit\nA. Reed\n\nB. Byron\n:::\n::::",
    // Of something else, or with more.
    ':::figure{credit="A. Reed"}\nNo picture.\n:::',
    ':::figure{credits="A. Reed"}\n![Sea](a.jpg)\n:::',
    ":::figure{.wide}\n![Sea](a.jpg)\n:::",
    ":::figure\n![Sea](a.jpg)\n\n::credit[A. Reed]{by=A}\n:::",
    ":::figure\n![Sea](a.jpg)\n\n![Gate](b.jpg)\n\n::credit[A. Reed]\n:::",
    ':::verse{credit="A. Reed"}\nThe sea\n:::',
  ])("stays to be read in %j", (text) => {
    const { told, words, figures } = found(text);
    expect(told).toContainEqual(expect.stringContaining("(directive-invalid)"));
    expect(figures.filter((each) => !each.endsWith("(nobody)"))).toEqual([]);
    expect(words).toMatch(/Reed|\.wide/);
  });

  test("is a credit of the text where it stands by itself", () => {
    expect(found("![Sea](a.jpg)\n\n::credit[A. Reed]").blocks.map(({ type }) => type)).toEqual([
      "figure",
      "credit",
    ]);
  });
});
