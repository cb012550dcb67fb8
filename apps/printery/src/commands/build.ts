import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Files, hasErrors, isFile, type Message, type Progress, sha256 } from "@printery/task";
import { type Built, finish, install, type Output, readManifest, readUnit } from "../collect.ts";
import { exitCode, UsageError } from "../exit.ts";
import { readFormats } from "../formats.ts";
import { enter, entriesOf, type Ledger, manifestOf, openLedger } from "../ledger.ts";
import { readLibrary, refreshLibrary, withoutAddress } from "../library.ts";
import { type Memory, recall, remember, stateOf } from "../memory.ts";
import { artefactLine, eachOnce, fromHere, plural, printMessages, terminal } from "../report.ts";
import { contentRoot, type Scan, scanContent } from "../scan.ts";
import { isFormat } from "../stages.ts";
import { sync } from "../sync.ts";
import { runTasks } from "../tasks.ts";
import { validate } from "../validate.ts";
import { usualAllowance } from "../watch.ts";
import { workspaceRoot } from "../workspace.ts";

export interface BuildOptions {
  readonly content?: string;
  readonly root?: string;
  readonly out?: string;
  readonly to?: string;
  readonly force?: boolean;
  readonly strict?: boolean;
  readonly verbose?: boolean;
  readonly debug?: boolean;
}

/** Build every publication of the content folder through the cached tasks. Returns the exit code. */
export async function build(only: readonly string[], options: BuildOptions): Promise<number> {
  const start = performance.now();
  const workspace = workspaceRoot();
  const content = resolve(options.content ?? join(workspace, "content"));
  const out = resolve(options.out ?? join(workspace, "dist"));
  const formats = readFormats(options.to);
  const within = contentRoot(options.root ?? options.content ?? content);
  const scan = await scanContent(content, within);
  const chosen = choose(scan, only);
  const { config: library, messages: said } = await readLibrary(content, await readdir(content));
  if (library === undefined) {
    const mistakes = fromHere(content, said);
    printMessages(mistakes, options);
    return exitCode(mistakes, options.strict);
  }
  terminal.out(
    `printery: ${plural(scan.sources.length, "publication")} in ${options.content ?? "content"}`,
  );

  const { units, messages: unread } = await sync(workspace, scan.sources, library);
  const artefacts: Progress[] = [];
  await runTasks({
    workspace,
    content,
    within,
    tasks: formats,
    ...(options.to === undefined ? {} : { formats }),
    units: units.filter(({ sources }) => sources.some(({ id }) => chosen.has(id))),
    allowance: usualAllowance,
    force: options.force ?? false,
    onProgress: (progress) => {
      if (!isFormat(progress.stage)) return;
      artefacts.push(progress);
      terminal.out(artefactLine(progress));
    },
  });

  const earlier = await readManifest(out);
  const told: Message[] = fromHere(content, [
    ...said,
    ...withoutAddress(library, scan.sources.length),
    ...scan.messages,
    ...unread,
  ]);
  const ledger = openLedger(earlier, new Set(idsOf(scan)));
  const before = await recall(workspace, out);
  const memory: Memory = { publications: {}, library: before.library };
  for (const unit of units) {
    const folder = join(workspace, ".work", unit.name);
    const state = (id: string, inputs: Built["inputs"]) =>
      stateOf(folder, out, id, formats, inputs);
    const known = new Set<string>();
    const isKnown = (id: string, inputs: Built["inputs"]) => {
      const earlierState = before.publications[id];
      if (earlierState === undefined || !ledger.has(id)) return false;
      // One that is not asked for is left as it is.
      if (chosen.has(id) && earlierState !== state(id, inputs)) return false;
      memory.publications[id] = earlierState;
      known.add(id);
      return true;
    };
    for (const built of await readUnit(workspace, unit, formats, isKnown)) {
      const { id, inputs } = built;
      if (!chosen.has(id)) continue;
      told.push(...fromHere(content, built.messages));
      if (known.has(id)) continue;
      const found = await admit(out, built, ledger.get(id)?.outputs ?? []);
      told.push(...fromHere(out, found));
      if (hasErrors([...built.messages, ...found])) continue;
      await install(out, built.files);
      enter(ledger, built, formats);
      memory.publications[id] = state(id, inputs);
    }
  }
  const own = await refreshLibrary({ workspace, out, config: library, ledger, earlier, memory });
  await finish(out, manifestOf(ledger, own), earlier);
  await remember(workspace, out, memory);

  const messages = eachOnce(told);
  printMessages(messages, options);
  terminal.out(summary(ledger, artefacts.length, messages, performance.now() - start));
  return exitCode(messages, options.strict);
}

/** Ids of the publications that `only` names; all without it. @throws UsageError for one that is not there */
function choose(scan: Scan, only: readonly string[]): Set<string> {
  const ids = idsOf(scan);
  const unknown = only.find((id) => !ids.includes(id));
  if (unknown !== undefined) {
    throw new UsageError(
      `Expected a publication (${ids.join(", ") || "none there"}), not “${unknown}”`,
    );
  }
  return new Set(only.length === 0 ? ids : only);
}

/** What can be built, and what an earlier build may have left of the rest. */
function idsOf({ sources, refused }: Scan): string[] {
  return [...sources.map(({ id }) => id), ...refused];
}

/** Problems of the outputs of `built` that are not in `out` yet, so that a bad one never gets there. */
async function admit(out: string, built: Built, earlier: readonly Output[]): Promise<Message[]> {
  const digests = new Map(earlier.map((output) => [output.path, output.sha256]));
  const changed: [string, Uint8Array][] = [];
  for (const [path, bytes] of built.files) {
    const present = digests.get(path) === sha256(bytes) && (await isFile(join(out, path)));
    if (!present) changed.push([path, bytes]);
  }
  if (changed.length === 0) return [];
  // A page links to its neighbours, so pages are looked at together.
  const pages = [...built.files].filter(([path]) => path.endsWith(".html"));
  const files: Files = new Map([
    ...changed,
    ...(changed.some(([p]) => p.endsWith(".html")) ? pages : []),
  ]);
  const { isSharedAsset } = await import("@printery/html");
  const isPresent = (path: string) =>
    built.files.has(path) || path === "index.html" || isSharedAsset(path);
  return validate(files, isPresent, () => built.card);
}

function summary(
  ledger: Ledger,
  built: number,
  messages: readonly Message[],
  milliseconds: number,
): string {
  const artefacts = [...ledger.values()].flatMap(entriesOf).length;
  const count = (severity: string) => messages.filter((m) => m.severity === severity).length;
  const notes = [
    plural(count("error"), "error"),
    plural(count("warning"), "warning"),
    plural(count("info"), "guess").replace(/guesss$/, "guesses"),
  ].join(", ");
  return `${plural(artefacts, "artefact")} (${built} built, the rest as they were), ${notes}, ${(milliseconds / 1000).toFixed(1)} s`;
}
