import { expect, test } from "vitest";
import { isPressLine } from "./press-line.ts";

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
  "Check against delivery",
  "(Es gilt das gesprochene Wort.)",
])("%j is said to the press", (text) => {
  expect(isPressLine(text)).toBe(true);
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
  "Check against delivery notes",
])("%j is not", (text) => {
  expect(isPressLine(text)).toBe(false);
});
