import { printable } from "@printery/task";
import { plural } from "../report.ts";
import type { Account, Loss } from "./account.ts";
import type { Adoption } from "./adopt.ts";

const OUTCOMES: Readonly<Record<Account["outcome"], string>> = {
  copied: "copied byte for byte",
  changed: "copied, with the changes below",
  converted: "became Markdown",
  left: "left out",
  refused: "not read",
};

/** How many files had each outcome, in words. */
export function summary({ publications, accounts }: Adoption): string {
  const count = (...outcomes: Account["outcome"][]) =>
    accounts.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const parts = [
    `${plural(publications.length, "publication")} from ${plural(count("copied", "changed", "converted"), "text")}`,
    `${count("copied", "changed")} copied`,
    `${count("converted")} converted`,
    ...(count("refused") > 0 ? [`${count("refused")} not read`] : []),
    ...(count("left") > 0 ? [`${count("left")} left out`] : []),
  ];
  return parts.join(", ");
}

/** The report as Markdown: what became of each file, and all that could not be carried over, with its words. */
export function reportText(from: string, adoption: Adoption): string {
  const { tool, publications, accounts } = adoption;
  const texts = accounts.filter(({ becomes }) => becomes.length > 0);
  const refused = accounts.filter(({ outcome }) => outcome === "refused");
  const left = accounts.filter(({ outcome }) => outcome === "left");
  const lines = [
    `# What became of ${code(from)}`,
    "",
    `${summary(adoption)}.${tool === undefined ? "" : ` It was read as a project of ${tool}.`}`,
    "",
    "What was adopted is as it was. This report is for you; no build reads it, and you can delete it.",
    "",
    ...list(
      "Publications",
      publications.map(({ name, files }) => `${code(name)}: ${plural(files.length, "file")}`),
    ),
    ...list(
      "Not read",
      refused.map(({ source, remarks }) => `${code(source)}: ${remarks.map(told).join("; ")}`),
    ),
  ];
  if (texts.length > 0) lines.push("## Texts", "");
  for (const text of texts) lines.push(...sectionOf(text));
  lines.push(
    ...list(
      "Left out",
      left.map(({ source, remarks }) => `${code(source)}: ${remarks.map(told).join("; ")}`),
    ),
  );
  return `${lines.join("\n").trimEnd()}\n`;
}

function list(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`## ${title}`, "", ...items.map((item) => `- ${item}`), ""];
}

function sectionOf({ source, outcome, becomes, remarks, losses }: Account): string[] {
  const items = [...remarks.map(told), ...losses.map(lossLine)];
  return [
    `### ${code(source)}`,
    "",
    `${OUTCOMES[outcome]}: ${becomes.map(code).join(", ")}`,
    "",
    ...items.map((item) => `- ${item}`),
    ...(items.length > 0 ? [""] : []),
  ];
}

/** “comments, by Ada: “is this so?””. */
function lossLine({ what, count, place, words }: Loss): string {
  const amount = count === undefined ? "" : ` (${count})`;
  const at = place === undefined ? "" : `, ${told(place)}`;
  return `${what}${amount}${at}${words === undefined ? "" : `: ${told(words)}`}`;
}

/** What a file said, on one line, and as no markup. */
function told(text: string): string {
  return printable(text.replace(/\s+/g, " ").trim()).replace(
    /[\\`*_<>[\]]/g,
    (sign) => `\\${sign}`,
  );
}

function code(text: string): string {
  const fence = text.includes("`") ? "``" : "`";
  return `${fence}${printable(text)}${fence}`;
}
