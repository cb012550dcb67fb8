import { type Block, type Document, plainText } from "@printery/document";
import type { Message } from "@printery/task";
import { describe, expect, test } from "vitest";
import { parseStage } from "../index.ts";

const long =
  "The keeper had climbed the stair so often that he no longer counted\nthe steps, since his knees did that for him, and on the night when\nthis story opens the glass was warm.";
const story = `The harbour at night

By Ida Marsh

${long}

What the lamp is for

The lamp is for the boats, as anybody in the harbour will tell you who
has been asked. The second question is harder to answer. Finally there
is the matter of the oil, which the council pays for.

Roses are red,
violets blue.

Share this article
`;

/** Type and text of each block of `text` as `lines` correct it, and what is told of these. */
async function read(lines: string, text = story, name = "tide.txt") {
  const { document, messages } = await parsed(lines, text, name);
  const told = messages.filter(({ ruleId }) => ruleId.startsWith("correction"));
  return { blocks: (document?.children ?? []).map(outline), told, document };
}

async function parsed(lines: string, text: string, name: string) {
  const inputs = new Map([
    [name, Buffer.from(text)],
    ["tide.yaml", Buffer.from(lines)],
  ]);
  const { files, messages } = await parseStage("tide", inputs);
  const json = files.get(`${name}.json`);
  const document = json && (JSON.parse(Buffer.from(json).toString("utf8")) as Document);
  return { document, messages: messages as readonly Message[] };
}

function outline(block: Block): string {
  const depth = block.type === "heading" ? ` ${block.depth}` : "";
  const text = block.type === "code" ? block.value : plainText([block]);
  return `${block.type}${depth}: ${text.slice(0, 40)}`;
}

describe("lines of a plain text", () => {
  test.each([
    ["9: heading 4", "heading 4: What the lamp is for"],
    ["9: paragraph", "paragraph: What the lamp is for"],
    ["9: Quote", "blockquote: What the lamp is for"],
    ["15-16: verse", "verse: Roses are red,"],
    ["15-16: paragraph", "paragraph: Roses are red, violets blue."],
    ["15-16: join", "Roses are red, violets blue."],
    ["15-16: code", "code: Roses are red,\nviolets blue."],
    ["18: drop", "boilerplate: Share this article"],
    ["18: standfirst", "standfirst: Share this article"],
    ["3: subtitle", "subtitle: By Ida Marsh"],
    ["9: title", "title: What the lamp is for"],
    ["{9: {as: heading 3, text: What the lamp}}", "heading 3: What the lamp is for"],
    ["11-13: {as: split, at: [Finally there is]}", "paragraph: Finally there is the matter"],
  ])("%s", async (line, expected) => {
    const { blocks, told } = await read(`lines:\n  ${line}\n`);
    expect(blocks.filter((block) => block.includes(expected))).toHaveLength(1);
    expect(told).toEqual([]);
  });

  test("tell the blocks around them as well: there is one title", async () => {
    const { blocks, document } = await read("lines:\n  9: title\n");
    expect(blocks.filter((block) => block.startsWith("title:"))).toHaveLength(1);
    expect(document?.metadata.title).toBe("What the lamp is for");
  });

  test("are sure, and say who decided", async () => {
    const { document } = await read("lines:\n  9: heading 3\n");
    const heading = document?.children.find(({ type }) => type === "heading");
    expect(heading?.data).toEqual({ confidence: 1, cues: ["corrected"] });
  });

  test("take part of a block, and leave the rest of it what it was", async () => {
    const { blocks } = await read("lines:\n  6: drop\n");
    expect(blocks.filter((block) => /The keeper|the steps|this story/.test(block))).toEqual([
      "paragraph: The keeper had climbed the stair so ofte",
      "boilerplate: the steps, since his knees did that for ",
      "paragraph: this story opens the glass was warm.",
    ]);
  });

  test("no word is lost by any of them", async () => {
    const all = story.match(/\w+/g);
    for (const as of ["drop", "keep", "join", "split", "verse", "list", "table", "code", "title"]) {
      const { document } = await read(`lines:\n  5-18: ${as}\n`);
      expect(
        document?.children
          .map((block) => ("value" in block ? block.value : plainText([block])))
          .join(" ")
          .match(/\w+/g),
        as,
      ).toEqual(all);
    }
  });
});

