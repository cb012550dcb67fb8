import { expect, test } from "vitest";
import { isEndLine } from "./end-line.ts";

test.each([
  "ENDS",
  "Ends",
  "- Ends -",
  "-ends-",
  "—30—",
  "(ends)",
  "/ends",
  "ENDE",
  "– Fin –",
  "# ENDS #",
])("%j ends a release", (text) => {
  expect(isEndLine(text)).toBe(true);
});

test.each([
  "The End",
  "END",
  "Fin",
  "Ends meet",
  "30",
  "- 30",
  "-31-",
  "Loose ends",
  "- Ende gut -",
])("%j does not", (text) => {
  expect(isEndLine(text)).toBe(false);
});
