import { plainText, walk } from "@printery/document";
import type { Publication, Render } from "@printery/publication";
import type { StageResult } from "@printery/task";
import { describe, expect, test } from "vitest";
import { specimen, specimenImages } from "./specimen.ts";

/**
 * What every renderer owes, whatever its format: the same bytes each time, no file outside its own
 * folder, and every word of the publication in the text that a reader gets.
 */
export function rendererContract(
  render: Render,
  readText: (result: StageResult) => Promise<string> | string,
): void {
  describe.each(["book", "briefing", "essay"] as const)("in the style %s", (style) => {
    test.each(["article", "book"] as const)("an %s keeps every word", async (kind) => {
      const publication = specimen(kind, style);
      const result = await render(publication, specimenImages());
      expect(result.messages).toEqual([]);
      const found = new Set(wordsOf(await readText(result)));
      expect(wordsOf(textOf(publication)).filter((word) => !found.has(word))).toEqual([]);
    });
  });

  test("the same publication gives the same bytes, in any time zone", async () => {
    const zone = process.env.TZ;
    const digest = async (timeZone: string) => {
      process.env.TZ = timeZone;
      const { files } = await render(specimen("book", "book"), specimenImages());
      return [...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString("base64")]);
    };
    try {
      expect(await digest("Pacific/Chatham")).toEqual(await digest("America/New_York"));
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  test("paths stay inside the publication's folder", async () => {
    const { files } = await render(specimen("book", "book"), specimenImages());
    expect(files.size).toBeGreaterThan(0);
    expect(
      [...files.keys()].filter((path) => !/^[\w-]+(\.[\w-]+)*(\/[\w-]+(\.[\w-]+)*)*$/.test(path)),
    ).toEqual([]);
  });
}

/** Everything a reader should find: titles, and the text of every node but alternative texts, which formulas are known by. */
function textOf({ metadata, sections }: Publication): string {
  const parts = [metadata.title];
  for (const { title, front, children, back, notes } of sections) {
    parts.push(title);
    for (const node of walk([...front, ...children, ...back, ...notes])) {
      if ("value" in node && !("tree" in node)) parts.push(plainText([node]));
      if (node.type === "ruby") parts.push(node.text);
    }
  }
  return parts.join(" ");
}

/** Words without what a format may add or change: punctuation, case, ligatures, soft hyphens. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFKC")
      .replace(/\u00ad/g, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
