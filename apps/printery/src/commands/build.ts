import { join, resolve } from "node:path";
import { type Files, hasErrors, isFile, type Message, type Progress, sha256 } from "@printery/task";
import {
  type Built,
  type Card,
  finish,
  install,
  type Manifest,
  type Output,
  readManifest,
  readUnit,
} from "../collect.ts";
import { exitCode, UsageError } from "../exit.ts";
import { readFormats } from "../formats.ts";
import { artefactLine, fromHere, plural, printMessages, terminal } from "../report.ts";
import { type Source, scanContent } from "../scan.ts";
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
  const chosen = choose(scan.sources, only);
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
  const messages: Message[] = fromHere(content, scan.messages);
  const kept = keepEarlier(earlier, scan.sources, formats);
  for (const unit of units) {
    for (const built of await readUnit(workspace, unit, formats)) {
      if (!chosen.has(built.id)) continue;
      const found = await admit(out, built, earlier);
      messages.push(...fromHere(content, built.messages), ...fromHere(out, found));
      if (hasErrors([...built.messages, ...found])) continue;
      await install(out, built.files);
      kept.replace(built);
    }
  }
  const manifest = await addLibrary(out, kept.manifest());
  await finish(out, manifest, earlier);

  printMessages(messages, options.verbose ?? false);
  terminal.out(summary(manifest, artefacts.length, messages, performance.now() - start));
  return exitCode(messages, options.strict);
}

/** Ids of the publications that `only` names; all without it. @throws UsageError for one that is not there */
function choose(sources: readonly Source[], only: readonly string[]): Set<string> {
  const ids = sources.map(({ id }) => id);
  const unknown = only.find((id) => !ids.includes(id));
  if (unknown !== undefined) {
    throw new UsageError(
      `Expected a publication (${ids.join(", ") || "none there"}), not “${unknown}”`,
    );
  }
  return new Set(only.length === 0 ? ids : only);
}

/** Problems of the outputs of `built` that are not in `out` yet, so that a bad one never gets there. */
async function admit(out: string, built: Built, earlier: Manifest): Promise<Message[]> {
  const digests = new Map(earlier.outputs.map((output) => [output.path, output.sha256]));
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
  return validate(files, (path) => built.files.has(path) || path === "index.html");
}

/**
 * The manifest to come: what earlier builds left of publications that still exist, with each
 * publication built now in place of its earlier self.
 */
function keepEarlier(earlier: Manifest, sources: readonly Source[], formats: readonly string[]) {
  const ids = new Set(sources.map(({ id }) => id));
  const cards = new Map<string, Card>(earlier.publications.map((card) => [card.id, card]));
  for (const id of cards.keys()) if (!ids.has(id)) cards.delete(id);
  let outputs = earlier.outputs.filter(
    ({ publication }) => publication !== undefined && ids.has(publication),
  );
  return {
    replace({ id, card, outputs: fresh }: Built): void {
      if (card !== undefined) cards.set(id, card);
      outputs = outputs.filter(
        ({ publication, format = "" }) => publication !== id || !formats.includes(format),
      );
      outputs.push(...fresh);
    },
    manifest: (): Manifest => ({
      version: 1,
      publications: [...cards.values()].sort((a, b) => compare(a.id, b.id)),
      outputs: [...outputs].sort((a, b) => compare(a.path, b.path)),
    }),
  };
}

/** Write the library's own pages, and add them to `manifest`. */
async function addLibrary(out: string, manifest: Manifest): Promise<Manifest> {
  const { renderLibrary } = await import("@printery/library");
  const files = await renderLibrary(
    manifest.publications.map((card) => ({
      ...card,
      files: manifest.outputs.flatMap(({ publication, format, path, bytes, pages }) =>
        publication === card.id && format !== undefined && isEntry(card.id, path)
          ? [{ format, path, bytes, ...(pages === undefined ? {} : { pages }) }]
          : [],
      ),
    })),
  );
  await install(out, files);
  const inputs = manifest.outputs.flatMap((output) => output.inputs);
  const unique = [...new Map(inputs.map((input) => [input.path, input])).values()];
  const own = [...files].map(
    ([path, bytes]): Output => ({
      path,
      sha256: sha256(bytes),
      bytes: bytes.byteLength,
      inputs: unique,
    }),
  );
  return {
    ...manifest,
    outputs: [...manifest.outputs, ...own].sort((a, b) => compare(a.path, b.path)),
  };
}

/** The file of a format that a reader opens. */
function isEntry(id: string, path: string): boolean {
  return [`${id}/index.html`, `${id}/${id}.pdf`, `${id}/${id}.epub`].includes(path);
}

/** By code unit: the same order everywhere. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function summary(
  manifest: Manifest,
  built: number,
  messages: readonly Message[],
  milliseconds: number,
): string {
  const artefacts = manifest.outputs.filter(
    ({ publication = "", path }) => publication !== "" && isEntry(publication, path),
  ).length;
  const count = (severity: string) => messages.filter((m) => m.severity === severity).length;
  const notes = [
    plural(count("error"), "error"),
    plural(count("warning"), "warning"),
    plural(count("info"), "guess").replace(/guesss$/, "guesses"),
  ].join(", ");
  return `${plural(artefacts, "artefact")} (${built} built, the rest as they were), ${notes}, ${(milliseconds / 1000).toFixed(1)} s`;
}
