import { expect, test } from "vitest";
import { decodeHeadlined } from "./headlined.ts";
import { compile } from "./model.ts";
import { type State, states } from "./state.ts";
import { table } from "./weights.ts";

/** A menu, a line, tags, another line, running text: the walk takes the second line for the title. */
const wanted: readonly State[] = ["before", "before", "before", "title", "paragraph", "paragraph"];

const scores = Float64Array.from(
  wanted.flatMap((state) => states.map((each) => (each === state ? 30 : 0))),
);

/** The states of a text in which the first line is as likely a headline as `first` says, the second as `second`. */
function decode(first: number, second: number, clutter = 9) {
  const headline = Float32Array.of(0, first, 0, second, 0, 0);
  const headlineAt = first > second ? 1 : 3;
  return decodeHeadlined(scores, { headline, headlineAt, clutter }, compile(table)).map(
    ({ state, confidence }) => [states[state], confidence],
  );
}

test("a sure headline is the title, whatever the walk prefers, and as sure as it is a headline", () => {
  const found = decode(0.75, 0.05);
  expect(found[1]).toEqual(["title", 0.75]);
  expect(found.filter(([state]) => state === "title")).toHaveLength(1);
  expect(found.slice(4).map(([state]) => state)).toEqual(["paragraph", "paragraph"]);
});

test.each([
  ["one that is not sure", decode(0.49, 0.05)],
  ["one whose rival is likely, too", decode(0.6, 0.3)],
  ["one in a text without a page around it", decode(0.75, 0.05, 1)],
  ["the title itself", decode(0.05, 0.75)],
])("%s changes nothing", (_what, found) => {
  expect(found.map(([state]) => state)).toEqual(wanted);
});
