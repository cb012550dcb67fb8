import { createHash } from "node:crypto";
import type { BlockView, TextMetadata } from "@printery/desk/protocol";
import type { Document } from "@printery/document";
import { attempt, sha256, withUnread } from "@printery/task";
import { isDoubtful, type Judged, judgedIn, linesOf, withSaid } from "../inspect/inspection.ts";
import { loadParse } from "../pipeline.ts";
import { readSource } from "../read-source.ts";
import { aboutOf } from "./about.ts";
import type { Reading, ReadingJob } from "./jobs.ts";
import { ownBench } from "./make-pages.ts";
import { linesAt } from "./text-places.ts";

/** Characters of a block's words. */
const WIDTH = 200;

/** How the text at `path` is read by now, as its side-car corrects it; undefined where it is gone. */
export async function readText({ source, path }: ReadingJob): Promise<Reading | undefined> {
  const { texts, corrections, companions, unread } = readSource(source);
  const bytes = texts.get(path);
  if (bytes === undefined) return undefined;
  const inputs = withUnread(new Map([[path, bytes], ...corrections]), unread);
  const { files } = await attempt(
    "parse",
    await loadParse(source),
    source.id,
    inputs,
    ownBench.parsed,
  );
  const { textOf } = await import("@printery/parser");
  const lines = linesOf(textOf(bytes));
  const json = files.get(`${path}.json`);
  const document = json && (JSON.parse(Buffer.from(json).toString("utf8")) as Document);
  const sidecar = companions.get(`${path.replace(/\.[^./]*$/u, "")}.yaml`);
  return {
    kind: "reading",
    digest: sha256(bytes),
    lines,
    blocks: document === undefined ? [] : blocksOf(document, lines),
    metadata:
      document === undefined ? NOTHING : aboutOf((await withSaidOf(document, sidecar)).metadata),
  };
}

const NOTHING: TextMetadata = { authors: [], lang: "en" };

/** `document` with what its side-car says in place of what was read; what is wrong in it is told where the publication is made. */
async function withSaidOf(document: Document, sidecar: Uint8Array | undefined): Promise<Document> {
  if (sidecar === undefined) return document;
  const [{ readConfig }, { publicationConfig }] = await Promise.all([
    import("@printery/config"),
    import("@printery/publication"),
  ]);
  const file = { path: document.path, text: Buffer.from(sidecar).toString("utf8") };
  const said = readConfig(file, publicationConfig, () => {});
  return said === undefined ? document : withSaid(document, said.value);
}

function blocksOf(document: Document, lines: readonly string[]): BlockView[] {
  const seen = new Map<string, number>();
  return judgedIn(document).flatMap((judged): BlockView[] => {
    const at = linesAt(judged.position);
    if (at === undefined) return [];
    const words = lines
      .slice(at.line - 1, at.endLine)
      .join(" ")
      .replace(/\s+/gu, " ")
      .trim();
    const name = createHash("sha256").update(words).digest("hex").slice(0, 12);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return [
      {
        id: count === 1 ? name : `${name}-${count}`,
        start: at.line,
        end: at.endLine,
        ...judgementOf(judged),
        words: words.slice(0, WIDTH),
      },
    ];
  });
}

function judgementOf(judged: Judged): Omit<BlockView, "id" | "start" | "end" | "words"> {
  const { block, data: { confidence = 1, cues = [] } = {} } = judged;
  return {
    // As a side-car says it.
    role: block.type === "figure" && block.plate ? "plate" : judged.role,
    confidence,
    cues: cues.map((name) => ({ name })),
    doubtful: isDoubtful(judged),
    corrected: cues.includes("corrected"),
  };
}
