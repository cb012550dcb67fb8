import { existsSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The package of the command itself: `apps/printery` of a clone, or where npm has put it. */
const own: string = dirname(fileURLToPath(new URL(".", import.meta.url)));

/** The clone that this command belongs to; undefined of one that was installed. */
const clone: string | undefined = cloneAround(own);

/** Where the tool is: the clone, or the folder of the installed package. No command writes there but in a clone that is its own project. */
export function home(): string {
  return clone ?? own;
}

/** The folder of a package that the tool stands on. @throws where it is not installed */
export function packageFolder(name: string): string {
  const places = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const folder = places
    .map((place) => join(place, name))
    .find((path) => existsSync(join(path, "package.json")));
  if (folder === undefined) throw new Error(`${name} is not installed beside ${own}`);
  return folder;
}

/** The folder below a project in which its builds keep generated packages and caches. */
const WORKSPACE = ".printery";

/** Names of a project's own settings. */
const CONFIG_FILES: readonly string[] = ["ts", "mts", "js", "mjs", "json"].map(
  (ending) => `printery.config.${ending}`,
);

/**
 * The project that a command is given in, absolute: the nearest folder, from `from` upwards, with settings, a folder `content`, or
 * the workspace of an earlier build. The search ends with the folder of a repository, and before the user's own and the root of the
 * disk, whose `content` would be another's. Where there is no project it is `from`, in which one may begin.
 */
export function projectRoot(from: string = process.cwd()): string {
  const start = resolve(from);
  for (let folder = start; ; folder = dirname(folder)) {
    if (isProject(folder)) return folder;
    const above = dirname(folder);
    const isLast = above === ownFolder() || dirname(above) === above;
    if (isLast || existsSync(join(folder, ".git"))) return start;
  }
}

/** The user's own folder, as the environment has it: to look it up, Node.js would read the system's list of users. */
function ownFolder(): string | undefined {
  const { HOME, USERPROFILE } = process.env;
  return process.platform === "win32" ? USERPROFILE : HOME;
}

function isProject(folder: string): boolean {
  return (
    folder === clone ||
    isFolder(join(folder, "content")) ||
    isFolder(join(folder, WORKSPACE)) ||
    CONFIG_FILES.some((name) => existsSync(join(folder, name)))
  );
}

/** Where builds of `project` keep what they generate: in a clone itself, whose Turborepo makes the tools as well, else in a folder of its own. */
export function workspaceOf(project: string): string {
  return project === clone ? clone : join(project, WORKSPACE);
}

function cloneAround(folder: string): string | undefined {
  const root = dirname(dirname(folder));
  const isThere = folder === join(root, "apps", "printery") && existsSync(join(root, "turbo.json"));
  return isThere ? root : undefined;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
