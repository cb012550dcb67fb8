import { plainText } from "@printery/document";
import { expect, test } from "vitest";
import { parse } from "../parse.ts";

const prose = `The keeper had climbed the stair so often that he no longer counted
the steps, since his knees did that for him, and on the night when
this story opens he had reached the lamp room before he noticed it.`;

function table(text: string) {
  const { document } = parse(Buffer.from(["The Watch", prose, prose, text, prose].join("\n\n")), {
    path: "a.txt",
  });
  const node = document?.children.find(({ type }) => type === "table");
  if (node?.type !== "table") return undefined;
  return {
    align: node.align,
    rows: node.children.map(({ children }) => children.map((cell) => plainText([cell]))),
  };
}

test.each([
  [
    "as the rule says",
    "| Lamp | Lit | Cost |\n|:-----|:---:|-----:|\n| North | dusk | few |",
    ["left", "center", "right"],
  ],
  [
    "to the right where there are figures",
    "| Lamp | Cost |\n|---|---|\n| North | £1,400 |\n| South | — |\n",
    [null, null],
  ],
  [
    "so too where a cell is empty",
    "| Lamp | Cost |\n|---|---|\n| North | £1,400 |\n| South | |\n| East | (3) |",
    [null, "right"],
  ],
  ["nowhere where it does not know", "| Lamp | Lit |\n|---|---|\n| North | dusk |", [null, null]],
])("aligns columns %s", (_what, text, align) => {
  expect(table(text)?.align).toEqual(align);
});

test("joins a cell of several lines, with the words divided between them", () => {
  expect(
    table("Lamp       Keeper\nNorth      a widow and\n           her brother\nSouth      nobody")
      ?.rows,
  ).toEqual([
    ["Lamp", "Keeper"],
    ["North", "a widow and her brother"],
    ["South", "nobody"],
  ]);
});

test("the mark of a currency stands in the cell of its amount, however far apart", () => {
  const rows = (mark: string) =>
    table(
      [
        "Lamp            2023          2022",
        `North     ${mark}    14.3     ${mark}    20.2`,
        "South          151.0         147.8",
        `All       ${mark}   165.3     ${mark}   168.0`,
      ].join("\n"),
    )?.rows[1];
  expect(rows("$")).toEqual(["North", "$ 14.3", "$ 20.2"]);
  expect(rows("x")).not.toEqual(["North", "x 14.3", "x 20.2"]);
});
