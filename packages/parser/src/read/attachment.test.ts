import { expect, test } from "vitest";
import { readAttachment } from "./attachment.ts";

test.each([
  ["Ferry routes (755 KB , PDF)", { label: "Ferry routes", size: "755 KB", format: "PDF" }],
  ["Ferry routes [PDF, 1.2MB]", { label: "Ferry routes", size: "1.2MB", format: "PDF" }],
  [
    "Routes (2) (1021 KB, docx, 12 pages)",
    { label: "Routes (2)", size: "1021 KB", format: "DOCX" },
  ],
])("reads %j", (text, info) => {
  expect(readAttachment(text)).toEqual(info);
});

test.each([
  "Ferry routes (PDF)",
  "Ferry routes (755 KB)",
  "(755 KB, PDF)",
  "The report (755 KB, PDF) was late.",
  "Ferry routes (755 people, PDF)",
])("leaves %j alone", (text) => {
  expect(readAttachment(text)).toBeUndefined();
});
