import { join, resolve } from "node:path";
import { type Files, hasErrors, isFile, type Message, type Progress, sha256 } from "@printery/task";
import { type Built, finish, install, type Output, readManifest, readUnit } from "../collect.ts";
import { exitCode, UsageError } from "../exit.ts";
import { readFormats } from "../formats.ts";
import { enter, entriesOf, type Ledger, manifestOf, openLedger } from "../ledger.ts";
import { artefactLine, eachOnce, fromHere, plural, printMessages, terminal } from "../report.ts";
import { type Scan, scanContent } from "../scan.ts";
import { assetsKept, sheetsOf } from "../shared-sheets.ts";
import { isFormat } from "../stages.ts";
import { sync } from "../sync.ts";
import { runTurbo } from "../turbo.ts";
import { validate } from "../validate.ts";
import { workspaceRoot } from "../workspace.ts";

export interface BuildOptions {
  readonly content?: string;
  readonly out?: string;
  readonly to?: string;
  readonly force?: boolean;
  readonly strict?: boolean;
  readonly verbose?: boolean;
}

/** Build every publication of the content folder through the cached tasks. Returns the exit code. */
export async function build(only: readonly string[], options: BuildOptions): Promise<number> {
  const start = performance.now();
  const workspace = workspaceRoot();
  const content = resolve(options.content ?? join(workspace, "content"));
  const out = resolve(options.out ?? join(workspace, "dist"));
  const formats = readFormats(options.to);
  const scan = await scanContent(content).catch(() => {
    throw new UsageError(`Expected a folder of texts, not “${options.content ?? content}”`);
  });
  const chosen = choose(scan, only);
  terminal.out(
    `printery: ${plural(scan.sources.length, "publication")} in ${options.content ?? "content"}`,
  );

  const units = await sync(workspace, scan.sources);
  const artefacts: Progress[] = [];
  await runTurbo({
    workspace,
    content,
    tasks: formats,
    ...(options.to === undefined ? {} : { formats }),
    units: units
      .filter(({ sources }) => sources.some(({ id }) => chosen.has(id)))
      .map(({ name }) => name),
    force: options.force ?? false,
    onProgress: (progress) => {
      if (!isFormat(progress.stage)) return;
      artefacts.push(progress);
      terminal.out(artefactLine(progress));
    },
  });

  const earlier = await readManifest(out);
  const told: Message[] = fromHere(content, scan.messages);
  const ledger = openLedger(earlier, new Set(idsOf(scan)));
  for (const unit of units) {
    for (const built of await readUnit(workspace, unit, formats)) {
      if (!chosen.has(built.id)) continue;
      const found = await admit(out, built, ledger.get(built.id)?.outputs ?? []);
      told.push(...fromHere(content, built.messages), ...fromHere(out, found));
      if (hasErrors([...built.messages, ...found])) continue;
      await install(out, built.files);
      enter(ledger, built, formats);
    }
  }
  const library = new Map([
    ...(await assetsKept(out, ledger, earlier)),
    ...(await renderIndex(ledger)),
  ]);
  await install(out, library);
  await finish(out, manifestOf(ledger, library), earlier);

  const messages = eachOnce(told);
  printMessages(messages, options.verbose ?? false);
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

/** The library's own pages. */
async function renderIndex(ledger: Ledger): Promise<Files> {
  const { renderLibrary } = await import("@printery/library");
  const byId = [...ledger].sort(([a], [b]) => (a < b ? -1 : 1));
  return renderLibrary(
    byId.map(([, holding]) => ({
      ...holding.card,
      files: entriesOf(holding).map(({ format, path, bytes, pages }) => ({
        format,
        path,
        bytes,
        ...(pages === undefined ? {} : { pages }),
      })),
    })),
    { sheets: sheetsOf(ledger) },
  );
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
