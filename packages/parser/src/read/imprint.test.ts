import { expect, test } from "vitest";
import { isImprint, isIssue } from "./imprint.ts";

test.each([
  "LONDON: WARD & CO.",
  "HARBOUR BROTHERS, PUBLISHERS",
  "The Salt Road Press",
  "_TENTH IMPRESSION_",
  "Second Edition",
  "Printed by A. Byron",
  "First published in 1893",
  "All rights reserved",
  "NEW YORK CINCINNATI CHICAGO",
  "London and Edinburgh, 1893",
  "39 HARBOUR ROW, LONDON",
  "Zweite Auflage",
])("an imprint: “%s”", (text) => {
  expect(isImprint(text)).toBe(true);
});

test.each([
  "The Press",
  "Press",
  "The Road to London",
  "London was lit by gas",
  "Harbour Street",
  "An edition of the letters",
  "Good company!",
  "“A Tale of the Press”",
  "Printed Books",
  "LONDON AND THE SEA",
])("none: “%s”", (text) => {
  expect(isImprint(text)).toBe(false);
});

test.each([
  ["Journal of Fens, vol. 12, no. 3", true],
  ["Zeitschrift für Moore, Bd. 4, Heft 2 (1921)", true],
  ["Revue des marais, tome 3, n° 4", true],
  ["ISSN 1234-5678", true],
  ["Volume 2", false],
  ["No. 3, Quay Street", false],
  ["Three volumes in one issue", false],
])("an issue: “%s” %j", (text, holds) => {
  expect(isIssue(text)).toBe(holds);
});
