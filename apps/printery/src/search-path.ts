import { posix, win32 } from "node:path";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * `environment` with `folders` before those in which programs are looked for. Windows has one such variable, whatever the case of its
 * name, which is mostly `Path`; beside it another one would stand for it.
 */
export function withFolders(
  environment: Environment,
  folders: readonly string[],
  platform: NodeJS.Platform = process.platform,
): Environment {
  const { delimiter } = platform === "win32" ? win32 : posix;
  const isIt = (name: string) =>
    platform === "win32" ? name.toUpperCase() === "PATH" : name === "PATH";
  const names = Object.keys(environment).filter(isIt);
  const said = names.map((name) => environment[name]).find((value) => value !== undefined);
  const others = Object.entries(environment).filter(([name]) => !isIt(name));
  const all = said === undefined || said === "" ? folders : [...folders, said];
  return { ...Object.fromEntries(others), PATH: all.join(delimiter) };
}
