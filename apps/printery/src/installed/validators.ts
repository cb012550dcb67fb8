import { readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { Message } from "@printery/task";
import { type Finder, finderHere, findProgram } from "./find-program.ts";
import type { Run } from "./run-program.ts";
import { aceMessages, epubcheckMessages, nuMessages, qpdfMessages, veraMessages } from "./said.ts";

/** A program, and what it is always given first. */
export interface Program {
  readonly command: string;
  readonly argv: readonly string[];
}

/** A validator that is no part of printery, and is used where it is installed. */
export interface Validator {
  readonly name: string;
  /** What it looks at, in a few words. */
  readonly adds: string;
  /** How it is found: a command, or a variable of the environment that names a file. */
  readonly variable: string;
  readonly takes: (path: string) => boolean;
  readonly find: (finder: Finder, env: NodeJS.ProcessEnv) => Program | undefined;
  /** Asks for its version. */
  readonly version: readonly string[];
  /** What it says of the outputs at `paths`, relative to `folder`. */
  readonly look: (
    program: Program,
    folder: string,
    paths: readonly string[],
    run: Run,
  ) => Promise<Message[]>;
  /** How it is installed. */
  readonly install: Readonly<Record<"debian" | "macos" | "windows", string>>;
}

/** A validator that is installed. */
export interface Installed {
  readonly validator: Validator;
  readonly program: Program;
}

/** Those that this machine has, in the order in which they look. */
export function installedHere(env: NodeJS.ProcessEnv = process.env): Installed[] {
  const finder = finderHere(env);
  return validators.flatMap((validator) => {
    const program = validator.find(finder, env);
    return program === undefined ? [] : [{ validator, program }];
  });
}

/** Those that printery knows how to use. */
export const validators: readonly Validator[] = [
  {
    name: "qpdf",
    adds: "the syntax of PDFs",
    variable: "qpdf",
    takes: (path) => path.endsWith(".pdf"),
    find: (finder) => programCalled("qpdf", finder),
    version: ["--version"],
    install: {
      debian: "apt install qpdf",
      macos: "brew install qpdf",
      windows: "winget install qpdf.qpdf",
    },
    look: async (program, folder, paths, run) => {
      const messages: Message[] = [];
      for (const path of paths) {
        const { status, output } = await run(program, ["--check", join(folder, path)]);
        messages.push(...qpdfMessages(path, status, output));
      }
      return messages;
    },
  },
  {
    name: "EPUBCheck",
    adds: "e-books by the checker of the W3C, which shops use",
    variable: "EPUBCHECK_JAR, or epubcheck",
    takes: (path) => path.endsWith(".epub"),
    find: (finder, env) =>
      jarNamed(env.EPUBCHECK_JAR, finder) ?? programCalled("epubcheck", finder),
    version: ["--version"],
    install: {
      debian: "apt install epubcheck",
      macos: "brew install epubcheck",
      windows:
        "github.com/w3c/epubcheck/releases, and EPUBCHECK_JAR with the path of epubcheck.jar",
    },
    look: async (program, folder, paths, run) => {
      const messages: Message[] = [];
      for (const path of paths) {
        const { output } = await run(program, [join(folder, path), "--json", "-", "--quiet"]);
        messages.push(...epubcheckMessages(path, output));
      }
      return messages;
    },
  },
  {
    name: "Ace",
    adds: "the accessibility of e-books, by DAISY",
    variable: "ACE_CLI, or ace",
    takes: (path) => path.endsWith(".epub"),
    find: (finder, env) =>
      env.ACE_CLI && finder.isFile(env.ACE_CLI)
        ? { command: env.ACE_CLI, argv: [] }
        : programCalled("ace", finder),
    version: ["--version"],
    install: {
      debian: "npm install -g @daisy/ace",
      macos: "npm install -g @daisy/ace",
      windows: "npm install -g @daisy/ace (not found on Windows, where it is a script)",
    },
    look: async (program, folder, paths, run) => {
      const messages: Message[] = [];
      for (const path of paths) {
        const { output } = await run(program, ["-s", join(folder, path)]);
        messages.push(...aceMessages(path, output));
      }
      return messages;
    },
  },
  {
    name: "veraPDF",
    adds: "PDF/UA-1 and PDF/A in full",
    variable: "VERAPDF_LIB, or verapdf",
    takes: (path) => path.endsWith(".pdf") && !/\.(?:print|cover|imposed)\.pdf$/.test(path),
    find: (finder, env) => jarsIn(env.VERAPDF_LIB, finder) ?? programCalled("verapdf", finder),
    version: ["--version"],
    install: {
      debian: "verapdf.org/software, and its folder on PATH",
      macos: "brew install verapdf",
      windows: "verapdf.org/software, and VERAPDF_LIB with the folder of its jars",
    },
    // It takes longer to start than to look.
    look: async (program, folder, paths, run) => {
      const messages: Message[] = [];
      const isArchive = (path: string) => path.endsWith(".archive.pdf");
      for (const [flavour, those] of [
        ["ua1", paths],
        ["2a", paths.filter((path) => !isArchive(path))],
        ["3a", paths.filter(isArchive)],
      ] as const) {
        if (those.length === 0) continue;
        const files = those.map((path) => join(folder, path));
        const { output } = await run(program, [
          "--flavour",
          flavour,
          "--format",
          "text",
          "-v",
          ...files,
        ]);
        messages.push(...veraMessages(folder, those, flavour, output));
      }
      return messages;
    },
  },
  {
    name: "Nu Html Checker",
    adds: "HTML, CSS and SVG by the checker of the W3C",
    variable: "VNU_JAR, or vnu",
    takes: (path) => path.endsWith(".html"),
    find: (finder, env) => jarNamed(env.VNU_JAR, finder) ?? programCalled("vnu", finder),
    version: ["--version"],
    install: {
      debian: "npm install vnu-jar, and VNU_JAR with the path of vnu.jar",
      macos: "brew install vnu",
      windows: "npm install vnu-jar, and VNU_JAR with the path of vnu.jar",
    },
    look: async (program, folder, paths, run) => {
      const messages: Message[] = [];
      const options = ["--stdout", "--exit-zero-always", "--format", "json"];
      // A command line has room for some thousands of names.
      for (let at = 0; at < paths.length; at += MOST_FILES) {
        const those = paths.slice(at, at + MOST_FILES);
        const { output } = await run(program, [
          ...options,
          ...those.map((path) => join(folder, path)),
        ]);
        messages.push(...nuMessages(folder, output));
      }
      return messages;
    },
  },
];

const MOST_FILES = 200;

function programCalled(name: string, finder: Finder): Program | undefined {
  const command = findProgram(name, finder);
  return command === undefined ? undefined : { command, argv: [] };
}

function jarNamed(jar: string | undefined, finder: Finder): Program | undefined {
  const java = jar && finder.isFile(jar) ? findProgram("java", finder) : undefined;
  return java === undefined || jar === undefined
    ? undefined
    : { command: java, argv: ["-jar", jar] };
}

/** veraPDF as Maven has it: a folder of jars. */
function jarsIn(folder: string | undefined, finder: Finder): Program | undefined {
  const java = folder ? findProgram("java", finder) : undefined;
  if (java === undefined || !folder || !jarsThere(folder)) return undefined;
  const argv = [
    "-cp",
    [join(folder, "*")].join(delimiter),
    "org.verapdf.apps.GreenfieldCliWrapper",
  ];
  return { command: java, argv };
}

function jarsThere(folder: string): boolean {
  try {
    return readdirSync(folder).some((name) => /^greenfield-apps.*\.jar$/.test(name));
  } catch {
    return false;
  }
}
