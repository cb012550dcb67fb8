import { writeFileSync } from "node:fs";
import { EpubCheck } from "@likecoin/epubcheck-ts";
import { rendererContract, specimen, specimenImages } from "@printery/testing";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { renderEpub } from "./render-epub.ts";

test.each(["article", "book"] as const)("x %s", async (kind) => {
  for (const style of ["book", "briefing", "essay"] as const) {
    const { files, messages } = await renderEpub(specimen(kind, style), specimenImages());
    expect(messages).toEqual([]);
    for (const [n, b] of files) {
      writeFileSync(`/tmp/epub/${kind}-${style}.epub`, b);
      const r = await EpubCheck.validate(b);
      console.log(n, b.length, r.messages.map((m) => JSON.stringify(m)).join("\n"));
    }
  }
});
