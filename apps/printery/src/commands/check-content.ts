import { readdir } from "node:fs/promises";
import { hasErrors, type Message } from "@printery/task";
import { doJobs } from "../children.ts";
import { ownOf } from "../config/own.ts";
import { readLibrary } from "../library.ts";
import { limitsFor } from "../limits.ts";
import type { WebLink } from "../links/web-links.ts";
import { fromHere, pathFromHere } from "../report.ts";
import { contentRoot, scanContent } from "../scan.ts";
import { unknownPublication } from "../unknown.ts";
import { allowanceIn } from "../watch.ts";
import type { CheckOptions } from "./check.ts";

/** Read the texts in `content`, all or those of the publications in `only`, in children, as they come from anywhere. */
export async function checkContent(
  content: string,
  options: CheckOptions & { readonly out: string },
  only: readonly string[],
): Promise<{ count: number; messages: Message[]; links: WebLink[] }> {
  const limits = limitsFor(options);
  const within = contentRoot(options.root ?? options.content ?? content);
  const scan = await scanContent(content, { within, limits, out: options.out });
  const ids = new Set([...scan.sources.map(({ id }) => id), ...scan.refused]);
  for (const name of only) if (!ids.has(name)) throw unknownPublication(name, ids);
  const sources = scan.sources.filter(({ id }) => only.length === 0 || only.includes(id));
  const found = fromHere(content, scan.messages);
  if (only.length === 0) {
    const library = await readLibrary(content, await readdir(content), limits);
    found.push(...fromHere(content, library.messages));
  }
  const own = await ownOf(options, [content]);
  found.push(...own.messages);
  const jobs = sources.map((source) => ({
    source: { ...source, plugins: own.plugins, isBeside: true },
    formats: [],
    out: content,
    model: false,
    links: options.links === true,
  }));
  const done = await doJobs(hasErrors(own.messages) ? [] : jobs, {
    allowance: allowanceIn(limits),
    debug: options.debug ?? false,
    onProgress: () => {},
  });
  for (const { messages } of done) found.push(...fromHere(content, messages, own.project));
  const links = done.flatMap((one) =>
    (one.links ?? []).map((link) => ({ ...link, file: pathFromHere(content, link.file) })),
  );
  return { count: sources.length, messages: found, links };
}
