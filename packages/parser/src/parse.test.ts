import { sha256 } from "@printery/task";
import { expect, test } from "vitest";
import { parse } from "./parse.ts";

const text = "The Gate\n\nSalt goes in, herring comes out.\n";

function digestOf(source: string | Uint8Array): string | undefined {
  return parse(Buffer.from(source), { path: "gate.txt" }).document?.digest;
}

test("the digest of a text is that of its file", () => {
  expect(digestOf(text)).toBe(sha256(text));
});

test.each([
  ["has other line ends", text.replaceAll("\n", "\r\n")],
  ["ends in blank lines", `${text}\n \n`],
  ["does not end its last line", text.trimEnd()],
  ["has a byte order mark", `\uFEFF${text}`],
  ["is in another encoding", Buffer.from(`\uFEFF${text}`, "utf16le")],
])("a text that only %s keeps it", (_name, source) => {
  expect(digestOf(source)).toBe(sha256(text));
});

test.each([
  ["another letter", text.replace("herring", "herrinG")],
  ["another space", text.replace("Salt goes", "Salt  goes")],
  ["a blank line more", text.replace("\n\n", "\n\n\n")],
])("a text with %s has another", (_name, source) => {
  expect(digestOf(source)).not.toBe(sha256(text));
});
