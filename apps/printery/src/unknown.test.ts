import { expect, test } from "vitest";
import { unknownFormat, unknownPublication } from "./unknown.ts";

const few = new Set(["first", "the-salt-road", "Ünser-Buch"]);
const many = new Set(Array.from({ length: 1000 }, (_, n) => `text-${n}`));

test.each([
  ["frist", few, " (first, the-salt-road, Ünser-Buch), not “frist”; “first” is nearest"],
  ["First", few, " (first, the-salt-road, Ünser-Buch), not “First”; “first” is nearest"],
  [
    "content/first.txt",
    few,
    " (first, the-salt-road, Ünser-Buch), not “content/first.txt”; “first” is nearest",
  ],
  [
    "the-salt-road/",
    few,
    " (first, the-salt-road, Ünser-Buch), not “the-salt-road/”; “the-salt-road” is nearest",
  ],
  [
    "Ünser Buch",
    few,
    " (first, the-salt-road, Ünser-Buch), not “Ünser Buch”; “Ünser-Buch” is nearest",
  ],
  ["zebra", few, " (first, the-salt-road, Ünser-Buch), not “zebra”"],
  ["txet-17", many, ", of which there are 1000, not “txet-17”; “text-17” is nearest"],
  ["zebra", many, ", of which there are 1000, not “zebra”"],
])("“%s” is no publication", (name, ids, said) => {
  expect(unknownPublication(name, ids).message).toBe(`Expected a publication${said}`);
});

test("nothing is near where there is nothing", () => {
  const { message } = unknownPublication("first", new Set(), " that is built");
  expect(message).toBe("Expected a publication that is built, not “first”; there is none");
});

test.each([
  ["pfd", "; “pdf” is nearest"],
  ["ePub", "; “epub” is nearest"],
  ["docx", ""],
])("“%s” is no format", (name, hint) => {
  const { message } = unknownFormat(name, ["html", "pdf", "epub"]);
  expect(message).toBe(`Expected a format (html, pdf, epub), not “${name}”${hint}`);
});
