import { specimen } from "@printery/testing";
import { expect, test } from "vitest";
import { footer } from "./colophon.ts";

test.each([
  ["https://example.org/a b", '"href":"https://example.org/a%20b"'],
  ["Harbour Papers 3 (1924)", '"value":"Harbour Papers 3 (1924)"'],
  ["https://", '"value":"https://"'],
  ["javascript:alert(1)", '"value":"javascript:alert(1)"'],
])("the source %s becomes %s", (source, expected) => {
  const plain = specimen("article", "essay");
  const publication = { ...plain, metadata: { ...plain.metadata, source } };
  expect(JSON.stringify(footer(publication, { sections: [] }))).toContain(expected);
  expect(JSON.stringify(footer(publication, { sections: [] })).includes("href")).toBe(
    expected.includes("href"),
  );
});
