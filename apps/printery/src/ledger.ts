import type { Built, Card, Manifest, Output } from "./collect.ts";
import type { Asked } from "./formats.ts";
import { taskOf } from "./stages.ts";

/** What the output folder holds of one publication. */
export interface Holding {
  readonly card: Card;
  readonly outputs: readonly Output[];
}

/** Holdings by the id of the publication. */
export type Ledger = Map<string, Holding>;

/** What an earlier build left of the publications in `ids`. */
export function openLedger({ publications, outputs }: Manifest, ids: ReadonlySet<string>): Ledger {
  const own = new Map<string, Output[]>();
  for (const output of outputs) {
    const { publication = "" } = output;
    const list = own.get(publication);
    if (list === undefined) own.set(publication, [output]);
    else list.push(output);
  }
  const kept = publications.filter(({ id }) => ids.has(id));
  return new Map(kept.map((card) => [card.id, { card, outputs: own.get(card.id) ?? [] }]));
}

/** Put what was `built` in the formats that were asked for in place of what `ledger` holds of it. */
export function enter(ledger: Ledger, built: Built, { formats, own, isAll }: Asked): void {
  const { id, card, outputs } = built;
  if (card === undefined) return;
  const others = (ledger.get(id)?.outputs ?? []).filter(({ format }) => {
    if (format === undefined) return true;
    if (isAll) return false;
    const task = taskOf(format);
    return task === "own" ? !own.includes(format) : !formats.includes(task);
  });
  ledger.set(id, { card, outputs: [...others, ...outputs] });
}

/** The manifest of `ledger` and the library's `own` files. */
export function manifestOf(ledger: Ledger, own: readonly Output[]): Manifest {
  const holdings = [...ledger.values()];
  const outputs = holdings.flatMap((holding) => holding.outputs);
  return {
    version: 1,
    publications: holdings.map(({ card }) => card).sort((a, b) => compare(a.id, b.id)),
    outputs: [...outputs, ...own].sort((a, b) => compare(a.path, b.path)),
  };
}

/** The files that a reader opens, one a format; of a format of the project's own the first. */
export function entriesOf({ card: { id }, outputs }: Holding): (Output & { format: string })[] {
  const names = [`${id}/index.html`, `${id}/${id}.pdf`, `${id}/${id}.epub`];
  const seen = new Set<string>();
  return outputs.flatMap((output) => {
    const { format } = output;
    if (format === undefined || seen.has(format)) return [];
    if (taskOf(format) !== "own" && !names.includes(output.path)) return [];
    seen.add(format);
    return [{ ...output, format }];
  });
}

/** By code unit: the same order everywhere. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
