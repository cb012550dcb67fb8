import type { Definition, Named, Option, Row, Values } from "../usage/definition.ts";
import { given } from "../usage/manual.ts";
import { always } from "../usage/options.ts";

/** What may stand where the cursor is. */
export interface Candidates {
  /** Words, each with what it is; those alone that begin as the word at the cursor does. */
  readonly words: readonly Row[];
  /** What the shell itself completes besides. */
  readonly paths: "files" | "folders" | "none";
}

/** Looks up the names of what there is; `folder` is the content folder, where one is given. */
export type LookUp = (kind: "publication" | "text", folder?: string) => Promise<readonly string[]>;

/**
 * What may stand in the place of the last of `words`, which are those behind the command's own name, the last as far as it is typed.
 */
export async function candidatesFor(
  words: readonly string[],
  commands: readonly Definition[],
  lookUp: LookUp,
): Promise<Candidates> {
  const listed = commands.filter(({ isHidden }) => !isHidden);
  const [name = "", ...rest] = joined(words);
  const names = listed.map(({ name, summary }): Row => [name, summary]);
  if (rest.length === 0) return starting(name, name.startsWith("-") ? WHOLE : names);
  const definition = commands.find((command) => command.name === name);
  if (definition === undefined) return NOTHING;
  const options = [...definition.options, ...always];
  const current = rest.at(-1) ?? "";
  const before = rest.slice(0, -1);
  const folder = valueIn("--content", before);
  const look = (values: Values | undefined, typed: string, prefix = "") =>
    valuesFor(values, typed, prefix, { names, lookUp, folder });

  const [, flag = "", typed = ""] = /^(--[\w-]+)=(.*)$/s.exec(current) ?? [];
  const assigned = options.find((option) => option.name === flag && option.takes !== undefined);
  if (assigned !== undefined) return look(assigned.values, typed, `${flag}=`);
  const awaited = options.find(({ name, takes }) => name === before.at(-1) && takes !== undefined);
  if (awaited !== undefined) return look(awaited.values, current);
  if (current.startsWith("-")) return starting(current, optionRows(options, before));
  const { operands } = definition;
  const at = operandsIn(before, options);
  const operand = operands[at] ?? operands.findLast(({ isList }) => isList);
  return operand === undefined ? NOTHING : look(operand.values, current);
}

const NOTHING: Candidates = { words: [], paths: "none" };

/** Options of the command as a whole. */
const WHOLE: readonly Row[] = [
  ["--help", "print what it does"],
  ["--version", "print the version"],
];

/** `--to` `=` `pdf` in one, as bash divides words there; an assignment at the cursor stays divided, as bash completes its value alone. */
function joined(words: readonly string[]): string[] {
  const all = [...words];
  if (all.at(-1) === "=" && all.at(-2)?.startsWith("--")) return [...all.slice(0, -1), ""];
  if (all.at(-2) === "=" && all.at(-3)?.startsWith("--")) {
    return [...all.slice(0, -2), all.at(-1) ?? ""];
  }
  return all;
}

function starting(typed: string, rows: readonly Row[], paths: Candidates["paths"] = "none") {
  return { words: rows.filter(([word]) => word.startsWith(typed)), paths };
}

/** Those that may still be given. */
function optionRows(options: readonly Option[], before: readonly string[]): Row[] {
  const left = options.filter(({ name, isRepeated }) => isRepeated || !before.includes(name));
  return [
    ...left.map((option): Row => [option.name, `${given(option)}: ${option.says}`]),
    ["--help", "print what it does"],
  ];
}

/** How many of `words` are operands, and no options or values of these. */
function operandsIn(words: readonly string[], options: readonly Option[]): number {
  const takes = (word: string | undefined) =>
    options.some((option) => option.name === word && option.takes !== undefined);
  return words.filter((word, at) => !/^-./.test(word) && !takes(words[at - 1])).length;
}

function valueIn(option: string, words: readonly string[]): string | undefined {
  const assigned = words.find((word) => word.startsWith(`${option}=`));
  if (assigned !== undefined) return assigned.slice(option.length + 1);
  const at = words.indexOf(option);
  return at < 0 ? undefined : words[at + 1];
}

interface Means {
  readonly names: readonly Row[];
  readonly lookUp: LookUp;
  readonly folder: string | undefined;
}

async function valuesFor(
  values: Values | undefined,
  typed: string,
  prefix: string,
  means: Means,
): Promise<Candidates> {
  const found = (words: readonly Row[]): Candidates => {
    const those = starting(typed, words).words;
    return { words: those.map(([word, says]): Row => [`${prefix}${word}`, says]), paths: "none" };
  };
  if (values === undefined) return NOTHING;
  if (typeof values === "string") return named(values, means, found);
  if (!("listed" in values)) return found(values.map((word): Row => [word, ""]));
  const chosen = typed.split(",").slice(0, -1);
  const begun = chosen.map((word) => `${word},`).join("");
  const left = values.listed.filter((word) => !chosen.includes(word));
  return found(left.map((word): Row => [`${begun}${word}`, ""]));
}

async function named(
  kind: Named,
  { names, lookUp, folder }: Means,
  found: (words: readonly Row[]) => Candidates,
): Promise<Candidates> {
  if (kind === "file") return { words: [], paths: "files" };
  if (kind === "folder") return { words: [], paths: "folders" };
  if (kind === "command") return found(names);
  return found((await lookUp(kind, folder)).map((word): Row => [word, ""]));
}
