import type { Message } from "@printery/task";
import { expect, test } from "vitest";
import { type Correction, correctionsShape, mapping, readConfig } from "./index.ts";

const schema = mapping(correctionsShape);

function read(text: string) {
  const heard: Message[] = [];
  const value = readConfig({ path: "a.yaml", text }, schema, (one) => void heard.push(one))?.value;
  const told = heard.map(({ place, reason }) => `${place?.line}:${place?.column} ${reason}`);
  return { lines: value?.lines as readonly Correction[] | undefined, told };
}

test("lines, in the order of the text, whatever they are written like", () => {
  const text = `lines:
  12-14: heading 2
  3: Drop
  "40 – 52": keep
  60: { as: split, text: By us, at: [one, two] }
  70: quote
  80: Plate
`;
  expect(read(text)).toEqual({
    lines: [
      { lines: "3", from: 3, to: 3, as: "drop" },
      { lines: "12-14", from: 12, to: 14, as: "heading", depth: 2 },
      { lines: "40 – 52", from: 40, to: 52, as: "keep" },
      { lines: "60", from: 60, to: 60, as: "split", text: "By us", at: ["one", "two"] },
      { lines: "70", from: 70, to: 70, as: "blockquote" },
      { lines: "80", from: 80, to: 80, as: "figure", plate: true },
    ],
    told: [],
  });
});

test.each([
  ["12-14: headin 2", "2:10 Expected heading, not “headin 2”"],
  ["12-14: heading 7", "2:10 Expected heading 2 to heading 6, not “heading 7”"],
  ["3: plates", "2:6 Expected plate, not “plates”"],
  ["3: plate 2", "2:6 Expected plate, not “plate 2”"],
  ["12-14: paragraph 2", "2:10 Expected paragraph, not “paragraph 2”"],
  ["14-12: drop", "2:3 Expected a line, or lines such as 12-14, not 14-12"],
  ["0: drop", "2:3 Expected a line, or lines such as 12-14, not 0"],
  ["a: drop", "2:3 Expected a line, or lines such as 12-14, not a"],
  ["1-3: drop\n  3: keep", "3:3 Expected lines that 1-3 does not name as well, not 3"],
  ["1: {as: drop, at: [x]}", "2:21 Expected `at` only with split, not a list"],
  ["1: {as: drop, txt: x}", "2:17 Expected the key text, not txt"],
  ["1: 5", "2:6 Expected what the lines are"],
])("%s is refused at its place", (line, expected) => {
  const { lines, told } = read(`lines:\n  ${line}\n`);
  expect(lines).toBeUndefined();
  expect(told).toEqual([expect.stringContaining(expected)]);
});
