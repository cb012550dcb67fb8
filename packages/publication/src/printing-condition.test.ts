import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readPrintingCondition } from "./printing-condition.ts";

const fogra = readFileSync(new URL("../../design/profiles/FOGRA39L_coated.icc", import.meta.url));

/** The profile with `text` at byte `at`. */
function changed(at: number, text: string): Uint8Array {
  const bytes = Uint8Array.from(fogra);
  bytes.set(Buffer.from(text, "latin1"), at);
  return bytes;
}

/** A profile of a press of version 4, whose description is UTF-16 among languages. */
function described(description: string): Uint8Array {
  const text = Buffer.from(description, "utf16le").swap16();
  const bytes = Buffer.alloc(184 + 28 + text.length);
  const word = (at: number, value: string | number) =>
    typeof value === "string" ? bytes.write(value, at, "latin1") : bytes.writeUInt32BE(value, at);
  word(0, bytes.length);
  word(12, "prtrCMYKLab ");
  word(36, "acsp");
  word(128, 2);
  for (const [index, entry] of ["B2A0", 156, 28, "desc", 184, 28 + text.length].entries())
    word(132 + index * 4, entry);
  word(156, "mft2");
  bytes.set([3, 4], 164);
  word(184, "mluc");
  word(204, text.length);
  word(208, 28);
  text.copy(bytes, 212);
  return bytes;
}

test.each([
  ["FOGRA39L Coated", "FOGRA39", true],
  ["Coated FOGRA 51 (basICColor)", "FOGRA51", true],
  ["PSO Uncoated FOGRA52", "FOGRA52", true],
  ["CGATS TR 006", "CGATSTR006", true],
  ["Hausdruckerei Müller, Bogen 3", "Hausdruckerei Müller, Bogen 3", false],
  ["FOGRAFIE 1", "FOGRAFIE 1", false],
])("a profile described as “%s” is of %s", (description, identifier, isRegistered) => {
  expect(readPrintingCondition(described(description))).toEqual({
    description,
    identifier,
    isRegistered,
  });
});

test("the profile that comes along is of FOGRA39", () => {
  expect(readPrintingCondition(fogra)).toEqual({
    description: "FOGRA39L Coated",
    identifier: "FOGRA39",
    isRegistered: true,
  });
});

test.each([
  ["a text", Buffer.from("not a profile at all".repeat(20)), "bytes that are none", "7.2.9"],
  ["nothing", new Uint8Array(), "bytes that are none", "7.2.9"],
  ["one cut short", fogra.subarray(0, 4000), "the first part of one", "7.2.2"],
  ["one of a screen", changed(12, "mntrRGB "), "a profile of the class “mntr”", "7.2.5"],
  ["one of a press in grey", changed(16, "GRAY"), "a profile of GRAY", "7.2.6"],
  [
    "one without its tables",
    described("FOGRA39").fill(0, 132, 144),
    "a profile without a table of inks",
    "8.5.2",
  ],
  [
    "one whose description lies outside it",
    changed(128, "\0\0\0\0"),
    "a profile without a description",
    "8.2",
  ],
])("%s is none of a press", (_, bytes, instead, clause) => {
  expect(readPrintingCondition(bytes)).toEqual({ instead, source: `ISO 15076-1:2010, ${clause}` });
});
