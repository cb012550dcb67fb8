import { readFileSync } from "node:fs";
import { availableParallelism, totalmem } from "node:os";
import { join } from "node:path";
import { VERSION } from "@printery/task";
import { size } from "../report.ts";
import { digestOf, readToolchain, type Toolchain } from "../toolchain.ts";
import { home, packageFolder } from "../workspace.ts";
import type { Finding } from "./finding.ts";

/** As package.json has it in `engines`. */
const LEAST_NODE = [20, 19] as const;

/** printery itself, and what it runs with. */
export function toolFindings(): Finding[] {
  const toolchain = readToolchain();
  return [
    { name: "printery", state: "ok", found: `${VERSION}, in ${home()}` },
    toolchain === undefined
      ? {
          name: "toolchain",
          state: "broken",
          found: "not built",
          remedy: "`pnpm build` in the clone, or `npm install` again",
        }
      : {
          name: "toolchain",
          state: "ok",
          found: `${digestOf(toolchain)}, what outputs hang on besides texts`,
        },
    nodeFinding(process.versions.node),
    packageFinding("pnpm", "which starts the tasks of a build"),
    packageFinding("turbo", "which runs and caches them"),
    {
      name: "machine",
      state: "ok",
      found: `${process.platform} ${process.arch}, ${availableParallelism()} processors, ${size(totalmem())} of memory`,
    },
    ...(toolchain === undefined ? [] : [fontFinding(toolchain)]),
  ];
}

/** Whether Node is new enough. */
export function nodeFinding(version: string): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [leastMajor, leastMinor] = LEAST_NODE;
  const isEnough = major > leastMajor || (major === leastMajor && minor >= leastMinor);
  if (isEnough) return { name: "node", state: "ok", found: version };
  return {
    name: "node",
    state: "broken",
    found: `${version}, older than ${leastMajor}.${leastMinor}`,
    remedy: "nodejs.org, or a version manager, has a newer one",
  };
}

function packageFinding(name: string, what: string): Finding {
  try {
    const { version } = JSON.parse(readFileSync(join(packageFolder(name), "package.json"), "utf8"));
    return { name, state: "ok", found: `${version}, ${what}` };
  } catch {
    const remedy = "install printery again: npm install, or pnpm install in a clone";
    return { name, state: "broken", found: `not there, ${what}`, remedy };
  }
}

/** The faces that outputs are set in are part of the tools, so that all machines set alike. */
function fontFinding(toolchain: Toolchain): Finding {
  const families = Object.keys(toolchain)
    .filter((name) => /^@(?:expo-google-fonts|fontsource)\//.test(name))
    .map((name) => name.slice(name.indexOf("/") + 1));
  const some = families.slice(0, 3).join(", ");
  return {
    name: "fonts",
    state: families.length === 0 ? "broken" : "ok",
    found: `${families.length} families, part of printery (${some} …); those of the system are not used`,
  };
}
