import { type Block, type Figure, plainText } from "@printery/document";
import { describe, expect, test } from "vitest";
import { parse } from "../parse.ts";

const prose = `The keeper had climbed the stair so often that he no longer counted
the steps, since his knees did that for him, and on the night when
this story opens he had reached the lamp room before he noticed that
the glass was warm.`;

function read(...blocks: string[]) {
  const { document, messages } = parse(Buffer.from(blocks.join("\n\n")), { path: "a.txt" });
  return { children: document?.children ?? [], rules: messages.map(({ ruleId }) => ruleId) };
}

/** Type and text of each block, prose left out. */
function outline(...blocks: string[]): string[] {
  return read(...blocks)
    .children.map((node) => `${node.type}: ${textOf(node)}`)
    .filter((line) => !line.startsWith("paragraph: The keeper"));
}

function textOf(node: Block): string {
  return "children" in node ? plainText(node.children) : "";
}

describe("the heading that a text opens with", () => {
  test.each([
    ["is the title", ["Preface", prose, prose], ["title: Preface"]],
    [
      "has the name below it for a subtitle",
      ["PART TWO", "The Way"],
      ["title: PART TWO", "subtitle: The Way"],
    ],
    [
      "has it above running text, too",
      ["Chapter 4", "The Long Watch", prose, prose],
      ["title: Chapter 4", "subtitle: The Long Watch"],
    ],
    [
      "has no other label for a subtitle",
      ["PART ONE", "CHAPTER I", prose, prose],
      ["title: PART ONE", "heading: CHAPTER I"],
    ],
    [
      "has no sentence for a subtitle",
      ["Chapter 4", `${prose} It rained.`, prose, prose],
      ["title: Chapter 4"],
    ],
    [
      "has a heading below it where it names itself",
      ["Preface", prose, "The Long Watch", prose, prose],
      ["title: Preface", "heading: The Long Watch"],
    ],
  ])("%s", (_what, blocks, expected) => {
    expect(outline(...blocks)).toEqual(expected);
    expect(read(...blocks).rules).toEqual([]);
  });
});

test.each([
  [
    ["Ministry of Works", "Press release", "The lamp on the mole is lit again", prose],
    "The lamp on the mole is lit again",
  ],
  [
    ["Ministry of Works", "The press", "The lamp on the mole is lit again", prose],
    "Ministry of Works",
  ],
])("%j has the title %j", (blocks, title) => {
  expect(outline(...blocks)).toContainEqual(`title: ${title}`);
});

describe("a line under the title", () => {
  test.each([
    ["that says of what kind it is", ["The Lamp\nA Novel", "By Ada Byron", prose], "A Novel"],
    [
      "that goes on with it",
      ["The Lamp\nA light and its nine keepers", prose, prose],
      "A light and its nine keepers",
    ],
    [
      "that says more than any heading",
      ["The Lamp", "Why the light on the mole outlasted the harbour", prose, "The oil", prose],
      "Why the light on the mole outlasted the harbour",
    ],
  ])("%s is the subtitle", (_what, blocks, subtitle) => {
    expect(outline(...blocks)).toContainEqual(`subtitle: ${subtitle}`);
  });

  test("that is like the headings below is one of them", () => {
    expect(outline("The Lamp", "The stair", prose, prose, "The oil", prose, prose)).toEqual([
      "title: The Lamp",
      "heading: The stair",
      "heading: The oil",
    ]);
  });
});

test.each([
  ["times of a programme", ["09:30 Doors", "10:00 Lamps", "11:15 Oil and wicks", "12:30 Lunch"]],
  [
    "turns of an interview",
    ["AB: Who lit the lamp?", "JT: I did.", "AB: And then?", "JT: It burned."],
  ],
  [
    "facts, a line each",
    ["Keeper: Ada Byron\nLight: colza oil,\nHeight: eleven feet,\nOwner: the parish"],
  ],
  ["the end of a release", [prose, "ENDS"]],
  ["its end between dashes", [prose, "- Ends -"]],
])("%s are paragraphs", (_what, blocks) => {
  const { children } = read("The Lamp on the Mole", prose, prose, ...blocks, prose);
  const [title, ...rest] = children.map(({ type }) => type);
  expect([title, ...new Set(rest)]).toEqual(["title", "paragraph"]);
});

