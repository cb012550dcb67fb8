import { type Block, plainText, walk } from "@printery/document";
import { formatMessage } from "@printery/task";
import fc from "fast-check";
import { expect, test } from "vitest";
import { loadReader, parse, textOf } from "../parse.ts";

const LAMPS =
  "The lighthouse at Orme stands on a rock of chalk. Its lamp burns whale oil from the southern fleet. A keeper trims the wick of the lamp four times a night. The lamp can be seen for twenty miles where the air is clear. Ships steer by the lamp until they see the harbour. In fog the keeper rings a bell beside the lamp. The lamp went out only once, in the great storm.";
const BREAD =
  "Bakers in the valley work with rye. Rye grows where wheat would freeze, and the flour keeps for a year. The dough of rye is left in troughs to sour. A loaf of rye weighs four pounds and feeds a family for days. Bakers sell what is left to the inns. The bread of the inns is dark with rye and keeps for weeks. No baker in the valley would sell white bread.";
const RAILS =
  "The railway came to Carrow in 1871. Engineers laid the rails over the marsh on bundles of heather. Trains crossed the marsh at walking pace for a decade. The company then drained it, and trains ran at full speed. The railway carried coal, cattle and bricks. The last train of the railway ran in 1952, and the rails were sold.";
const SCHOOL =
  "Children on the islands learn at home until they are nine. A teacher visits each island by boat twice a month. The teacher brings books and takes the exercises away. Older children board at the grammar school. Most children come back to the islands to work. The school has a hundred beds and a boat of its own. Islands without children have no teacher.";
const JOINED = [LAMPS, BREAD, RAILS, SCHOOL].join(" ");

async function read(text: string, path = "a.txt") {
  const bytes = Buffer.from(text);
  const options = { path, read: await loadReader(path) };
  const whole = parse(bytes, options).document?.children ?? [];
  const { document, messages } = parse(bytes, { ...options, paragraphs: "infer" });
  const children = document?.children ?? [];
  return { whole, children, messages, source: textOf(bytes) };
}

const paragraphsOf = (nodes: readonly Block[]) => nodes.filter(({ type }) => type === "paragraph");
const splitsOf = (nodes: readonly Block[]) =>
  nodes.filter(({ data }) => data?.cues?.[0] === "topicShift");
const words = (nodes: readonly Block[]) => plainText(nodes).replaceAll(/\s+/gu, " ");

test("a block is split where its subject shifts", async () => {
  const { children } = await read(`Four trades\n\n${JOINED}\n`);
  const begun = splitsOf(children).map((node) => words([node]));
  for (const subject of [BREAD, RAILS, SCHOOL])
    expect(begun.some((each) => each.startsWith(subject.slice(0, 30)))).toBe(true);
});

test("each split is marked, placed and told of; the first part is as it was", async () => {
  const { children, messages, source } = await read(`Four trades\n\n${JOINED}\n`);
  const [first, ...others] = paragraphsOf(children);
  expect(first?.data?.cues).not.toContain("topicShift");
  expect(others).toEqual(splitsOf(children));
  for (const { data, position } of others) {
    expect(data?.confidence).toBeGreaterThan(0);
    expect(data?.confidence).toBeLessThanOrEqual(1);
    expect(source.slice(position.start.offset - 1, position.start.offset)).toBe(" ");
  }
  const told = messages.filter(({ ruleId }) => ruleId === "paragraphs-inferred");
  expect(told).toHaveLength(1);
  const [at] = others.map(({ position: { start } }) => `${start.line}:${start.column}`);
  expect(told.map(formatMessage).join()).toContain(
    `a.txt:3:1: info: Expected a paragraph, not ${JOINED.length} characters without a break; splitting it into ${others.length + 1}, at ${at}`,
  );
});

test("a block that is split is not told of as left whole", async () => {
  const long = Array.from({ length: 7 }, () => JOINED).join(" ");
  const { messages } = await read(`Four trades\n\n${long}\n`);
  const ids = messages.map(({ ruleId }) => ruleId);
  expect(ids).toContain("paragraphs-inferred");
  expect(ids).not.toContain("block-overlong");
  const plain = parse(Buffer.from(`Four trades\n\n${long}\n`), { path: "a.txt" });
  expect(plain.messages.map(({ ruleId }) => ruleId)).toContain("block-overlong");
});

