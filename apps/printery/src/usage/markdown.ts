import type { Definition } from "./definition.ts";
import { type Manual, manualOf, overview, type Part } from "./manual.ts";

/** The page of the documentation on all commands. */
export function markdownOf(definitions: readonly Definition[]): string {
  const listed = definitions.filter(({ isHidden }) => !isHidden);
  const whole = overview(definitions);
  const shared = whole.parts.filter(({ title }) => SHARED.includes(title));
  return `${[
    "# The command",
    "",
    "<!-- Written by `printery help --markdown` from what the command itself goes by; a test holds it. -->",
    "",
    ...whole.parts
      .filter(({ title }) => !SHARED.includes(title) && title !== "See also")
      .flatMap((part) => linesOf(part, 2)),
    ...listed.flatMap((definition) => chapterOf(manualOf(definition), shared)),
    ...shared.flatMap((part) => linesOf(part, 2)),
  ]
    .join("\n")
    .trimEnd()}\n`;
}

/** What is the same for all commands is said once. */
const SHARED: readonly string[] = ["Environment", "Exit status"];

/** Of a command, in a page that says what is `shared` once. */
function chapterOf({ name, synopsis, parts }: Manual, shared: readonly Part[]): string[] {
  const said = new Set(shared.flatMap(({ rows = [] }) => rows.map(([called]) => called)));
  const own = parts
    .map((part) => ({
      ...part,
      ...(part.rows && { rows: part.rows.filter(([called]) => !said.has(called)) }),
    }))
    .filter(({ rows, text }) => text !== undefined || rows?.length !== 0);
  const isTaken = ({ title }: Part) => !TITLES.has(title);
  const first = own.findIndex(isTaken);
  const taken: Part = {
    title: "What it takes",
    rows: own.filter(isTaken).flatMap(({ rows = [] }) => rows),
  };
  const whole = own.flatMap((part, at) => (isTaken(part) ? (at === first ? taken : []) : part));
  return [
    `## ${name}`,
    "",
    "```sh",
    synopsis,
    "```",
    "",
    ...whole.flatMap((part) => linesOf(part, 3)),
  ];
}

/** Parts of a command that are no table of what it takes: arguments, and options by groups, stand in one table. */
const TITLES: ReadonlySet<string> = new Set([
  "Description",
  "Examples",
  "Files",
  "Environment",
  "See also",
]);

function linesOf({ title, text = "", rows = [] }: Part, depth: number): string[] {
  const heading = `${"#".repeat(depth)} ${title}`;
  if (title === "Description") return [escaped(text), ""];
  if (title === "See also") return [`*See also:* ${escaped(text)}`, ""];
  if (text !== "") return [heading, "", escaped(text), ""];
  if (title === "Examples") {
    return [
      heading,
      "",
      "```sh",
      ...rows.flatMap(([call, says]) => [`# ${says}`, call]),
      "```",
      "",
    ];
  }
  return [
    heading,
    "",
    `| ${HEADS[title] ?? "Option"} | What it is or does |`,
    "|---|---|",
    ...rows.map(([name, says]) => `| \`${name}\` | ${escaped(says)} |`),
    "",
  ];
}

/** What the rows of a part begin with, where these are no options: who listens to a table hears its heads. */
const HEADS: Readonly<Record<string, string>> = {
  Commands: "Command",
  "What it takes": "Argument or option",
  Files: "File",
  Environment: "Variable",
  "Exit status": "Code",
};

/** What Markdown would take for a mark. */
function escaped(text: string): string {
  return text.replace(/[<>|*_`]/g, "\\$&");
}
