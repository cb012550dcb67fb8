import { expect, test } from "vitest";
import { inGroups } from "./index-order.ts";

function order(terms: readonly string[], lang: string): string {
  const entries = terms.map((term) => ({ term, places: [], see: [] }));
  return inGroups(entries, lang)
    .map(({ letter, entries }) => `${letter}: ${entries.map(({ term }) => term).join(", ")}`)
    .join("; ");
}

test.each([
  ["en-GB", ["salt", "pans", "Salzburg", "sea salt"], "P: pans; S: salt, Salzburg, sea salt"],
  ["en", ["resume", "résumé", "rest"], "R: rest, resume, résumé"],
  ["de", ["Zoll", "Ärger", "Arm", "Öl"], "A: Ärger, Arm; O: Öl; Z: Zoll"],
  ["sv", ["zon", "ånga", "ärta", "öl", "arm"], "A: arm; Z: zon; Å: ånga; Ä: ärta; Ö: öl"],
  ["es", ["ñame", "nada", "nube"], "N: nada, nube; Ñ: ñame"],
  ["en", ["“old” road", "oar", "1702", "12", "¶"], "#: ¶; 0–9: 12, 1702; O: oar, “old” road"],
  ["el", ["άλας", "βάρκα"], "Α: άλας; Β: βάρκα"],
  // No such language: as English has it, not as the machine.
  ["qqq", ["zon", "ånga"], "A: ånga; Z: zon"],
  ["nonsense tag", ["b", "a"], "A: a; B: b"],
])("in %s %j are %s", (lang, terms, expected) => {
  expect(order(terms, lang)).toBe(expected);
});

test("the order of what nobody sorts by does not hang on where it came from", () => {
  expect(order(["re-cover", "recover"], "en")).toBe(order(["recover", "re-cover"], "en"));
});
