import { type Message, type Progress, printableJson } from "@printery/task";
import { withoutAnswered } from "../answered.ts";
import type { Explanation } from "../explain/explain.ts";
import { explanationLine, explanationsFor } from "../explain/words.ts";
import { entriesOf, type Ledger } from "../ledger.ts";
import { counted, eachOnce, plural, terminal } from "../report.ts";
import type { Reporting } from "../reporter/reporting.ts";
import { tellSummary } from "../step-summary.ts";
import type { Making } from "./make.ts";
import type { Commission, Plan } from "./plan.ts";
import type { Published } from "./publish.ts";

/** How a build ended, to be told by a reporter. */
interface Ending {
  readonly messages: readonly Message[];
  readonly artefacts?: readonly Progress[];
  /** The last line for people. */
  readonly summary: string;
  readonly besides?: object;
}

/** Tell how a build ended. Returns the exit code. */
export function tellEnding(
  { options, start }: Commission,
  { finish }: Reporting,
  { messages, artefacts = [], summary, besides }: Ending,
): Promise<number> {
  return finish({
    command: "build",
    messages,
    artefacts,
    summary,
    besides: { out: options.out ?? "dist", ...besides },
    milliseconds: performance.now() - start,
  });
}

/** Tell what stands in the output folder, and why where that is asked for. Returns the exit code. */
export function tellPublished(
  commission: Commission,
  { scan }: Plan,
  { artefacts }: Making,
  { ledger, messages: said, explanations }: Published,
  reporting: Reporting,
): Promise<number> {
  if (explanations !== undefined) tellWhy(explanations, commission, reporting);
  const messages = withoutAnswered(eachOnce(said));
  const notes = counted(messages, performance.now() - commission.start);
  const what = plural(scan.sources.length, "publication");
  tellSummary({ what, built: artefacts, ledger, messages, notes }, process.env.GITHUB_STEP_SUMMARY);
  return tellEnding(commission, reporting, {
    messages,
    artefacts,
    summary: summaryOf(ledger, artefacts.length, notes),
    ...(explanations && { besides: { explanations: explanationsFor(explanations) } }),
  });
}

function tellWhy(
  explanations: readonly Explanation[],
  { options }: Commission,
  { reporter }: Reporting,
): void {
  if (options.json) terminal.out(printableJson(explanationsFor(explanations)));
  else if (reporter === "pretty" || reporter === "github") {
    for (const one of explanations) terminal.out(explanationLine(one));
  }
}

function summaryOf(ledger: Ledger, built: number, notes: string): string {
  const artefacts = [...ledger.values()].flatMap(entriesOf).length;
  return `${plural(artefacts, "artefact")} (${built} built, the rest as they were), ${notes}`;
}

/** Tell what a shard has made, of which nothing is collected. Returns the exit code. */
export function tellShard(
  commission: Commission,
  { scan }: Plan,
  { artefacts, tasks }: Making,
  said: readonly Message[],
  reporting: Reporting,
): Promise<number> {
  const messages = withoutAnswered(eachOnce(said));
  const own = tasks.units.flatMap(({ sources }) => sources).length;
  const share = `${own} of ${plural(scan.sources.length, "publication")}`;
  const what = `shard ${commission.options.shard}: ${share}`;
  const notes = counted(messages, performance.now() - commission.start);
  tellSummary({ what, built: artefacts, messages, notes }, process.env.GITHUB_STEP_SUMMARY);
  const made =
    own === 0
      ? "so there is nothing to build"
      : `${plural(artefacts.length, "artefact")} built, the rest was in the cache`;
  return tellEnding(commission, reporting, {
    messages,
    artefacts,
    summary: `${what}, ${made}, ${notes}`,
  });
}
