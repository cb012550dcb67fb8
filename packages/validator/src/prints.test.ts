import { expect, test } from "vitest";
import { isPressFile, validatePress } from "./prints.ts";

test.each([
  ["a/a.print.pdf", true],
  ["a/a.imposed.pdf", true],
  ["a/a.cover.pdf", true],
  ["a/a.pdf", false],
  ["a/a.archive.pdf", false],
  ["a.print.pdf/index.html", false],
])("%s goes to a press: %s", (path, isPressed) => {
  expect(isPressFile(path)).toBe(isPressed);
});

/** Small letters in four inks, as much of them as there may be. */
const PAGE = `%PDF-1.6
1 0 obj <</Type/Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type/Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 99 99] /Resources <</Font <</F 5 0 R>>>>>> endobj
3 0 obj <</Type/Page /Parent 2 0 R /Contents 4 0 R>> endobj
4 0 obj <</Length 0>> stream
0.8 0.7 0.7 1 k BT /F 9 Tf 9 9 Td (A) Tj ET
endstream endobj
5 0 obj <</Type/Font /Subtype/Type3 /FirstChar 65 /Widths [600] /FontMatrix [0.001 0 0 0.001 0 0]>> endobj
trailer <</Root 1 0 R>>`;

const CARD = { id: "a", kind: "book", title: "A", authors: [], lang: "en", style: "book" } as const;
const PRESS = { inkLimit: 300, paper: "white", binding: "perfect" } as const;

async function told(file: string, inkLimit = 300): Promise<string[]> {
  const card = { ...CARD, press: { ...PRESS, inkLimit } };
  const messages = await validatePress("a/a.print.pdf", Buffer.from(file), card);
  return messages.map(({ severity, ruleId, reason }) => `${severity} ${ruleId}: ${reason}`);
}

test("what no press takes is invalid, with the rule and its clause", async () => {
  expect(await told("no PDF")).toEqual([
    "error output-invalid: Expected a PDF that can be read, not a damaged one (unreadable; ISO 32000-1, 7.5)",
  ]);
  expect(await told(PAGE)).toContain(
    "error output-invalid: Expected a TrimBox or an ArtBox, not neither on page 1 (trim-box; ISO 15930-7:2010, 6.12, page boxes; ISO 32000-1, 14.11.2)",
  );
});

test("what would print badly is doubtful, by the limit of the publication", async () => {
  const doubtful = async (limit: number) =>
    (await told(PAGE, limit)).filter((line) => line.startsWith("warning press-doubtful: "));
  expect(await doubtful(300)).toEqual([
    expect.stringContaining(
      "Expected black text on the black plate alone, not in C 80 M 70 Y 70 K 100 on page 1",
    ),
    expect.stringContaining(
      "Expected at most 300 % of all inks, not 320 % (C 80 M 70 Y 70 K 100) on page 1",
    ),
  ]);
  expect(await doubtful(320)).toHaveLength(1);
});
