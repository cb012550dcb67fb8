import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderLibrary } from "@printery/library";
import { writeWhole } from "@printery/task";
import { expect, test } from "vitest";
import type { Manifest, Output } from "./collect.ts";
import { Edition } from "./edition.ts";
import { openLedger } from "./ledger.ts";
import { assetsKept, sheetsOf } from "./shared-sheets.ts";

const assets = [...(await renderLibrary([])).keys()];
const CURRENT = /assets\/(\S+\.css)/.exec(assets.join(" "))?.[1] ?? "";
const EARLIER = "essay-00000000.css";

/** What a build left: pages of two publications that link to these style sheets, and its assets. */
function left(...sheets: readonly (string | undefined)[]): Manifest {
  const output = { sha256: "", bytes: 0, inputs: [] };
  const pages = sheets.map((sheet, at): Output => {
    const id = `p${at}`;
    const own = sheet === undefined ? {} : { sheet };
    return { ...output, path: `${id}/index.html`, publication: id, format: "html", ...own };
  });
  const assets = [`assets/${EARLIER}`, "assets/face-00000000.woff2", "index.html"];
  return {
    version: 1,
    publications: sheets.map((_, at) => {
      return {
        id: `p${at}`,
        kind: "article",
        title: "Salt",
        authors: [],
        lang: "en",
        style: "essay" as const,
      };
    }),
    outputs: [...pages, ...assets.map((path) => ({ ...output, path }))],
  };
}

async function kept(manifest: Manifest): Promise<string[]> {
  const out = await mkdtemp(join(tmpdir(), "printery-sheets-"));
  for (const { path } of manifest.outputs) await writeWhole(join(out, path), path);
  const ids = new Set(manifest.publications.map(({ id }) => id));
  const edition = await Edition.open(out);
  return [...(await assetsKept(edition, openLedger(manifest, ids), manifest)).keys()];
}

test("each style sheet is named once; pages that stand alone name none", () => {
  const manifest = left(CURRENT, CURRENT, undefined, EARLIER);
  const ids = new Set(["p0", "p1", "p2", "p3"]);
  expect(sheetsOf(openLedger(manifest, ids))).toEqual([CURRENT, EARLIER]);
});

test("assets of an earlier printery stay with the pages that stayed", async () => {
  expect(await kept(left(CURRENT, EARLIER))).toEqual([
    `assets/${EARLIER}`,
    "assets/face-00000000.woff2",
  ]);
});

test("they go with the last of these", async () => {
  expect(await kept(left(CURRENT, undefined))).toEqual([]);
});
