/** What a command is called, what it takes, and what it does: all that is parsed, and all that its help says. */
export interface Definition {
  readonly name: string;
  /** In a few words, for the list of all commands. */
  readonly summary: string;
  /** In sentences; lines break where its own do. */
  readonly description: string;
  readonly operands: readonly Operand[];
  /** In the order in which help lists them, those of a group together. */
  readonly options: readonly Option[];
  /** Calls that show what it is for, each of which a test runs. */
  readonly examples?: readonly Example[];
  /** Files that it reads or writes. */
  readonly files?: readonly Row[];
  /** Variables of the environment that it heeds, beside those that every command does. */
  readonly environment?: readonly Row[];
  /** Names of other commands, and pages of docs/. */
  readonly seeAlso?: readonly string[];
  /** Whether no list names it: shells call it, and nobody else. */
  readonly isHidden?: boolean;
  /**
   * Does it, with the operands in the order they were given in, and gives back the exit code. What it loads it loads then, so that
   * a command costs only its own start. Its options are typed as the function that takes them has them. What speaks of all commands
   * is given them.
   */
  readonly run: (
    operands: readonly string[],
    options: never,
    commands: readonly Definition[],
  ) => Promise<number>;
}

export interface Operand {
  readonly name: string;
  readonly says: string;
  /** Whether there must be one. */
  readonly isRequired: boolean;
  /** Whether there may be several. */
  readonly isList: boolean;
  readonly values?: Values;
}

/** A name, and what it is. */
export type Row = readonly [name: string, says: string];

/** A call as it is typed, and what comes of it. */
interface Example {
  readonly call: string;
  readonly says: string;
}

export interface Option {
  /** As it is typed: `--to`. It reaches `run` under that name in camel case. */
  readonly name: string;
  /** What its value is, as help names it; without it the option is on or off. */
  readonly takes?: string;
  readonly says: string;
  /** All that its value may be, or what its value is the name of, for shells that complete it. */
  readonly values?: Values;
  /** The heading that help has it under; “Options” without one. */
  readonly group?: string;
  /** The value where it is not given. */
  readonly preset?: string;
  /** Whether it may be given several times: `run` gets a list. */
  readonly isRepeated?: boolean;
}

/** What a value may be: one of a few words, or of a list of them with commas between; something that has a name; a place on the disk. */
export type Values = readonly string[] | { readonly listed: readonly string[] } | Named;

/** What is looked up when somebody asks. */
export type Named = "command" | "publication" | "text" | "file" | "folder";
