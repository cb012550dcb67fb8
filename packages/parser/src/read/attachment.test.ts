import { expect, test } from "vitest";
import { isFileDetails, readAttachment } from "./attachment.ts";

test.each([
  ["Ferry routes (755 KB , PDF)", { label: "Ferry routes", size: "755 KB", format: "PDF" }],
  ["Ferry routes [PDF, 1.2MB]", { label: "Ferry routes", size: "1.2MB", format: "PDF" }],
  [
    "Routes (2) (1021 KB, docx, 12 pages)",
    { label: "Routes (2)", size: "1021 KB", format: "DOCX" },
  ],
  ["Routes (PDF - 1,2 Mo)", { label: "Routes", size: "1,2 Mo", format: "PDF" }],
  ["Ferry routes PDF, 755 KB, 12 pages", { label: "Ferry routes", size: "755 KB", format: "PDF" }],
  ["Ferry routes – PDF 1.2 MB", { label: "Ferry routes", size: "1.2 MB", format: "PDF" }],
  ["Fähren (PDF, 755 kB, nicht barrierefrei)", { label: "Fähren", size: "755 kB", format: "PDF" }],
])("reads %j", (text, info) => {
  expect(readAttachment(text)).toEqual(info);
});

test.each([
  "Ferry routes (PDF)",
  "Ferry routes (755 KB)",
  "(755 KB, PDF)",
  "The report (755 KB, PDF) was late.",
  "Ferry routes (755 people, PDF)",
  "The PDF has 755 KB",
  "PDF, 755 KB, 12 pages",
])("leaves %j alone", (text) => {
  expect(readAttachment(text)).toBeUndefined();
});

test.each([
  ["PDF, 755 KB, 12 pages", true],
  ["(755 Ko, PDF)", true],
  ["MS Excel Spreadsheet, 27.2KB", true],
  ["755 KB", false],
  ["Ferry routes (755 KB, PDF)", false],
  ["PDF, 12 pages", false],
])("isFileDetails(%j) is %j", (text, expected) => {
  expect(isFileDetails(text)).toBe(expected);
});
