import { join, resolve } from "node:path";
import { hasErrors, type Message, printable } from "@printery/task";
import { withoutAnswered } from "../answered.ts";
import { doJobs } from "../children.ts";
import { exitCode, UsageError } from "../exit.ts";
import { readNames } from "../formats.ts";
import { limitsFor } from "../limits.ts";
import { artefactLine, eachOnce, fromHere, plural, printMessages, terminal } from "../report.ts";
import { contentRoot, scanPaths } from "../scan.ts";
import { formatNames, isFormat } from "../stages.ts";
import { allowanceIn } from "../watch.ts";

export interface RenderOptions {
  readonly to: string;
  readonly root?: string;
  readonly out: string;
  readonly limit?: readonly string[];
  readonly strict?: boolean;
  readonly verbose?: boolean;
  readonly debug?: boolean;
}

/** Render texts and folders anywhere, without a workspace. Returns the exit code. */
export async function render(paths: readonly string[], options: RenderOptions): Promise<number> {
  const start = performance.now();
  const targets = readNames(options.to, [...formatNames, "model"] as const);
  const formats = formatNames.filter((format) => targets.includes(format));
  const out = resolve(options.out);
  const limits = limitsFor(options);
  const scan = await scanPaths(paths, {
    limits,
    ...(options.root === undefined ? {} : { within: contentRoot(options.root) }),
  });
  if (scan.sources.length === 0 && !hasErrors(scan.messages)) {
    throw new UsageError("Expected a text or a folder with texts (.txt, .md) to render");
  }
  const told: Message[] = fromHere(".", scan.messages);
  const model = targets.includes("model");
  const jobs = scan.sources.map((source) => ({ source, formats, out, model }));
  const done = await doJobs(jobs, {
    allowance: allowanceIn(limits),
    debug: options.debug ?? false,
    onProgress: (progress) => {
      if (isFormat(progress.stage)) terminal.out(artefactLine(progress));
    },
  });
  for (const [index, { messages, problems, models }] of done.entries()) {
    const { id = "", root = "" } = scan.sources[index] ?? {};
    told.push(...fromHere(root, messages), ...fromHere(join(out, id), problems));
    for (const name of models) terminal.out(`model   ${printable(name)}`);
  }
  const messages = withoutAnswered(eachOnce(told));
  printMessages(messages, options);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  terminal.out(
    `${plural(scan.sources.length, "publication")}, ${plural(messages.filter((m) => m.severity === "error").length, "error")}, ${seconds} s`,
  );
  return exitCode(messages, options.strict);
}
