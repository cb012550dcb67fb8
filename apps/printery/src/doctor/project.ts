import { accessSync, constants, existsSync, statSync } from "node:fs";
import { stat, statfs } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Limits } from "@printery/task";
import { archiveFolder, archivesIn } from "../archives.ts";
import { cacheFiles } from "../bound.ts";
import { contentFolder } from "../content-folder.ts";
import { UsageError } from "../exit.ts";
import { knownFile } from "../links/known.ts";
import { MANIFEST, readManifest } from "../manifest.ts";
import { type LastBuild, readLast } from "../pace/times.ts";
import { remoteIn } from "../remote-cache.ts";
import { plural, size } from "../report.ts";
import { scanContent } from "../scan.ts";
import { projectRoot, workspaceOf } from "../workspace.ts";
import type { Finding } from "./finding.ts";

/** What commands that are given here work on. */
export interface Place {
  readonly content?: string;
  readonly out?: string;
  readonly limits: Limits;
}

/** The texts and outputs that are found from here. */
export async function projectFindings({ content, out, limits }: Place): Promise<Finding[]> {
  const project = projectRoot();
  const dist = out ?? join(project, "dist");
  return [
    { name: "project", state: "ok", found: project },
    await contentFinding(project, content, dist, limits),
    await outputsFinding(dist),
    await roomFinding(project),
  ];
}

async function contentFinding(
  project: string,
  said: string | undefined,
  out: string,
  limits: Limits,
): Promise<Finding> {
  const name = "content";
  try {
    const folder = await contentFolder(project, said);
    const { sources, refused, messages } = await scanContent(folder, { limits, out });
    const texts = sources.reduce((sum, source) => sum + source.texts.length, 0);
    const found = `${fromHere(folder)}: ${plural(sources.length, "publication")}, ${plural(texts, "text")}`;
    if (refused.length === 0 && messages.every(({ severity }) => severity !== "error")) {
      return { name, state: sources.length === 0 ? "note" : "ok", found };
    }
    const remedy = "`printery check` tells what is the matter with them";
    return {
      name,
      state: "amiss",
      found: `${found}, and ${refused.length} not as they should be`,
      remedy,
    };
  } catch (cause) {
    if (!(cause instanceof UsageError)) return { name, ...unreadable(cause) };
    const [found = "", remedy] = cause.message.split("; ");
    return { name, state: "note", found, ...(remedy && { remedy }) };
  }
}

async function outputsFinding(out: string): Promise<Finding> {
  const name = "outputs";
  try {
    if (!existsSync(join(out, MANIFEST))) {
      return {
        name,
        state: "note",
        found: `none in ${fromHere(out)}`,
        remedy: "`printery build` makes them",
      };
    }
    const { manifest, damage } = await readManifest(out);
    if (damage !== undefined) {
      return {
        name,
        state: "amiss",
        found: `${fromHere(out)}: ${MANIFEST} is damaged`,
        remedy: "`printery build` makes it anew",
      };
    }
    const { mtime } = await stat(join(out, MANIFEST));
    const bytes = manifest.outputs.reduce((sum, output) => sum + output.bytes, 0);
    const found = `${fromHere(out)}: ${plural(manifest.outputs.length, "file")}, ${size(bytes)}, built ${mtime.toISOString().slice(0, 16).replace("T", " ")} UTC`;
    return { name, state: "ok", found };
  } catch (cause) {
    return { name, ...unreadable(cause) };
  }
}

/** Bytes below which a build of a library with pictures may find no room. */
const LITTLE = 1_000_000_000;

