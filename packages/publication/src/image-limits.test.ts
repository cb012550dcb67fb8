import { readLimits } from "@printery/task";
import { describe, expect, test } from "vitest";
import { listener, png } from "../test/nodes.ts";
import { imageShelf } from "./images.ts";

/** A PNG that says it has `width` by `height` pixels. */
function pngOf(width: number, height: number): Buffer {
  const bytes = Buffer.from(png);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

function svgOf(content: string): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${content}</svg>`,
  );
}

/** What is told of an image of `bytes`. */
function told(bytes: Uint8Array, said: string[] = [], unread: [string, number][] = []): string[] {
  const { tell, heard } = listener();
  const files = new Map(unread.length > 0 ? [] : [["book/a.png", bytes] as const]);
  const shelf = imageShelf(files, tell, { limits: readLimits(said), unread: new Map(unread) });
  shelf.named("a.png", "book/1.md", { line: 3, column: 1 });
  return heard;
}

describe("an image is refused by its header", () => {
  test.each([
    [
      "of too many pixels",
      pngOf(5_001, 5_000),
      "an image of at most 25 million pixels, not 25,005,000 pixels (save it smaller, or raise the limit: --limit pixels=26000000)",
    ],
    [
      "as tall as wide",
      pngOf(4, 10_000_000),
      "an image of at most 25 million pixels, not 40 million pixels (",
    ],
    [
      "of too many elements",
      svgOf("<g/>".repeat(20_000)),
      "a drawing of at most 20,000 elements, not 20,001 elements (",
    ],
    [
      "of too many bytes",
      Buffer.concat([png, Buffer.alloc(10_000_000)]),
      "an image, or an ICC profile, of at most 10 MB, not 10,000,073 bytes (",
    ],
  ])("%s", (_what, bytes, expected) => {
    const [message, ...others] = told(bytes);
    expect(message?.startsWith(`book/1.md:3:1: error: Expected ${expected}`), message).toBe(true);
    expect(message?.endsWith("; this publication is not built (limit-exceeded)")).toBe(true);
    expect(others).toEqual([]);
  });

  test("that was never read, by its size", () => {
    expect(told(png, [], [["book/a.png", 5e9]])).toEqual([
      "book/1.md:3:1: error: Expected an image, or an ICC profile, of at most 10 MB, not 5000 MB (save it smaller, or raise the limit: --limit image=5000MB); this publication is not built (limit-exceeded)",
    ]);
  });
});

test.each([
  ["of as many pixels as there may be", pngOf(5_000, 5_000), []],
  ["of as many elements", svgOf("<g/>".repeat(19_999)), []],
  ["of long text, with remarks", svgOf(`<!-- < -->${"<![CDATA[a]]>".repeat(9)}`), []],
  ["of more, where that is asked for", pngOf(8_000, 8_000), ["pixels=64M"]],
  [
    "of a drawing, whose pixels nobody counts",
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="90000" height="90000"/>\n</svg>'),
    [],
  ],
])("one %s is not", (_what, bytes, said) => {
  expect(told(bytes, said)).toEqual([]);
});
