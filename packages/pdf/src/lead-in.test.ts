import { styles } from "@printery/design";
import { expect, test } from "vitest";
import { dropCap, leadIn } from "./lead-in.ts";
import type { Run } from "./text.ts";

const { body } = styles.book.scale;

function run(text: string, italic = false): Run {
  return { text, type: { ...body, italic }, lang: "en" };
}

function bold(text: string): Run {
  return { text, type: { ...body, weight: 600 }, lang: "en" };
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
  ["none behind who speaks", [bold("anna. "), run("when the")], 3, "anna. |when the"],
  ["and what is bold among them", [run("when "), bold("the"), run(" road")], 2, "WHEN |THE|| road"],
])("the first words %s", (_name, runs, words, expected) => {
  expect(shown(leadIn(runs, words))).toBe(expected);
});

test("small capitals keep the look of their run", () => {
  const [, second] = leadIn([run("when "), run("the road", true)], 3);
  expect(second?.type.italic).toBe(true);
});

test.each([
  ["a letter", "When the road", "W", "hen the road"],
  ["a letter with what opens before it", "“When the road", "“W", "hen the road"],
  ["a letter with its mark", "E\u0301t\u00e9", "E\u0301", "t\u00e9"],
])("%s is the initial", (_name, text, initial, rest) => {
  const opened = dropCap([run(text)], 3);
  expect(opened.dropCap?.run.text).toBe(initial);
  expect(opened.runs.map((each) => each.text)).toEqual([rest]);
});

test.each([
  ["a figure", "1850 was", 3],
  ["no text", "", 3],
  ["a letter of one line", "When", 1],
])("%s is none", (_name, text, lines) => {
  const runs = [run(text)];
  expect(dropCap(runs, lines)).toEqual({ runs });
});
