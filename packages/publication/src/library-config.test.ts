import { formatMessage } from "@printery/task";
import { expect, test } from "vitest";
import { readLibraryConfig } from "./library-config.ts";

const read = (text: string) => readLibraryConfig({ path: "library.yaml", text });

test("what it says, and nothing where it is empty", () => {
  expect(read("")).toEqual({ config: {}, messages: [] });
  const all = {
    title: "Harbour Papers",
    description: "Tides, mostly.",
    lang: "de-CH",
    url: "https://example.org/papers/",
    publisher: "The Harbour",
  };
  expect(read(JSON.stringify(all))).toEqual({ config: all, messages: [] });
});

test.each([
  ["https://example.org", "https://example.org/"],
  ["https://example.org/a", "https://example.org/a/"],
  ["HTTP://Example.ORG:8080/ä", "http://example.org:8080/%C3%A4/"],
])("the address %s ends with a slash, as a folder's does", (url, whole) => {
  expect(read(`url: ${url}`).config).toEqual({ url: whole });
});

test.each([
  "example.org",
  "ftp://example.org/",
  "/papers/",
  "https://",
  "https://example.org/?page=1",
  "https://example.org/#top",
  "https://ann:secret@example.org/",
  "https://exa mple.org/",
])("%s is no address", (url) => {
  const { config, messages } = read(`title: Harbour\nurl: "${url}"`);
  expect(config).toBeUndefined();
  expect(messages.map(formatMessage)).toEqual([
    `library.yaml:2:6: error: Expected an address such as https://example.org/library/, not “${url}”; nothing is built until that is put right (library-invalid)`,
  ]);
});

test.each([
  ["language: de", "library.yaml:1:1: error: Expected the key lang, not language"],
  ["titel: X", "library.yaml:1:1: error: Expected the key title, not titel"],
  [
    "style: book",
    "library.yaml:1:1: error: Expected one of the keys title, description, lang, url, publisher, not style",
  ],
  [
    "lang: english",
    "library.yaml:1:7: error: Expected a language tag such as en-GB, not “english”",
  ],
  ["title:", "library.yaml:1:7: error: Expected text, not nothing"],
  ["- a", "library.yaml:1:1: error: Expected keys with values, not a list"],
])("%s: one message, with its place", (text, expected) => {
  const [message, ...others] = read(text).messages.map(formatMessage);
  expect(message).toContain(expected);
  expect(others).toEqual([]);
});
