import { readdirSync, readFileSync } from "node:fs";
import { type Block, plainText } from "@printery/document";
import { expect, test } from "vitest";
import { loadReader, parse } from "./parse.ts";

/** Exports that are messy each in its own way, as `content/` shows them and the README has them before and after. */
const folder = new URL("../../../content/the-corn-hall-clock/", import.meta.url);
const read = await loadReader("a.txt");

function parsed(name: string) {
  const { document, messages } = parse(readFileSync(new URL(name, folder)), { path: name, read });
  if (document === undefined) throw new Error(`Expected a Document of ${name}`);
  return { document, messages };
}

/** What each text is read as: its nodes in order, how often each stands in a row, and the messages by their ids. */
const readings: Readonly<Record<string, { nodes: string; messages: string }>> = {
  "01-what-a-public-clock-is-for.txt": {
    nodes:
      "title, byline, paragraph × 2, heading 2, paragraph × 2, heading 2, paragraph × 2, list, paragraph, heading 2, paragraph × 2",
    messages: "encoding-guessed",
  },
  "02-minutes.txt": {
    nodes:
      "title, dateline, paragraph × 2, heading 2, paragraph, heading 2, paragraph, list, paragraph, heading 2, paragraph × 3, heading 2, paragraph × 2, heading 2, paragraph, heading 2, paragraph",
    messages: "",
  },
  "03-the-watchmaker.txt": {
    nodes: "title, paragraph × 4, heading 2, paragraph × 2, heading 2, paragraph × 2",
    messages: "mojibake-repaired × 12",
  },
  "04-the-clock-goes-again.txt": {
    nodes:
      "boilerplate, title, standfirst, byline, dateline, boilerplate, credit, paragraph × 3, heading 2, paragraph × 3, heading 2, paragraph × 3, boilerplate, related, boilerplate",
    messages: "leftover-doubtful",
  },
  "05-condition-report.txt": {
    nodes:
      "title, byline, dateline, heading 2, heading 3, paragraph, heading 3, paragraph, heading 4, paragraph, heading 2, heading 3, paragraph, heading 3, paragraph, heading 4, paragraph, heading 3, paragraph, heading 2, paragraph × 2, heading 2, paragraph, list, paragraph",
    messages: "",
  },
  "06-when-noon-was-local.txt": {
    nodes: "title, byline, paragraph × 7, heading 2, footnoteDefinition × 6",
    messages: "",
  },
  "07-a-year-of-errors.txt": {
    nodes:
      "title, byline, paragraph × 2, table, heading 2, paragraph × 3, heading 2, paragraph, table, paragraph",
    messages: "",
  },
  "08-the-pendulum-and-the-weather.txt": {
    nodes:
      "boilerplate, title, byline, paragraph × 2, heading 2, paragraph × 2, boilerplate, heading 2, paragraph × 3, heading 2, paragraph, boilerplate",
    messages: "",
  },
  "09-re-the-pennies.txt": {
    nodes:
      "boilerplate, paragraph × 2, blockquote, paragraph × 2, blockquote, paragraph × 2, list, paragraph × 3, boilerplate",
    messages: "",
  },
  "10-hours-of-the-corn-hall.txt": {
    nodes: "title, byline, verse × 5",
    messages: "",
  },
  "11-you-learn-to-listen.txt": {
    nodes: "title, paragraph × 19",
    messages: "",
  },
  "12-annexe.txt": {
    nodes: "title, byline, paragraph × 2, heading 2, paragraph × 2, heading 2, paragraph × 2",
    messages: "",
  },
};

test("every text is among the cases", () => {
  const texts = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  expect(texts).toEqual(Object.keys(readings));
});

test.each(Object.entries(readings))("%s is read as it is shown", (name, expected) => {
  const { document, messages } = parsed(name);
  const ids = messages.map(({ ruleId }) => ruleId);
  expect({ nodes: inRows(document.children.map(kindOf)), messages: inRows(ids) }).toEqual(expected);
});

test.each([
  ["01-what-a-public-clock-is-for.txt", "“I keep looking up.”"],
  ["01-what-a-public-clock-is-for.txt", "for €6,450, came to £19,700 in all"],
  ["02-minutes.txt", "Małgorzata Nowak"],
  ["03-the-watchmaker.txt", "‘J. Béguelin, Aldersby, 1868’"],
  ["03-the-watchmaker.txt", "à crédit"],
  ["08-the-pendulum-and-the-weather.txt", "a combination of iron and zinc tubes"],
  ["08-the-pendulum-and-the-weather.txt", "and an unprotected rod will follow"],
  ["08-the-pendulum-and-the-weather.txt", "A straight-grained pine rod"],
  ["12-annexe.txt", "«\u00a0Monsieur le maire, écrit-il"],
])("%s says “%s”", (name, words) => {
  expect(
    parsed(name)
      .document.children.map((block) => plainText([block]))
      .join("\n"),
  ).toContain(words);
});

test("the annex is known to be French, and the others English", () => {
  const languages = Object.keys(readings).map((name) => parsed(name).document.metadata.lang);
  expect(languages).toEqual([...Array(11).fill("en"), "fr"]);
});

test.each([
  ["01-what-a-public-clock-is-for.txt", "windows-1252 with CRLF", /^What[^\n]*\r\n.*\x93I keep/s],
  ["02-minutes.txt", "UTF-16 with a mark", /^\xff\xfeM\0i\0/],
  ["03-the-watchmaker.txt", "UTF-8 that was misread and saved", /B\xc3\x83\xc2\xa9guelin/],
  ["08-the-pendulum-and-the-weather.txt", "form feeds", /\n112\n\f/],
])("%s is kept byte for byte, in %s", (name, _what, bytes) => {
  expect(readFileSync(new URL(name, folder), "latin1")).toMatch(bytes);
});

function kindOf(block: Block): string {
  return block.type === "heading" ? `heading ${block.depth}` : block.type;
}

/** “paragraph × 3, list”. */
function inRows(words: readonly string[]): string {
  const rows: { word: string; times: number }[] = [];
  for (const word of words) {
    const last = rows.at(-1);
    if (last?.word === word) last.times += 1;
    else rows.push({ word, times: 1 });
  }
  return rows.map(({ word, times }) => (times === 1 ? word : `${word} × ${times}`)).join(", ");
}
