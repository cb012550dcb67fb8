import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { modelIn } from "@printery/document";
import { readPublication } from "@printery/publication";
import { attempt, type Message, type RuleId, usualLimits, writeWhole } from "@printery/task";
import { validateBooks } from "@printery/validator/books";
import { validatePages } from "@printery/validator/pages";
import { validatePress } from "@printery/validator/prints";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Answer } from "../links/ask.ts";
import { messageOf, offline } from "../links/tell.ts";
import { webLinks } from "../links/web-links.ts";
import { readManifest } from "../manifest.ts";
import { processSource } from "../pipeline.ts";
import { scanPaths } from "../scan.ts";
import type { FormatName } from "../stages.ts";
import { allowanceIn, refusedFor } from "../watch.ts";
import type { Sheet } from "./page.ts";

/** What is told on an occasion, of the files that a page shows; their names are as seen from `folder`. */
export interface Occasion {
  readonly folder: string;
  readonly messages: (files: readonly Sheet[]) => Promise<readonly Message[]>;
}

/** Messages that no text provokes: of faults, of limits of time, and of outputs that were changed. */
export const occasions: Partial<Readonly<Record<RuleId, Occasion>>> = {
  "stage-failed": {
    folder: "content",
    messages: async () => {
      const stage = () => Promise.reject(new Error("Expected a width, not undefined"));
      const { messages } = await attempt(
        "pdf",
        stage,
        "tides",
        new Map([["publication.json", new Uint8Array()]]),
      );
      return messages;
    },
  },
  "stage-stopped": {
    folder: "content",
    messages: async () => [refusedFor("atlas.txt", "pdf", allowanceIn(usualLimits), "seconds")],
  },
  "manifest-damaged": {
    folder: "dist",
    messages: async ([list]) => {
      const out = mkdtempSync(join(tmpdir(), "printery-help-"));
      try {
        await writeWhole(join(out, "manifest.json"), list?.text ?? "");
        const { damage } = await readManifest(out);
        return damage === undefined ? [] : [damage];
      } finally {
        rmSync(out, { recursive: true });
      }
    },
  },
  "link-broken": {
    folder: "dist",
    messages: (files) =>
      validatePages(
        new Map(files.map(({ path, text }) => [path.replace("dist/", ""), strToU8(text)])),
        () => false,
      ),
  },
  "link-gone": answered({ kind: "gone", status: "404 Not Found" }),
  "link-silent": answered({ kind: "silent", reason: "no host of that name" }),
  "link-moved": answered({ kind: "there", moved: "https://example.org/carters" }),
  "link-withheld": answered({ kind: "withheld", status: "403 Forbidden" }),
  "link-private": answered({ kind: "private", host: "192.168.1.20", port: "80" }),
  "web-unreachable": { folder: "dist", messages: async () => [offline("")] },
  "book-doubtful": {
    folder: "out",
    messages: async (files) => {
      const [name, bytes] = await made(files, "epub", ".epub");
      const pages = Object.entries(unzipSync(bytes)).map(([path, page]): [string, Uint8Array] =>
        path.endsWith(".xhtml")
          ? [path, strToU8(strFromU8(page).replace(/ role="doc-colophon"/, ""))]
          : [path, page],
      );
      return validateBooks(new Map([[name, zipSync(Object.fromEntries(pages))]]));
    },
  },
  "press-doubtful": {
    folder: "out",
    messages: async (files) => {
      const [name, bytes] = await made(files, "pdf", ".print.pdf");
      return validatePress(name, bytes, {
        press: { inkLimit: 200, paper: "white", binding: "perfect" },
        lang: "en",
      });
    },
  },
};

/** Every link in the text is answered so. */
function answered(answer: Answer): Occasion {
  const messages: Occasion["messages"] = async ([text]) => {
    const results = await resultsOf(text, []);
    const model = results.get("compose")?.files.get("publication.json") ?? Buffer.of();
    const publication = modelIn("Publication", model, readPublication);
    return webLinks(publication).flatMap((link) => messageOf(link, answer) ?? []);
  };
  return { folder: "content", messages };
}

/** What is made of a text, as it is called in the folder of outputs. */
async function made(
  [text]: readonly Sheet[],
  format: FormatName,
  ending: string,
): Promise<[string, Uint8Array]> {
  const results = await resultsOf(text, [format]);
  const [file] = [...(results.get(format)?.files ?? [])].filter(([name]) => name.endsWith(ending));
  if (file === undefined) throw new Error(`Expected a file ${ending}, not none`);
  return [`${posix.basename(text?.path ?? "").replace(/\.[^.]*$/, "")}/${file[0]}`, file[1]];
}

/** What all stages make of a text. */
async function resultsOf(text: Sheet | undefined, formats: readonly FormatName[]) {
  const root = mkdtempSync(join(tmpdir(), "printery-help-"));
  try {
    const path = join(root, text?.path.replace("content/", "") ?? "");
    await writeWhole(path, text?.text ?? "");
    const { sources } = await scanPaths([path]);
    const [source] = sources;
    if (source === undefined) throw new Error("Expected a publication, not none");
    return (await processSource(source, formats)).results;
  } finally {
    rmSync(root, { recursive: true });
  }
}
