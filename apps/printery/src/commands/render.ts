import { join, resolve } from "node:path";
import { hasErrors, type Message, type Progress } from "@printery/task";
import { withoutAnswered } from "../answered.ts";
import { doJobs } from "../children.ts";
import { UsageError } from "../exit.ts";
import { readNames } from "../formats.ts";
import { limitsFor } from "../limits.ts";
import { artefactLine, eachOnce, fromHere, plural } from "../report.ts";
import { openReporting, type ReportingOptions } from "../reporter/reporting.ts";
import { contentRoot, scanPaths } from "../scan.ts";
import { formatNames, isFormat } from "../stages.ts";
import { allowanceIn } from "../watch.ts";

export interface RenderOptions extends ReportingOptions {
  readonly to: string;
  readonly root?: string;
  readonly out: string;
  readonly limit?: readonly string[];
}

/** Render texts and folders anywhere, without a workspace. Returns the exit code. */
export async function render(paths: readonly string[], options: RenderOptions): Promise<number> {
  const start = performance.now();
  const targets = readNames(options.to, [...formatNames, "model"] as const);
  const formats = formatNames.filter((format) => targets.includes(format));
  const out = resolve(options.out);
  const limits = limitsFor(options);
  const { say, finish } = openReporting(options);
  say(`printery: reading ${paths.join(", ")}`);
  const scan = await scanPaths(paths, {
    limits,
    ...(options.root === undefined ? {} : { within: contentRoot(options.root) }),
  });
  if (scan.sources.length === 0 && !hasErrors(scan.messages)) {
    throw new UsageError("Expected a text or a folder with texts (.txt, .md) to render");
  }
  const told: Message[] = fromHere(".", scan.messages);
  const artefacts: Progress[] = [];
  const model = targets.includes("model");
  const jobs = scan.sources.map((source) => ({ source, formats, out, model }));
  const done = await doJobs(jobs, {
    allowance: allowanceIn(limits),
    debug: options.debug ?? false,
    onProgress: (progress) => {
      if (!isFormat(progress.stage)) return;
      artefacts.push(progress);
      say(artefactLine(progress));
    },
  });
  for (const [index, { messages, problems, models }] of done.entries()) {
    const { id = "", root = "" } = scan.sources[index] ?? {};
    told.push(...fromHere(root, messages), ...fromHere(join(out, id), problems));
    for (const name of models) say(`model   ${name}`);
  }
  const messages = withoutAnswered(eachOnce(told));
  const milliseconds = performance.now() - start;
  const errors = messages.filter(({ severity }) => severity === "error").length;
  return finish({
    command: "render",
    messages,
    artefacts,
    summary: `${plural(scan.sources.length, "publication")}, ${plural(errors, "error")}, ${(milliseconds / 1000).toFixed(1)} s`,
    besides: { out: options.out },
    milliseconds,
  });
}