describe("a plate", () => {
  const pictured = `${story}\n[Image: tide.jpg | The tide | Low water]\n`;
  const at = pictured.split("\n").findIndex((line) => line.startsWith("[Image")) + 1;
  const plates = (document: Document | undefined) =>
    (document?.children ?? []).flatMap((block) =>
      block.type === "figure" ? [`${block.plate ?? false} ${plainText(block.children)}`] : [],
    );

  test("is a picture of a text that its side-car says is one", async () => {
    const { document, told } = await read(`lines:\n  ${at}: plate\n`, pictured);
    expect([plates(document), told]).toEqual([["true Low water"], []]);
    expect(plates((await read("title: x", pictured)).document)).toEqual(["false Low water"]);
    expect(plates((await read(`lines:\n  ${at}: figure\n`, pictured)).document)).toEqual([
      "false Low water",
    ]);
  });

  test("is no text", async () => {
    const { document, told } = await read("lines:\n  9: plate\n", pictured);
    expect(plates(document)).toEqual(["false Low water"]);
    expect(told.map(({ reason }) => reason)).toEqual([
      expect.stringContaining("lines that name no picture for a plate"),
    ]);
  });

  test.each([
    ["![The tide](tide.jpg)", ["true "], []],
    ["The tide", [], ["a paragraph, which is no picture for a plate"]],
  ])("of Markdown is one of %j", async (line, expected, parts) => {
    const text = `# Tide\n\n${line}\n`;
    const { document, told } = await read("lines:\n  3: plate\n", text, "tide.md");
    expect(plates(document)).toEqual(expected);
    expect(told.map(({ reason }) => reason)).toEqual(
      parts.map((part) => expect.stringContaining(part)),
    );
  });
});

describe("a text that was fetched again", () => {
  const cut = story.slice(story.indexOf("By Ida"));

  test("is corrected where the words stand now", async () => {
    const { blocks, told } = await read("lines:\n  9: {as: heading 5, text: What the lamp}\n", cut);
    expect(blocks).toContain("heading 5: What the lamp is for");
    expect(told.map(({ ruleId, place, file }) => [ruleId, file, place?.line])).toEqual([
      ["correction-moved", "tide.yaml", 2],
    ]);
  });

  test.each([
    ["9: {as: heading 5, text: What the bell is for}", "“The lamp is for"],
    ["40: heading 2", "a text of"],
    ["8-8: heading 2", "blank lines"],
    ["5: {as: split, at: [no such words]}", "a text without “no such words”"],
    ["15: thematicBreak", "words that a break would lose"],
    ["6: heading 2", "the middle of a sentence"],
    ["5-13: title", "characters of text"],
    ["5-7: join", "one block already"],
  ])("%s is told of where it is for nothing", async (line, instead) => {
    const text = line.startsWith("9") ? cut : story;
    const { blocks, told } = await read(`lines:\n  ${line}\n`, text);
    expect(told.map(({ ruleId }) => ruleId)).toEqual(["correction-unmatched"]);
    expect(told[0]?.reason).toContain(instead);
    expect(blocks).toEqual((await read("title: x", text)).blocks);
  });

  test("is corrected there all the same where the words say so", async () => {
    const line = "6: {as: heading 2, text: 'the steps, since'}";
    const { blocks, told } = await read(`lines:\n  ${line}\n`);
    expect(told).toEqual([]);
    expect(blocks.filter((block) => block.startsWith("heading 2: the steps"))).toHaveLength(1);
  });

  test("is not corrected where its words stand twice, as near", async () => {
    const twice = `A title\n\nShare\n\n${long}\n\nShare\n`;
    const { told } = await read("lines:\n  6: {as: drop, text: Share}\n", twice);
    expect(told.map(({ ruleId }) => ruleId)).toEqual(["correction-unmatched"]);
  });

  test("is the same whatever quotation marks and spaces it has", async () => {
    const text = story.replace("What the lamp", "What ‘the’  lamp");
    const { told } = await read("lines:\n  9: {as: heading 5, text: What 'the' lamp}\n", text);
    expect(told).toEqual([]);
  });
});

describe("lines of Markdown", () => {
  const text = "# Tide\n\nOne *two* three.\nFour five.\n\nShare this\n\n## Six\n\n- seven\n";
  const md = (line: string) => read(`lines:\n  ${line}\n`, text, "tide.md");

  test.each([
    ["6: drop", "boilerplate: Share this"],
    ["6: heading 3", "heading 3: Share this"],
    ["8: title", "title: Six"],
    ["3-6: join", "paragraph: One two three. Four five. Share this"],
    ["3: {as: split, at: [Four five]}", "paragraph: Four five."],
    ["3-4: split", "paragraph: Four five."],
    ["3-4: blockquote", "blockquote: One two three. Four five."],
    ["10: code", "code: - seven"],
  ])("%s", async (line, expected) => {
    const { blocks, told } = await md(line);
    expect(told).toEqual([]);
    expect(blocks).toContain(expected);
  });

  test.each([["10: heading 2"], ["3: list"], ["4: drop"], ["3: {as: split, at: [nothing]}"]])(
    "%s is told of",
    async (line) => {
      const { blocks, told } = await md(line);
      expect(told.map(({ ruleId }) => ruleId)).toEqual(["correction-unmatched"]);
      expect(blocks).toHaveLength(5);
    },
  );
});
