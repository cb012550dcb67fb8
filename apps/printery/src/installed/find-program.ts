import { statSync } from "node:fs";
import { posix, win32 } from "node:path";

/** How a system finds programs by their names. */
export interface Finder {
  readonly platform: NodeJS.Platform;
  /** As the environment has it. */
  readonly PATH: string;
  readonly isFile: (path: string) => boolean;
}

/** As this machine finds them. */
export function finderHere(env: NodeJS.ProcessEnv = process.env): Finder {
  return {
    platform: process.platform,
    PATH: env.PATH ?? env.Path ?? "",
    isFile: (path) => {
      try {
        return statSync(path).isFile();
      } catch {
        // Nor is one that nobody here may look at.
        return false;
      }
    },
  };
}

/**
 * Windows runs these without a shell. The scripts that npm and others lay there, `.cmd` and `.bat`, it would give to one, which reads
 * more into a path than is in it.
 */
const ENDINGS = [".exe", ".com"];

/** The absolute path of the program called `name`; undefined where there is none. The working folder is not looked in. */
export function findProgram(name: string, { platform, PATH, isFile }: Finder): string | undefined {
  const { join, isAbsolute } = platform === "win32" ? win32 : posix;
  const endings = platform === "win32" ? ENDINGS : [""];
  const folders = PATH.split(platform === "win32" ? ";" : ":").filter((folder) =>
    isAbsolute(folder),
  );
  return folders
    .flatMap((folder) => endings.map((ending) => join(folder, `${name}${ending}`)))
    .find(isFile);
}
