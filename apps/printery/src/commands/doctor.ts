import { resolve } from "node:path";
import { printableJson, VERSION } from "@printery/task";
import pc from "picocolors";
import type { Examination, Finding, State } from "../doctor/finding.ts";
import { cacheFindings, projectFindings } from "../doctor/project.ts";
import { toolFindings } from "../doctor/tools.ts";
import { validatorFindings } from "../doctor/validators.ts";
import { exitCodes } from "../exit.ts";
import { limitsFor } from "../limits.ts";
import { terminal } from "../report.ts";

export interface DoctorOptions {
  readonly content?: string;
  readonly out?: string;
  readonly json?: boolean;
  readonly limit?: readonly string[];
}

/**
 * Tell what printery finds on this machine and in this project, and what to do where something is amiss. Returns the exit code: 1
 * where something in the project is, 3 where nothing can be built.
 */
export async function doctor(options: DoctorOptions): Promise<number> {
  const limits = limitsFor(options);
  const say = options.json ? () => {} : tell;
  const place = {
    limits,
    ...(options.content === undefined ? {} : { content: resolve(options.content) }),
    ...(options.out === undefined ? {} : { out: resolve(options.out) }),
  };
  // One after the other, so that the first stands there at once.
  const looks: readonly [string, () => readonly Finding[] | Promise<readonly Finding[]>][] = [
    ["Tools", toolFindings],
    ["Project", () => projectFindings(place)],
    ["Caches", () => cacheFindings(limits, process.env)],
    ["Validators", () => validatorFindings(process.env)],
  ];
  const examinations: Examination[] = [];
  for (const [title, look] of looks) {
    const examination = { title, findings: await look() };
    examinations.push(examination);
    say(examination);
  }
  const all = examinations.flatMap(({ findings }) => findings);
  const code = codeOf(all);
  if (options.json) {
    terminal.out(printableJson({ version: 1, printery: VERSION, exitCode: code, examinations }));
  } else {
    terminal.out(summary(all));
  }
  return code;
}

/** What is broken stops every build; what is amiss, something. */
export function codeOf(findings: readonly Finding[]): number {
  const has = (state: State) => findings.some((finding) => finding.state === state);
  if (has("broken")) return exitCodes.fault;
  return has("amiss") ? exitCodes.content : exitCodes.ok;
}

const MARKS = { ok: "✓", note: "–", amiss: "!", broken: "✗" } as const;
const COLOURS = { ok: pc.green, note: pc.dim, amiss: pc.yellow, broken: pc.red } as const;

function tell({ title, findings }: Examination): void {
  terminal.out(title, pc.bold);
  for (const { name, state, found, remedy } of findings) {
    terminal.out(`  ${MARKS[state]} ${name.padEnd(16)} ${found}`, COLOURS[state]);
    if (remedy !== undefined) terminal.out(`${" ".repeat(21)}${remedy}`);
  }
}

function summary(findings: readonly Finding[]): string {
  const count = (state: State) => findings.filter((finding) => finding.state === state).length;
  if (count("broken") > 0) return "Nothing can be built until what is marked ✗ is put right";
  if (count("amiss") > 0) return "What is marked ! needs attention";
  return "All is as it should be";
}
