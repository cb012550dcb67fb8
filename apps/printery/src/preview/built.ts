import type { PreviewFormat } from "@printery/desk/protocol";
import type { Card, Manifest, Output } from "../collect.ts";
import { openLedger } from "../ledger.ts";
import { readManifest } from "../manifest.ts";
import { UNSEEN } from "./content.ts";

/** What builds left of one publication in the output folder. */
export interface BuiltPublication {
  readonly card: Card;
  /** SHA-256 of what it was made of, by content path. */
  readonly inputs: ReadonlyMap<string, string>;
  readonly formats: readonly PreviewFormat[];
  readonly pages: number;
}

/** What the manifest in `out` says of each publication, by its id; nothing where there is none. */
export async function readBuilt(out: string): Promise<ReadonlyMap<string, BuiltPublication>> {
  const { manifest } = await readManifest(out);
  const ledger = openLedger(manifest, new Set(manifest.publications.map(({ id }) => id)));
  return new Map([...ledger].map(([id, holding]) => [id, builtOf(holding.card, holding.outputs)]));
}

function builtOf(card: Manifest["publications"][number], outputs: readonly Output[]) {
  const { id } = card;
  const opened: readonly (readonly [PreviewFormat, string])[] = [
    ["html", `${id}/index.html`],
    ["pdf", `${id}/${id}.pdf`],
    ["epub", `${id}/${id}.epub`],
  ];
  const first = opened.flatMap(([format, path]) => {
    const output = outputs.find((one) => one.path === path);
    return output === undefined ? [] : [{ format, output }];
  });
  return {
    card,
    inputs: new Map(
      first.flatMap(({ output }) => output.inputs.map((file) => [file.path, file.sha256] as const)),
    ),
    formats: first.map(({ format }) => format),
    pages: first.find(({ format }) => format === "pdf")?.output.pages ?? 0,
  };
}

/** Whether what was built was made of files with these digests, and of no others. */
export function isOf(
  { inputs }: BuiltPublication,
  digests: Readonly<Record<string, string>>,
): boolean {
  const now = Object.entries(digests).filter(([, digest]) => digest !== UNSEEN);
  return now.length === inputs.size && now.every(([path, digest]) => inputs.get(path) === digest);
}
