import { expect, test } from "vitest";
import { keptInDoubt } from "./in-doubt.ts";
import { type State, states } from "./state.ts";

interface Case {
  readonly state?: State;
  readonly rival?: State;
  readonly margin?: number;
  readonly at?: number;
  readonly sentence?: boolean;
}

/** What becomes of the second of three blocks, which are the running text. */
function kept({ state = "aside", rival = "paragraph", margin = 1, at = 1, sentence = true }: Case) {
  const choice = { state: states.indexOf(state), rival: states.indexOf(rival), margin };
  const before = { ...choice, confidence: Math.tanh(margin / 4) };
  const choices = Array.from({ length: 5 }, () => before);
  const flags = Uint8Array.from(choices, () => (sentence ? 1 : 0));
  const core = { start: 1, end: 4, box: [4, 4] as const };
  return states[keptInDoubt(choices, { core, sentence: flags })[at]?.state ?? -1];
}

test("a sentence amid the text is kept where it hardly seemed a leftover", () => {
  expect(kept({})).toBe("paragraph");
});

test.each<[string, Case, State]>([
  ["that surely is a leftover", { margin: 2 }, "aside"],
  ["that is no sentence", { sentence: false }, "aside"],
  ["above the running text", { at: 0 }, "aside"],
  ["below it", { at: 4 }, "aside"],
  ["that else would be a heading", { rival: "heading" }, "aside"],
  ["about another text", { state: "relatedAfter" }, "relatedAfter"],
])("a line %s stays what it was", (_what, given, state) => {
  expect(kept(given)).toBe(state);
});