async function roomFinding(project: string): Promise<Finding> {
  const name = "disk";
  const workspace = workspaceOf(project);
  const closed = [project, workspace].find((folder) => existsSync(folder) && !mayWrite(folder));
  if (closed !== undefined) {
    const remedy =
      "run it where you may write, or as who may; --out alone is not enough, as caches are kept in the project";
    return { name, state: "broken", found: `no leave to write in ${closed}`, remedy };
  }
  const { bavail, bsize } = await statfs(project);
  const free = bavail * bsize;
  const isLittle = free < LITTLE;
  const remedy = "`printery clean --cache` gives back what caches take";
  return {
    name,
    state: isLittle ? "amiss" : "ok",
    found: `${size(free)} free`,
    ...(isLittle && { remedy }),
  };
}

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** What builds keep, here and elsewhere. */
export async function cacheFindings(limits: Limits, env: NodeJS.ProcessEnv): Promise<Finding[]> {
  const workspace = workspaceOf(projectRoot());
  const kept = cacheFiles(workspace);
  const archives = archiveFolder(workspace);
  const digests = archivesIn(archives);
  const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const sum = (paths: readonly string[]) => paths.reduce((all, path) => all + sizeOf(path), 0);
  const archived = digests.map((digest) => join(archives, `${digest}.tar.zst`));
  return [
    {
      name: "stages",
      state: "ok",
      found: `${size(sum(kept))} of at most ${size(limits.cache)}, in ${plural(kept.length, "file")}${agesOf(kept)}: parts of publications that an edit leaves as they are`,
    },
    {
      name: "tasks",
      state: "ok",
      found: `${size(sum(archived))} of at most ${size(limits.archives)}, of ${plural(digests.length, "task")}${agesOf(archived)}, in ${fromHere(archives)}`,
    },
    ...answersKept(knownFile(workspace)),
    ...hits(await readLast(workspace)),
    remoteFinding(env),
  ];
}

/** When the oldest and the newest of the files at `paths` were written, behind a comma; nothing of none. */
function agesOf(paths: readonly string[]): string {
  const times = paths
    .map((path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs)
    .filter((time) => time !== undefined);
  if (times.length === 0) return "";
  const [oldest, newest] = times.reduce(
    ([least, most], time) => [Math.min(least, time), Math.max(most, time)],
    [Number.POSITIVE_INFINITY, 0],
  );
  const [first, last] = [ago(Date.now() - oldest), ago(Date.now() - newest)];
  return first === last ? `, written ${first}` : `, written between ${first} and ${last}`;
}

/** How long ago something was, in the largest unit of which there are two; `milliseconds` may be less than none, by another clock. */
export function ago(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  const units = [
    ["day", 86_400],
    ["hour", 3600],
    ["minute", 60],
  ] as const;
  const [unit, length] = units.find(([, each]) => seconds >= 2 * each) ?? ["second", 1];
  return `${plural(Math.floor(seconds / length), unit)} ago`;
}

/** What pages on the web answered to `check --links`. */
function answersKept(file: string): Finding[] {
  const bytes = statSync(file, { throwIfNoEntry: false })?.size;
  if (bytes === undefined) return [];
  const found = `${size(bytes)}${agesOf([file])}, in ${fromHere(file)}: what pages on the web answered, believed for a day`;
  return [{ name: "links", state: "ok", found }];
}

/** How much of the last build was there, or came out of a cache. */
function hits(last: LastBuild | undefined): Finding[] {
  if (last === undefined || last.asked === 0) return [];
  const { made, asked, seconds } = last;
  const share = `${made} of ${plural(asked, "artefact")} made`;
  const others = made < asked ? ", the others were there or came out of a cache" : "";
  const when = last.at === undefined ? "" : `, ${ago(Date.now() - last.at)}`;
  const found = `${share}${others}; ${seconds.toFixed(1)} s${when}`;
  return [{ name: "last build", state: "ok", found }];
}

/** Where the remote cache is, and what may be done with it; never by what it is asked. */
export function remoteFinding(env: NodeJS.ProcessEnv): Finding {
  const name = "remote";
  try {
    const remote = remoteIn(env);
    if (remote === undefined) {
      return { name, state: "ok", found: "none: TURBO_TOKEN is not set (docs/ci.md)" };
    }
    const may = { r: "read", w: "written", rw: "read and written" }[remote.access];
    return {
      name,
      state: "ok",
      found: `${remote.server}, ${may}, signed; TURBO_TEAM ${env.TURBO_TEAM ?? env.TURBO_TEAMID}`,
    };
  } catch (cause) {
    if (!(cause instanceof UsageError)) throw cause;
    return { name, state: "amiss", found: cause.message };
  }
}

function unreadable(cause: unknown): Omit<Finding, "name"> {
  const found = cause instanceof Error ? cause.message : String(cause);
  return { state: "amiss", found: `can't be read: ${found}` };
}

function fromHere(path: string): string {
  return relative(process.cwd(), path) || ".";
}
