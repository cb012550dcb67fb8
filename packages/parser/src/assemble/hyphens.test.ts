import { expect, test } from "vitest";
import { readLines } from "../cut/line.ts";
import { sourceOf } from "../source.ts";
import { joinLines } from "./passage.ts";

/** The text that lines become. */
function joined(text: string): string {
  const source = sourceOf("a.txt", text);
  return joinLines(source, readLines(source)).text;
}

const SET = `The keepers of the lan-
tern had no say in the mat-
ter, and the lamp burnt as it al-
ways had. `;

test.each([
  ["a word met elsewhere", "The market stood by the mar-\nket hall.", "the market hall."],
  ["a word met nowhere else", "Her lan-\ntern went out.", "Her lantern went out."],
  ["a soft hyphen", "Her lan\u00ad\ntern went out.", "Her lantern went out."],
  ["a typesetter's hyphen", "Her home‐\nland, her lan‐\ntern.", "Her homeland, her lantern."],
  [
    "an ending that is a word too",
    `${SET}We had all-\nowed for it, the self-\nish lot.`,
    "We had allowed for it, the selfish lot.",
  ],
  ["an “or” that ends a word", `${SET}A profess-\nor came.`, "A professor came."],
  [
    "two short words that make one",
    `${SET}The sea and the son of the sea-\nson.`,
    "of the season.",
  ],
  ["capitals", `${SET}A DIVISION OF THE HAR-\nBOUR`, "THE HARBOUR"],
  [
    "German, where compounds are whole",
    "Die Uhr und der Turm und das Haus, das er halt hat, der Haus-\nhalt und der Gar-\nten.",
    "der Haushalt und der Garten.",
  ],
])("joins %s", (_what, text, expected) => {
  expect(joined(text)).toContain(expected);
});

test.each([
  ["a compound met elsewhere", "A flood-tide came, a flood-\ntide as before.", "a flood-tide as"],
  ["two words met elsewhere", "The flood was a tide, a flood-\ntide.", "a flood-tide."],
  ["a word with a prefix that makes compounds", "He was self-\ntaught.", "self-taught"],
  ["so among divided words", `${SET}A self-\nmade man.`, "A self-made man."],
  [
    "a compound of common words among divided words",
    `${SET}A horse-\ndriven mill.`,
    "A horse-driven mill.",
  ],
  ["a number in words", `${SET}Some twenty-\nfive boats.`, "twenty-five boats."],
  ["the second half of a longer compound", "It was out-of-\ndate, by date.", "out-of-date,"],
  ["a name", `${SET}An Anglo-\nSaxon harbour.`, "An Anglo-Saxon harbour."],
  ["a span of years", `${SET}The war of 1914-\n18 was long.`, "1914-18 was"],
  ["a number and a word", `${SET}A 5-\nyear lease, COVID-\n19.`, "A 5-year lease, COVID-19."],
  ["an address", `${SET}See https://example.org/a-\nb for more.`, "https://example.org/a-b for"],
  [
    "an address without a hyphen",
    "See https://example.org/\na/b.html for more.",
    "https://example.org/a/b.html for",
  ],
  ["a dash between words", "The lamp—\nthe great one--\nburnt.", "The lamp—the great one--burnt."],
  [
    "French pronouns",
    "Le phare et la lampe, dit le gardien et les autres, le phare lui et les feux lui-\nmême.",
    "lui-même.",
  ],
  ["Chinese lines", "燈塔看守人\n上樓。", "燈塔看守人上樓。"],
])("keeps the mark and adds no space for %s", (_what, text, expected) => {
  expect(joined(text)).toContain(expected);
});

test.each([
  ["a suspended hyphen", "The mid-\nand late-summer storms.", "mid- and late-summer"],
  ["one among divided words", `${SET}The pre-\nand post-war boats.`, "pre- and post-war"],
  ["one in German", "Der Ein-\nund Ausgang der Uhr und der Turm.", "Ein- und Ausgang"],
  ["one after a number", "Children of 5-\nor 6 years.", "5- or 6 years."],
  ["a dash set apart", "The lamp –\nthe great one - \nburnt.", "The lamp – the great one - burnt."],
  [
    "an address that ends",
    "See https://example.org/\nfor more, or it.",
    "https://example.org/ for",
  ],
  ["Korean lines", "등대 지기가\n올라갔다.", "등대 지기가 올라갔다."],
])("keeps the space after %s", (_what, text, expected) => {
  expect(joined(text)).toContain(expected);
});

test("keeps every hyphen where lines end between words only", () => {
  const text = `The home-
farer caught sight of the soap-
works with their smoke and of the silver-
work on the belt of the old man, who was
used to such meetings and to after-
lecture talk, and who said so to a fellow-
citizen of the town before he went down to
the water that is used in the works.`;
  expect(joined(text)).toContain("home-farer caught sight of the soap-works");
  expect(joined(text)).toContain("after-lecture talk");
});
