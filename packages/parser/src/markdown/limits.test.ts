import { plainText } from "@printery/document";
import { expect, test } from "vitest";
import { loadReader, parse } from "../parse.ts";

const read = await loadReader("a.md");

function readText(text: string) {
  const { document, messages } = parse(Buffer.from(text), { path: "a.md", read });
  return {
    text: plainText(document?.children ?? []),
    rules: new Set(messages.map(({ ruleId }) => ruleId)),
  };
}

test("blocks that start within others are counted in each section; what is too much is text, and none is lost", () => {
  const lines = Array.from({ length: 900 }, (_, at) => `${"> - ".repeat(at % 12)}road${at}`);
  const { text, rules } = readText(lines.join("\n"));
  expect(rules).toContain("nesting-too-deep");
  expect(text.match(/road\d+/g)).toHaveLength(900);
});

test("a long list in a quotation is none too much", () => {
  const lines = Array.from({ length: 900 }, (_, at) => `> - road${at}\n>`);
  const { text, rules } = readText(lines.join("\n"));
  expect(rules).not.toContain("nesting-too-deep");
  expect(text.match(/road\d+/g)).toHaveLength(900);
});

test("an address ends before it has hundreds of marks in a row", () => {
  const { text } = readText(`See http://a${".".repeat(300)}b and http://c.d.`);
  expect(text).toBe(`See http://a${".".repeat(300)}b and http://c.d.`);
});
