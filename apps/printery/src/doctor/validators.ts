import { runProgram } from "../installed/run-program.ts";
import { installedHere, type Validator, validators } from "../installed/validators.ts";
import type { Finding } from "./finding.ts";

/** Part of printery, so that outputs are validated on every machine. */
const BUILT_IN: readonly Finding[] = [
  { name: "html-validate", state: "ok", found: "part of printery: the HTML of pages and e-books" },
  { name: "epubcheck-ts", state: "ok", found: "part of printery: the structure of e-books" },
  {
    name: "printery",
    state: "ok",
    found: "part of it: links, tags of PDFs, PDF/X-4, what shops ask",
  },
];

/** Seconds that a validator has to tell its version. */
const PATIENCE = 20;

/** The validators that there are, and what others would add. `tell` is called with each as it is known. */
export async function validatorFindings(env: NodeJS.ProcessEnv): Promise<Finding[]> {
  const installed = installedHere(env);
  const findings = validators.map(async (validator): Promise<Finding> => {
    const { name, adds } = validator;
    const found = installed.find((one) => one.validator === validator);
    if (found === undefined) {
      return {
        name,
        state: "note",
        found: `not installed; adds ${adds}`,
        remedy: remedyFor(validator),
      };
    }
    const { status, output } = await runProgram(found.program, validator.version, PATIENCE);
    const version = /\d+(?:\.\d+)+/.exec(output)?.[0];
    if (status === -1 || version === undefined) {
      const [said = ""] = output.trim().split("\n");
      return {
        name,
        state: "amiss",
        found: `does not answer: ${said}`,
        remedy: remedyFor(validator),
      };
    }
    return { name, state: "ok", found: `${version}: ${adds}` };
  });
  return [...BUILT_IN, ...(await Promise.all(findings))];
}

function remedyFor({ install, variable }: Validator): string {
  const system = { win32: "windows", darwin: "macos" } as const;
  const how =
    install[
      process.platform === "win32" || process.platform === "darwin"
        ? system[process.platform]
        : "debian"
    ];
  return variable === "qpdf" ? how : `${how} (found by ${variable})`;
}
