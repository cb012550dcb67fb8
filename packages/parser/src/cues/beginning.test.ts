import { expect, test } from "vitest";
import { parse } from "../index.ts";

const prose =
  "The harbour trust opened the ropewalk to the public after six years of work, and said that it cost less than was feared.";
const headline = "Harbour trust opens the ropewalk";

/** The title of `lines`, each a block, and what is left out. */
async function read(...lines: string[]) {
  const { document } = await parse(lines.join("\n\n"), { path: "a.txt" });
  const left = document?.children.filter(({ type }) => type === "boilerplate") ?? [];
  return [document?.metadata.title, left.length];
}

test.each(["Skip navigation", "News | Sport | Local Govt. | Weather", "Home > News > Harbour"])(
  "“%s” above the headline of a text with nothing else of a page is none",
  async (line) => {
    expect(await read(line, headline, prose, prose)).toEqual([headline, 1]);
  },
);

test("what leads past the head of a page names nothing, whatever is below", async () => {
  expect(await read("Skip to main content", "Updates", prose, prose)).toEqual(["Updates", 1]);
  expect(await read("Skip to the harbour", "Updates", prose, prose)).toEqual([
    "Skip to the harbour",
    0,
  ]);
});

test("what a page says is a title where nothing below might be one", async () => {
  expect(await read("Contact us", prose, `${prose} ${prose}`)).toEqual(["Contact us", 0]);
});

test("a title that is said again right below is said once, but further down it may head a part", async () => {
  expect(await read(headline, headline, prose, prose)).toEqual([headline, 1]);
  expect(await read(headline, prose, headline, prose)).toEqual([headline, 0]);
});

test("what a page says last is no part of the text, but below a heading it is what that says", async () => {
  expect(await read(headline, prose, prose, "© 2021 The Harbour Trust")).toEqual([headline, 1]);
  expect(await read(headline, prose, "Licence", "© 2021 The Harbour Trust")).toEqual([headline, 0]);
});
