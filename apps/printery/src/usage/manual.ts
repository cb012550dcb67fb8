import type { Definition, Operand, Option, Row } from "./definition.ts";
import { always } from "./options.ts";

/** A part of what is to be read about a command. */
export interface Part {
  readonly title: string;
  /** In sentences, or what is listed: a name, and what it is. */
  readonly text?: string;
  readonly rows?: readonly Row[];
}

/** All that is to be read about a command, whoever sets it: a terminal, a manual page, a page of the documentation. */
export interface Manual {
  /** `printery build`; `printery` alone of the command as a whole. */
  readonly name: string;
  readonly summary: string;
  readonly synopsis: string;
  readonly parts: readonly Part[];
}

/** The manual of one command. */
export function manualOf(definition: Definition): Manual {
  const { name, summary, description, operands, options, examples = [], files = [] } = definition;
  const { environment = [], seeAlso = [] } = definition;
  const parts: readonly Part[] = [
    { title: "Description", text: paragraph(description) },
    { title: "Arguments", rows: operands.map(({ name: called, says }) => [called, says]) },
    ...groupsOf([...options, ...always]),
    { title: "Examples", rows: examples.map(({ call, says }) => [call, says]) },
    { title: "Files", rows: files },
    { title: "Environment", rows: [...environment, ...ENVIRONMENT] },
    { title: "Exit status", rows: EXIT_CODES },
    { title: "See also", text: seeAlso.map(called).join(", ") },
  ];
  return {
    name: `printery ${name}`,
    summary,
    synopsis: ["printery", name, "[options]", ...operands.map(written)].join(" "),
    parts: parts.filter(({ text = "", rows = [] }) => text !== "" || rows.length > 0),
  };
}

/** The manual of the command as a whole. */
export function overview(definitions: readonly Definition[]): Manual {
  const listed = definitions.filter(({ isHidden }) => !isHidden);
  return {
    name: "printery",
    summary: "turn raw text into a website, print-ready PDFs and e-books",
    synopsis: "printery <command> [options]",
    parts: [
      {
        title: "Description",
        text: "Turns raw text into a website, print-ready PDFs and e-books. Put texts into a folder called content, and run printery build.",
      },
      { title: "Commands", rows: listed.map(({ name, summary }) => [name, summary]) },
      {
        title: "Options",
        rows: [
          [
            "--version",
            "print the version, and the digest of all that outputs hang on besides texts",
          ],
          ["--help", "print this, and after a command what it does"],
        ],
      },
      {
        title: "Examples",
        rows: [
          ["printery render notes.txt", "a text as pages, a PDF and an e-book, in out/notes/"],
          ["printery build", "all texts of the folder content, into dist"],
          ["printery doctor", "what is installed here, and what is amiss"],
        ],
      },
      { title: "Environment", rows: ENVIRONMENT },
      { title: "Exit status", rows: EXIT_CODES },
      { title: "See also", text: "printery help <command>, README.md, docs/" },
    ],
  };
}

/** What every command heeds. */
const ENVIRONMENT: readonly Row[] = [
  ["NO_COLOR", "print without colours (no-color.org)"],
  ["CI", "print whole lines alone, as into a log"],
];

const EXIT_CODES: readonly Row[] = [
  ["0", "all is well"],
  ["1", "a text or its metadata needs attention"],
  ["2", "the command was not understood"],
  ["3", "a fault of printery, or something that the machine refused"],
  ["4", "an output failed validation"],
];

/** An operand as a synopsis has it. */
export function written({ name, isRequired, isList }: Operand): string {
  const inner = isList ? `${name}...` : name;
  return isRequired ? `<${inner}>` : `[${inner}]`;
}

/** An option as it is given: `--to <formats>`. */
export function given({ name, takes }: Option): string {
  return takes === undefined ? name : `${name} <${takes}>`;
}

function groupsOf(options: readonly Option[]): Part[] {
  const groups = new Map<string, Row[]>();
  for (const option of options) {
    const { group = "Options", says, preset, isRepeated } = option;
    const rows = groups.get(group) ?? [];
    groups.set(group, rows);
    const usual = preset === undefined ? "" : ` (default: ${preset})`;
    const often = isRepeated && !says.includes("repeated") ? " (may be repeated)" : "";
    rows.push([given(option), `${says}${usual}${often}`]);
  }
  return [...groups].map(([title, rows]) => ({ title, rows }));
}

/** Lines of a description are those of its source. */
function paragraph(text: string): string {
  return text.replaceAll("\n", " ");
}

function called(name: string): string {
  return name.includes("/") ? name : `printery ${name}`;
}
