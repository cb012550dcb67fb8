import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { readDocument } from "@printery/document";
import { formatMessage } from "@printery/task";
import { describe, expect, test } from "vitest";
import { loadReader, parse } from "./parse.ts";

/** One folder per case: input.*, document.json, messages.txt. `UPDATE_GOLDEN=1` writes the last two anew. */
const golden = new URL("../golden/", import.meta.url);
const reader = { ".md": await loadReader("input.md"), ".txt": await loadReader("input.txt") };

describe.each(readdirSync(golden))("%s", (name) => {
  const folder = new URL(`${name}/`, golden);
  const input = readdirSync(folder).find((file) => file.startsWith("input.")) ?? "input.txt";
  const { document, messages } = parse(readFileSync(new URL(input, folder)), {
    path: input,
    read: reader[input.endsWith(".md") ? ".md" : ".txt"],
  });

  test("reads as before", () => {
    expect(`${JSON.stringify(document, null, 2)}\n`).toEqual(kept("document.json", document));
  });

  test("says what it said before", () => {
    const text = messages.map((message) => `${formatMessage(message)}\n`).join("");
    expect(text).toEqual(kept("messages.txt", text));
  });

  test("is a Document", () => {
    expect(readDocument(JSON.parse(JSON.stringify(document)))).toEqual(document);
  });

  function kept(file: string, now: unknown): string {
    const url = new URL(file, folder);
    const text = typeof now === "string" ? now : `${JSON.stringify(now, null, 2)}\n`;
    if (process.env.UPDATE_GOLDEN === "1" || (!existsSync(url) && !process.env.CI))
      writeFileSync(url, text);
    return readFileSync(url, "utf8");
  }
});