describe("a picture", () => {
  test.each([
    ["[Image: a/map.png]", { url: "a/map.png", alt: "", caption: "" }],
    ["[Image: map.jpg | The road]", { url: "map.jpg", alt: "The road", caption: "" }],
    [
      "[Image: map.png | The road runs north from the\nharbour over the river |\nThe road | and the canal]",
      {
        url: "map.png",
        alt: "The road runs north from the harbour over the river",
        caption: "The road | and the canal",
      },
    ],
    [
      `[Image: map.png | ${"The road runs north. ".repeat(9).trim()} | The road]`,
      { url: "map.png", alt: "The road runs north. ".repeat(9).trim(), caption: "The road" },
    ],
  ])("is read from %j", (line, expected) => {
    const figures = read("The Road North", prose, line, prose, prose).children.filter(
      (node): node is Figure => node.type === "figure",
    );
    expect(
      figures.map(({ image: { url, alt }, children }) => ({
        url,
        alt,
        caption: plainText(children),
      })),
    ).toEqual([expected]);
  });

  test.each([
    ["The road | Photo: Ada Byron", "The road", "Photo: Ada Byron"],
    ["The road | and the canal | © Getty Images", "The road | and the canal", "© Getty Images"],
    ["The road\n| Photo: Ada\nByron", "The road", "Photo: Ada Byron"],
    ["| Photo: Ada Byron", "", "Photo: Ada Byron"],
    ["The road | and the canal", "The road | and the canal", undefined],
    ["Photo: Ada Byron", "Photo: Ada Byron", undefined],
    ["The road |", "The road |", undefined],
  ])("has in “%s” its caption, and whose it is", (text, caption, credit) => {
    const line = `[Image: a.jpg | A road | ${text}]`;
    const { children } = read("The Road North", prose, line, prose, prose);
    const figure = children.find((node): node is Figure => node.type === "figure");
    expect(figure && plainText(figure.children)).toBe(caption);
    expect(figure?.credit && plainText(figure.credit)).toBe(credit);
  });

  test("is none where no file is named", () => {
    expect(outline("The Road North", prose, "[Image: the road in winter]", prose, prose)).toEqual([
      "title: The Road North",
      "paragraph: [Image: the road in winter]",
    ]);
  });
});

test("a rule is a break however often it comes", () => {
  const { children } = read(
    "The Stair",
    prose,
    "* * * *",
    prose,
    "* * * *",
    prose,
    "* * * *",
    prose,
  );
  expect(children.filter(({ type }) => type === "thematicBreak")).toHaveLength(3);
});

test("a rule at the head of every page stays with the page", () => {
  const page = `${prose}\n\n${prose}`;
  const { children } = read(`The Stair\n\n${page}`, ...[1, 2, 3].map(() => `\f* * * *\n\n${page}`));
  expect(children.filter(({ type }) => type === "thematicBreak")).toEqual([]);
});

test("a letter keeps its greeting and its signature in the text", () => {
  expect(
    outline(
      "A Letter from the Lock",
      "Ratzeburg, the eve of Lady Day 1702",
      "Dear Anna,",
      prose,
      prose,
      "Your loving brother\nJohan",
    ),
  ).toEqual([
    "title: A Letter from the Lock",
    "dateline: Ratzeburg, the eve of Lady Day 1702",
    "paragraph: Dear Anna,",
    "paragraph: Your loving brother",
    "paragraph: Johan",
  ]);
});

describe("a text of leftovers alone", () => {
  test.each([
    ["new", ["paragraph: new"]],
    ["Menu\n\nSearch", ["paragraph: Menu", "paragraph: Search"]],
    ["A short note", ["paragraph: A short note"]],
    ["* * *", ["thematicBreak: "]],
  ])("%j keeps them", (text, expected) => {
    expect(outline(text)).toEqual(expected);
  });

  test("has none where there is anything else to read", () => {
    expect(
      outline("The Stair", prose, prose, "View profile", "Share this page", "© 2021 The Courier"),
    ).toEqual([
      "title: The Stair",
      "boilerplate: View profile\nShare this page\n© 2021 The Courier",
    ]);
  });
});

test("a list of contents goes aside, and what it lists are headings", () => {
  const titles = ["Oil", "Wick and Flame", "Glass", "Fog"];
  const parts = titles.flatMap((title) => [title, prose, prose]);
  expect(outline("The Lamp Room", prose, prose, "Contents", titles.join("\n"), ...parts)).toEqual([
    "title: The Lamp Room",
    `boilerplate: ${["Contents", ...titles].join("\n")}`,
    ...titles.map((title) => `heading: ${title}`),
  ]);
});
