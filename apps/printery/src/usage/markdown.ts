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
    ...listed.flatMap((definition) => chapterOf(manualOf(definition))),
    ...shared.flatMap((part) => linesOf(part, 2)),
  ]
    .join("\n")
    .trimEnd()}\n`;
}

/** What is the same for all commands is said once. */
const SHARED: readonly string[] = ["Environment", "Exit status"];

function chapterOf({ name, synopsis, parts }: Manual): string[] {
  const own = parts.filter(({ title }) => title !== "Exit status");
  return [
    `## ${name}`,
    "",
    "```sh",
    synopsis,
    "```",
    "",
    ...own.flatMap((part) => linesOf(part, 3)),
  ];
}

function linesOf({ title, text = "", rows = [] }: Part, depth: number): string[] {
  const heading = `${"#".repeat(depth)} ${title}`;
  if (title === "Description") return [escaped(text), ""];
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
  Arguments: "Argument",
  Files: "File",
  Environment: "Variable",
  "Exit status": "Code",
};

/** What Markdown would take for a mark. */
function escaped(text: string): string {
  return text.replace(/[<>|*_`]/g, "\\$&");
}
