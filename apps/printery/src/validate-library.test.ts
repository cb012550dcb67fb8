import { renderLibrary } from "@printery/library";
import { type Files, formatMessage } from "@printery/task";
import { expect, test } from "vitest";
import { validateLibrary } from "./validate-library.ts";

const library = await renderLibrary(
  [
    {
      id: "tides",
      title: "Tides",
      authors: [],
      date: "2023",
      lang: "en",
      kind: "article",
      files: [{ format: "html", path: "tides/index.html", bytes: 9 }],
    },
  ],
  { url: "https://example.org/papers/", title: "Papers" },
);
const whole = new Map([...library, ["tides/index.html", Buffer.from("")] as const]);

function told(files: Files): string[] {
  return validateLibrary(files).map(formatMessage);
}

/** The library with one of its files written otherwise. */
function edited(path: string, edit: (text: string) => string): Files {
  const text = Buffer.from(whole.get(path) ?? []).toString("utf8");
  return new Map([...whole, [path, Buffer.from(edit(text))]]);
}

test("what the library writes is as it should be", () => {
  expect(told(whole)).toEqual([]);
});

test("a library without an address has nothing to look at", async () => {
  expect(told(await renderLibrary([]))).toEqual([]);
});

test.each([
  [
    "feed.xml",
    "<updated>2023-01-01T00:00:00Z",
    "<updated>2023",
    "Expected a moment such as 2023-02-01T00:00:00Z, not “2023” (RFC 4287, 3.3)",
  ],
  [
    "feed.xml",
    "<title>Tides</title>",
    "",
    "Expected the entry “” with one title (RFC 4287, 4.1.2)",
  ],
  ["feed.xml", "</feed>", "", "Expected well-formed XML"],
  ["opds.xml", "2005/Atom", "2004/Atom", "Expected the namespace http://www.w3.org/2005/Atom"],
  ["opds/all.xml", "<author><name>Papers</name></author>", "", "Expected an author of each entry"],
  ["sitemap.xml", "<lastmod>2023-01-01T00:00:00Z", "<lastmod>soon", "not “soon”"],
  ["feed.json", "/1.1", "/1", "Expected version 1.1 of JSON Feed"],
  ["feed.json", "[", "", "Expected JSON"],
])("%s with %s as “%s” is told of", (path, from, to, expected) => {
  const [message, ...others] = [
    ...new Set(told(edited(path, (text) => text.replaceAll(from, to)))),
  ];
  expect(message).toContain(`${path}: error: `);
  expect(message).toContain(expected);
  expect(others.filter((other) => !other.includes(path))).toEqual([]);
});

test.each(["feed.xml", "feed.json", "opds/new.xml", "sitemap.xml"])(
  "an address in %s that leads nowhere is told of",
  (path) => {
    const files = edited(path, (text) => text.replaceAll("tides/index.html", "ebb/index.html"));
    expect(told(files)).toContain(
      `${path}: error: Expected a file of the library at “https://example.org/papers/ebb/index.html”, not a dead link (link-broken)`,
    );
  },
);
