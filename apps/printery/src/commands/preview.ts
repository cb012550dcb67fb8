import { mkdtempSync, rmSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { hasErrors, printable } from "@printery/task";
import { configIn } from "../config/load-config.ts";
import { type Own, type OwnOptions, ownOf } from "../config/own.ts";
import { contentFolder } from "../content-folder.ts";
import { exitCode, UsageError } from "../exit.ts";
import { limitsFor } from "../limits.ts";
import { printMessages, terminal } from "../report.ts";
import { contentRoot } from "../scan.ts";
import { serve, serveBy } from "../serve.ts";
import { projectRoot } from "../workspace.ts";

export interface PreviewOptions extends OwnOptions {
  readonly content?: string;
  readonly root?: string;
  readonly out?: string;
  readonly limit?: readonly string[];
  readonly port?: string;
}

/** The first port that is tried where none is named, and how many after it. */
const FIRST = 4321;
const TRIES = 10;

/**
 * Show the desk, or where there are no texts the outputs alone, in a browser on this machine, until the process is told to end. Returns the
 * exit code.
 */
export async function preview(options: PreviewOptions): Promise<number> {
  const ports = readPorts(options.port);
  const project = projectRoot();
  const out = resolve(options.out ?? join(project, "dist"));
  // Outputs that were rendered elsewhere may be looked at as well.
  const hasOutputs = options.content === undefined && options.out !== undefined;
  if (hasOutputs && !(await isThere(join(project, "content"), "isDirectory"))) {
    return previewOutputs(out, printable(options.out ?? "dist"), ports);
  }
  const content = await contentFolder(project, options.content);
  let modules: string | undefined;
  const readOwn = () => {
    const hasOwn = typeof options.config === "string" || configIn(project) !== undefined;
    // No duty at an end, as elsewhere: told to end, a preview ends well.
    if (hasOwn) modules ??= mkdtempSync(join(tmpdir(), "printery-plugins-"));
    return ownOf(options, [content], modules);
  };
  try {
    return await previewTexts(content, out, { ...options, readOwn }, ports);
  } finally {
    if (modules !== undefined) rmSync(modules, { recursive: true, force: true });
  }
}

interface DeskSettings extends PreviewOptions {
  /** What the project has of its own, as it is by now. */
  readonly readOwn: () => Promise<Own>;
}

/** Show the desk over the texts in the folder `content`. */
async function previewTexts(
  content: string,
  out: string,
  options: DeskSettings,
  ports: readonly number[],
): Promise<number> {
  const within = contentRoot(options.root ?? content);
  const named = printable(options.content ?? "content");
  const { openDesk } = await import("../preview/desk.ts");
  const end = toldToEnd();
  const read = async () => {
    const found = await options.readOwn();
    printMessages(found.messages, {});
    return found;
  };
  const { plugins, messages, sources } = await read();
  if (hasErrors(messages)) return exitCode(messages);
  const limits = limitsFor(options);
  const own = { sources, read };
  const desk = openDesk({ content, within, out, named, limits, plugins, own });
  const served = await serveBy(desk.answer, ports);
  if (served === undefined) throw noPort(ports);
  terminal.out(`${served.url} is the desk of “${named}”, on this machine alone; Ctrl-C ends it`);
  try {
    await Promise.race([end, desk.open().then(() => end)]);
  } finally {
    desk.close();
    served.close();
  }
  return 0;
}

/** Show the files in `folder`, and no desk. */
async function previewOutputs(
  folder: string,
  named: string,
  ports: readonly number[],
): Promise<number> {
  if (!(await isThere(folder, "isDirectory"))) {
    throw new UsageError(
      `Expected a folder of outputs, not “${named}”; \`printery build\` makes one`,
    );
  }
  const served = await serve(folder, ports);
  if (served === undefined) throw noPort(ports);
  const end = toldToEnd();
  const [first = "", ...others] = await entrances(folder);
  terminal.out(`${served.url}${first} shows “${named}” on this machine alone; Ctrl-C ends it`);
  for (const other of others) terminal.out(`${served.url}${other}`);
  await end;
  served.close();
  return 0;
}

function noPort(ports: readonly number[]): UsageError {
  return new UsageError(
    `Expected a free port, not ${portsInWords(ports)}; end what listens there, or name another with --port`,
  );
}

/** @throws UsageError for what is no port */
function readPorts(port: string | undefined): number[] {
  if (port === undefined) return Array.from({ length: TRIES }, (_, at) => FIRST + at);
  const number = Number(port);
  if (/^\d+$/.test(port) && number <= 65_535) return [number];
  throw new UsageError(`Expected a port from 0, for any that is free, to 65535, not “${port}”`);
}

function portsInWords(ports: readonly number[]): string {
  return ports.length === 1 ? `${ports[0]}` : `any from ${ports[0]} to ${ports.at(-1)}`;
}

/** Paths of the pages where a reader begins: the folder's own, or those of the folders in it, as `printery render` leaves them. */
async function entrances(folder: string): Promise<string[]> {
  if (await isThere(join(folder, "index.html"), "isFile")) return [""];
  const found: string[] = [];
  for (const name of (await readdir(folder)).sort()) {
    if (await isThere(join(folder, name, "index.html"), "isFile"))
      found.push(`${encodeURIComponent(name)}/`);
  }
  return found;
}

/** Whether something of that kind is at `path`; what can't be looked at is not. */
function isThere(path: string, isKind: "isDirectory" | "isFile"): Promise<boolean> {
  return stat(path).then(
    (found) => found[isKind](),
    () => false,
  );
}

function toldToEnd(): Promise<unknown> {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  return Promise.race(
    signals.map((signal) => new Promise<void>((end) => process.once(signal, end))),
  );
}
