import { styles } from "@printery/design";
import { expect, test } from "vitest";
import { leadIn } from "./lead-in.ts";
import type { Run } from "./text.ts";

const { body } = styles.book.scale;

function run(text: string, italic = false): Run {
  return { text, type: { ...body, italic }, lang: "en" };
}

/** Small capitals in capitals. */
function shown(runs: readonly Run[]): string {
  return runs.map(({ text, leadIn }) => (leadIn === true ? text.toUpperCase() : text)).join("|");
}

test.each<[string, Run[], number, string]>([
  ["of one run", [run("when the road was built")], 3, "WHEN THE ROAD| was built"],
  [
    "over several",
    [run("when "), run("the road", true), run(" was built")],
    3,
    "WHEN |THE ROAD|| was built",
  ],
  ["of a short text", [run("when the")], 3, "WHEN THE"],
  ["up to a line break", [run("when\nthe road was")], 3, "WHEN|\nthe road was"],
  ["none", [run("when the road")], 0, "when the road"],
])("the first words %s", (_name, runs, words, expected) => {
  expect(shown(leadIn(runs, words))).toBe(expected);
});

test("small capitals keep the look of their run", () => {
  const [, second] = leadIn([run("when "), run("the road", true)], 3);
  expect(second?.type.italic).toBe(true);
});