test.each([
  ["short paragraphs", `Four trades\n\n${LAMPS}\n\n${BREAD}\n\n${RAILS}\n`],
  [
    "the paragraphs of a text that has long ones",
    `Four trades\n\n${Array.from({ length: 8 }, () => `${LAMPS} ${SCHOOL}`).join("\n\n")}\n\n${JOINED}\n`,
  ],
  [
    "one sentence, however long",
    `Four trades\n\n${"the lamp and the oil and ".repeat(80)}so on.\n`,
  ],
  ["items of a list", `# Four trades\n\n- ${JOINED}\n- ${JOINED}\n`],
  ["code", `# Four trades\n\n\`\`\`\n${JOINED}\n\`\`\`\n`],
])("%s stay as they are", async (_name, text) => {
  const { whole, children } = await read(text, text.startsWith("#") ? "a.md" : "a.txt");
  expect(children).toEqual(whole);
});

test("a quotation is split as other text", async () => {
  const { children } = await read(`# Four trades\n\nAs they say:\n\n> ${JOINED}\n`, "a.md");
  const quotation = children.find((node) => node.type === "blockquote");
  expect(quotation?.type === "blockquote" && quotation.children.length).toBeGreaterThan(2);
});

test("nothing is cut within emphasis, a link or code", async () => {
  const text = `# Trades\n\n*${LAMPS} ${BREAD}* [${RAILS}](https://example.org/) ${SCHOOL}`;
  const { whole, children } = await read(text, "a.md");
  const kinds = (nodes: readonly Block[]) =>
    walk(nodes)
      .map(({ type }) => type)
      .filter((type) => /emphasis|link/.test(type));
  expect(kinds(children)).toEqual(kinds(whole));
  expect(words(children)).toBe(words(whole));
});

test("a note's reference stays with its sentence", async () => {
  const text = `# Trades\n\n${LAMPS}[^1] ${BREAD}[^2] ${RAILS} [^3] ${SCHOOL}\n\n[^1]: One.\n[^2]: Two.\n[^3]: Three.\n`;
  const { children } = await read(text, "a.md");
  expect(splitsOf(children).length).toBeGreaterThan(1);
  for (const node of splitsOf(children))
    expect(node.type === "paragraph" && node.children[0]?.type).toBe("text");
});

test("who speaks is not interrupted", async () => {
  const speech = `“${LAMPS} ${BREAD}”`;
  const { children } = await read(`Four trades\n\n${RAILS} ${speech} ${SCHOOL}\n`);
  for (const node of splitsOf(children)) {
    const before = words(children).indexOf(words([node]));
    const said = words(children).slice(0, before);
    expect(said.split("“").length).toBe(said.split("”").length);
  }
});

test("speakers who take turns begin paragraphs", async () => {
  const turns = Array.from({ length: 24 }, (_none, at) =>
    at % 2 === 0
      ? `“Will the lamp burn until the morning of day ${at}?” asked the keeper.`
      : `“It will, if the oil of barrel ${at} lasts,” said the boy.`,
  );
  const { children } = await read(`The lamp\n\n${turns.join(" ")}\n`);
  const begun = splitsOf(children).filter((node) => words([node]).startsWith("“"));
  expect(begun.length).toBeGreaterThan(turns.length / 2);
});

const piece = fc.constantFrom(
  ...[LAMPS, BREAD, RAILS, SCHOOL].flatMap((text) => text.split(/(?<=\.) /u)),
  "“So?” he said.",
  "“Never closed. It goes on.",
  "Mr. Ashe met Dr. Vane.",
  "*One thing. And another.*",
  "See [the list. All of it](https://example.org/).",
  "It is `code. Not prose.` and so on.",
  "It is old.[^1]",
  "Rules &amp; lamps\\. Again!",
  "灯台は古い。油は高い。",
  "A line\nthat goes on. And on.",
);

test.each(["a.md", "a.txt"])(
  "no word of %s changes, and places are those of the words",
  async (path) => {
    const reader = await loadReader(path);
    fc.assert(
      fc.property(fc.array(piece, { minLength: 10, maxLength: 60 }), (pieces) => {
        const bytes = Buffer.from(`Lamps\n\n${pieces.join(" ")}\n\n[^1]: A note.\n`);
        const whole = parse(bytes, { path, read: reader }).document?.children ?? [];
        const { document } = parse(bytes, { path, read: reader, paragraphs: "infer" });
        const children = document?.children ?? [];
        expect(words(children).replaceAll(/\s/gu, "")).toBe(words(whole).replaceAll(/\s/gu, ""));
        const source = textOf(bytes);
        for (const node of splitsOf(children)) {
          const said = words([node]).slice(0, 12);
          const written = source
            .slice(node.position.start.offset)
            .replaceAll(/\s+/gu, " ")
            .replaceAll(/[*[`]/g, "");
          if (/^[\p{L} ]+$/u.test(said)) expect(written.slice(0, said.length)).toBe(said);
        }
        const starts = children.map(({ position }) => position.start.offset);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
      { numRuns: 40, seed: 7 },
    );
  },
);
