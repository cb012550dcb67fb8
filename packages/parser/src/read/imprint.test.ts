import { expect, test } from "vitest";
import { isImprint } from "./imprint.ts";

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
