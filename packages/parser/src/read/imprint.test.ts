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
  "Prepared for the Department of Harbours",
  "Report to the harbour board",
  "Presented to Parliament by the Secretary of State for Harbours",
  "Im Auftrag des Hafenamts",
  "HC 211",
  "Third Report of Session 2023–24",
  "by authority of the House of Commons",
])("an imprint: “%s”", (text) => {
  expect(isImprint(text)).toBe(true);
});

test.each([
  "The Press",
  "Press",
  "The Road to London",
  "London was lit by gas",
  "HC 21 lamps",
  "Report of a session in 2023",
  "Harbour Street",
  "An edition of the letters",
  "Good company!",
  "“A Tale of the Press”",
  "Printed Books",
  "LONDON AND THE SEA",
  "Report of the harbour board",
  "Preparing for winter",
  "Submitted evidence",
])("none: “%s”", (text) => {
  expect(isImprint(text)).toBe(false);
});

test.each([
  ["Journal of Fens, vol. 12, no. 3", true],
  ["2016/2 (n° 31), pages 45 à 62", true],
  ["2016/2 pages", false],
  ["Merkur, Heft 3/2019", true],
  ["Heft 3 von 2019", false],
  ["Zeitschrift für Moore, Bd. 4, Heft 2 (1921)", true],
  ["Revue des marais, tome 3, n° 4", true],
  ["ISSN 1234-5678", true],
  ["Volume 2", false],
  ["No. 3, Quay Street", false],
  ["Number 7713, 4 May 2018", true],
  ["Briefing Paper No. CBP-7713", true],
  ["Nr. 12/2018 | 4. Mai 2018", true],
  ["Number 12, the house of the keeper", false],
  ["Number 10", true],
  ["Number the days", false],
  ["Coastal Studies Review 12 (2019) 33–41", true],
  ["Coastal Studies Review, 12(3), 2019, pp. 33–41", true],
  ["Storms of the winter 12 (2019)", false],
  ["The road in 2019, 33 to 41", false],
  ["Three volumes in one issue", false],
])("an issue: “%s” %j", (text, holds) => {
  expect(isIssue(text)).toBe(holds);
});
