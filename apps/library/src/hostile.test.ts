import { hostileWords } from "@printery/testing/hostile";
import { harmlessIn, judge } from "@printery/testing/judge";
import { expect, test } from "vitest";
import type { LibraryEntry } from "./entry.ts";
import { renderLibrary } from "./index.ts";

/** A publication of which everything is said in `word`. */
function entryOf(word: string, at: number): LibraryEntry {
  return {
    id: `text-${at}`,
    title: word,
    subtitle: word,
    authors: [word, "Ines Mole"],
    date: "2023-02",
    modified: "2024-05-01T10:00:00Z",
    lang: "en",
    kind: at % 2 === 0 ? "book" : "article",
    series: word,
    keywords: [word],
    identifier: word,
    publisher: word,
    rights: word,
    standfirst: word,
    description: word,
    files: [
      { format: "html", path: `text-${at}/index.html`, bytes: 9000 },
      { format: "pdf", path: `text-${at}/text-${at}.pdf`, bytes: 340_400, pages: 12 },
    ],
    cover: `text-${at}/text-${at}.cover.jpg`,
    webPages: [`text-${at}/index.html`],
  };
}

async function libraryOf(words: readonly string[]) {
  const [title = ""] = words;
  const config = {
    url: "https://example.org/papers/",
    title,
    description: title,
    publisher: title,
  };
  const files = await renderLibrary(words.map(entryOf), config);
  // A file of ours, the same for all, and a page whose links begin at the root of the host.
  const others = ["search.js", "404.html"];
  return new Map([...files].filter(([path]) => !others.includes(path)));
}

test("nothing comes of what hostile texts say of themselves, on pages, in feeds and catalogues", async () => {
  const harmless = harmlessIn([
    await libraryOf(Array.from({ length: 60 }, (_, at) => `Tide ${at % 7}`)),
    await libraryOf(["Tide"]),
  ]);
  const hostile = await libraryOf(
    hostileWords.filter((word, at) => word.includes("]]>") || at % 5 === 0),
  );
  expect(hostile.size).toBeGreaterThan(50);
  expect(await judge(hostile, harmless)).toEqual([]);
}, 120_000);
