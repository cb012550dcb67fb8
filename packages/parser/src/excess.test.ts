import { formatMessage, readLimits, usualLimits } from "@printery/task";
import { describe, expect, test } from "vitest";
import { excessOf } from "./excess.ts";
import { parseStage, parseStageWithin } from "./stage.ts";

const words = "It was a long road, and it went by the mill.";

function excess(text: string) {
  const limits = { ...usualLimits, file: 100, line: 20 };
  const found = excessOf(Buffer.from(text), "a.txt", limits);
  return found && formatMessage(found);
}

describe("before a file is decoded", () => {
  test.each([
    ["a".repeat(101), "a.txt: error: Expected a text of at most 0.1 kB, not 101 bytes ("],
    [`${"a\n".repeat(50)}b`, "a.txt: error: Expected a text of at most 0.1 kB, not 101 bytes ("],
    ["a".repeat(21), "a.txt:1:1: error: Expected a line of at most 0 kB, not 21 bytes ("],
    [`a\n${"b".repeat(21)}\nc`, "a.txt:2:1: error: Expected a line of"],
    [`a\r\n\r\n${"b".repeat(21)}\r\nc`, "a.txt:3:1: error: Expected a line of"],
    [`a\rb\r${"c".repeat(21)}\rd`, "a.txt:3:1: error: Expected a line of"],
    [`${"ä".repeat(11)}`, "a.txt:1:1: error: Expected a line of"],
  ])("%j is refused", (text, told) => {
    expect(excess(text)?.startsWith(told), excess(text)).toBe(true);
    expect(excess(text)?.endsWith("; its publication is not built (limit-exceeded)")).toBe(true);
  });

  test.each([
    "",
    "a".repeat(20),
    `${"a".repeat(20)}\n${"b".repeat(20)}`,
    `${"a".repeat(20)}\r\n${"b".repeat(20)}\r\n`,
    `${"a".repeat(20)}\r${"b".repeat(20)}`,
    "ä".repeat(10),
    "\n".repeat(100),
  ])("%j is not", (text) => {
    expect(excess(text)).toBeUndefined();
  });
});

async function told(text: string, limits = usualLimits) {
  const inputs = new Map([["a.md", Buffer.from(text)]]);
  const { files, messages } = await parseStageWithin(limits)("a", inputs);
  return { files: files.size, messages: messages.map(formatMessage) };
}

describe("in a Document", () => {
  test.each([
    [`# ${"a".repeat(501)}\n\n${words}`, "a.md:1:1", "title of at most 500 characters, not 501"],
    [`${words}\n\n# ${"a ".repeat(300)}`, "a.md:3:1", "title of at most 500 characters, not 599"],
    [`---\ntitle: ${"a".repeat(501)}\n---\n\n${words}`, "a.md:1:1", "title of at most 500"],
    [
      `# T\n\n${Array.from({ length: 10_001 }, (_, at) => `[^${at}]: So.`).join("\n")}`,
      "a.md:10003:1",
      "text of at most 10,000 notes, not 10,001 notes",
    ],
    [
      `${words}\n\n|${"a|".repeat(101)}\n|${"-|".repeat(101)}\n${"|b|\n".repeat(1000)}`,
      "a.md:3:1",
      "table of at most 100,000 cells, not 101,101 cells",
    ],
  ])("%.20j… is refused", async (text, place, reason) => {
    const { files, messages } = await told(text);
    expect(files).toBe(0);
    expect(messages.at(-1)).toMatch(`${place}: error: Expected a ${reason}`);
  });

  test.each([
    `# ${"a".repeat(500)}\n\n${words}`,
    `# T\n\n## ${"a".repeat(501)}\n\n${words}`,
    `# T\n\n${words}\n\n${Array.from({ length: 300 }, (_, at) => `[^${at}]: So.`).join("\n")}`,
  ])("%.20j… is not", async (text) => {
    expect((await told(text)).files).toBe(1);
  });

  test("who runs the command may raise it", async () => {
    const text = `# ${"a".repeat(501)}\n\n${words}`;
    expect((await told(text, readLimits(["title=501"]))).files).toBe(1);
    expect((await told(text, readLimits(["title=500"]))).files).toBe(0);
  });
});

test("what is too large to be read is told of, and nothing comes of the others", async () => {
  const inputs = new Map([
    ["b/1.md", Buffer.from(`# T\n\n${words}`)],
    [
      ".unread.json",
      Buffer.from(
        JSON.stringify([
          ["b/2.md", 5e9],
          ["b/a.png", 5e9],
        ]),
      ),
    ],
  ]);
  const { files, messages } = await parseStage("b", inputs);
  expect(files.size).toBe(0);
  expect(messages.map(formatMessage)).toEqual([
    "b/2.md: error: Expected a text of at most 2 MB, not 5000 MB (divide it, or raise the limit: --limit file=5000MB); its publication is not built (limit-exceeded)",
  ]);
});

describe("nesting", () => {
  const deep = `# T\n\n${"> ".repeat(70)}road\n`;
  const marked = `# T\n\n${"*a **b ".repeat(40)}c${"** d*".repeat(40)}\n`;

  test.each([
    ["blocks", deep],
    ["marks", marked],
  ])("%s that are too deep are told of once, and are text", async (what, text) => {
    const { files, messages } = await told(text.repeat(2));
    const about = messages.filter((message) => message.includes("nesting-too-deep"));
    expect(files).toBe(1);
    expect(about.filter((message) => message.includes(`64 ${what}`))).toEqual([
      expect.stringContaining(
        `Expected at most 64 ${what} within each other, not more (set it less deep, or raise the limit: --limit nesting=130); keeping what is deeper as literal text`,
      ),
    ]);
  });

  test.each([
    ["blocks", deep],
    ["marks", marked],
  ])("more %s are read where that is asked for", async (_what, text) => {
    const { messages } = await told(text, readLimits(["nesting=100"]));
    expect(messages.filter((message) => message.includes("nesting-too-deep"))).toEqual([]);
  });

  test.each([
    ["quotations", `Road\n\n${"> ".repeat(3000)}deep\n\n${words}`],
    [
      "items",
      `Road\n\n${words}\n\n${Array.from({ length: 400 }, (_, at) => `${" ".repeat(at)}- a`).join("\n")}`,
    ],
  ])("a text without markup has no %s that deep", async (_what, text) => {
    const inputs = new Map([["a.txt", Buffer.from(text)]]);
    const { files } = await parseStage("a", inputs);
    expect(
      levelsOf(JSON.parse(Buffer.from(files.get("a.txt.json") ?? "").toString("utf8"))),
    ).toBeLessThan(64);
  });
});

/** Objects and lists within each other. */
function levelsOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return 1 + Object.values(value).reduce((most: number, one) => Math.max(most, levelsOf(one)), 0);
}
