import { existsSync } from "node:fs";
import { nearest } from "@printery/task";
import type { Definition } from "./definition.ts";
import { given } from "./manual.ts";
import { always } from "./options.ts";

/** A call that commander did not understand: which of its errors, in its words, and what was called. */
export interface Misunderstood {
  readonly code: string;
  readonly message: string;
  /** Words behind the command's own name. */
  readonly argv: readonly string[];
}

/** What is expected in place of what was called, as one sentence; undefined where commander has said it. */
export function misunderstood(
  { code, message, argv }: Misunderstood,
  commands: readonly Definition[],
): string | undefined {
  const [, named = ""] = /'([^']*)'/s.exec(message) ?? [];
  const definition = commands.find(({ name }) => name === argv[0]);
  const call = definition === undefined ? "printery" : `printery ${definition.name}`;
  switch (code) {
    case "commander.unknownCommand":
      return unknownCommand(named, commands);
    case "commander.unknownOption": {
      const own = definition?.options ?? [];
      const names = [...[...own, ...always].map(({ name }) => name), "--help", "--version"];
      const hint = near(named.replace(/=.*$/s, ""), names);
      return `Expected an option of ${call}, not “${named}”${hint}; \`${call} --help\` lists them`;
    }
    case "commander.missingArgument": {
      const example = definition?.examples?.[0]?.call;
      return `Expected a ${named} behind ${call}, not nothing${example === undefined ? "" : `: ${example}`}`;
    }
    case "commander.optionMissingArgument": {
      const option = definition?.options.find((one) => given(one) === named);
      const [flag = named, value = "a value"] = named.split(" ");
      return `Expected ${value} behind ${flag}, not nothing${option === undefined ? "" : `: ${option.says}`}`;
    }
    case "commander.excessArguments": {
      const most = definition?.operands.length ?? 0;
      return `Expected ${most === 0 ? "nothing" : "no more"} behind ${call}${operandsOf(definition)}, not more words; a name with spaces stands in quotation marks`;
    }
    default:
      return undefined;
  }
}

function operandsOf(definition: Definition | undefined): string {
  const names = (definition?.operands ?? []).map(({ name }) => ` <${name}>`);
  return names.join("");
}

/** Whoever names a text may want it rendered. */
function unknownCommand(named: string, commands: readonly Definition[]): string {
  const names = commands.filter(({ isHidden }) => !isHidden).map(({ name }) => name);
  const hint = near(named, names);
  const path = hint === "" && existsSync(named) ? `; \`printery render ${named}\` renders it` : "";
  return `Expected a command (${names.join(", ")}), not “${named}”${hint}${path}`;
}

function near(wanted: string, names: readonly string[]): string {
  const meant = nearest(wanted, names) ?? beginning(wanted, names);
  return meant === undefined ? "" : `; “${meant}” is nearest`;
}

/** Half a word is no misspelt one. */
function beginning(wanted: string, names: readonly string[]): string | undefined {
  const those = names.filter((name) => wanted.length > 2 && name.startsWith(wanted));
  return those.length === 1 ? those[0] : undefined;
}
