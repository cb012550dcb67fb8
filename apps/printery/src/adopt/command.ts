import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { printable } from "@printery/task";
import { projectFiles } from "../begin/files.ts";
import { buildCommand, type NewOptions } from "../begin/options.ts";
import { schemaFiles } from "../begin/schema.ts";
import { wishesOf } from "../begin/wishes.ts";
import { fromHere } from "../begin/words.ts";
import { writeNew } from "../begin/write-new.ts";
import { exitCodes, UsageError } from "../exit.ts";
import { limitsFor } from "../limits.ts";
import { plural, tell, terminal } from "../report.ts";
import { projectRoot } from "../workspace.ts";
import type { About, Account } from "./account.ts";
import type { Adopted, Adoption } from "./adopt.ts";
import { adoptApart } from "./apart.ts";
import { readable } from "./kinds.ts";
import { BUILD_WILL_SAY } from "./make.ts";
import { reportText, summary } from "./report.ts";

/** Lines of the report that are printed; the rest stands in its file. */
const MOST_LINES = 30;

/** Make publications in `content` of what is at `from`, say what became of it, and write the report beside. Returns the exit code. */
export async function adoptInto(
  content: string,
  from: string,
  name: string | undefined,
  options: NewOptions,
): Promise<number> {
  const { kind, title, authors, lang, style, formats } = wishesOf(name ?? "", options);
  if (kind === "collection" || options.kind === "library") {
    throw new UsageError(
      `Expected texts to become a text or a book, not a ${options.kind ?? kind}`,
    );
  }
  const about: About = {
    ...(title === undefined ? {} : { title }),
    ...(authors.length === 0 ? {} : { authors }),
    ...(lang === undefined ? {} : { lang }),
    ...(style === undefined ? {} : { style }),
    ...(formats === undefined ? {} : { formats }),
  };
  const lines = schemaFiles(projectRoot(dirname(content)), content);
  // What has a title is one.
  const whole = name ?? title ?? (kind === "book" ? baseOf(from) : undefined);
  const isNew = !existsSync(content);
  const dry = options.dry === true;
  const adoption = await adoptApart(from, {
    content,
    ...(whole === undefined ? {} : { name: whole }),
    about,
    schemaLines: { inFolder: lines.publication("folder"), loose: lines.publication("") },
    limits: limitsFor(options),
    dry,
    ...(options.json
      ? {}
      : {
          onAdopted: (one) =>
            terminal.out(`${dry ? "would write" : "wrote"} ${written(one, content)}`),
        }),
  });
  if (
    adoption.publications.length === 0 &&
    adoption.accounts.every(({ outcome }) => outcome === "left")
  ) {
    throw new UsageError(
      `Expected texts (${readable}) in “${from}”, not none; nothing was written`,
    );
  }
  if (!dry && adoption.publications.length > 0)
    await writeBesides(content, { adoption, isNew, lang });
  const report = dry ? undefined : await writeReport(dirname(content), reportText(from, adoption));
  if (options.json)
    terminal.out(
      JSON.stringify({ from, content, ...(report && { report }), dry, ...adoption }, null, 2),
    );
  else say(adoption, { content, report });
  return adoption.accounts.some(
    ({ outcome, remarks }) => outcome === "refused" || remarks.some(isError),
  )
    ? exitCodes.content
    : exitCodes.ok;
}

interface Besides {
  readonly adoption: Adoption;
  readonly isNew: boolean;
  readonly lang: string | undefined;
}

/** The schemas that side-cars name, and what a project has where it begins here. */
async function writeBesides(content: string, { adoption, isNew, lang }: Besides): Promise<void> {
  const schema = schemaFiles(projectRoot(dirname(content)), content);
  const around = isNew ? projectFiles(content, lang, schema) : new Map<string, string>();
  await writeNew(dirname(content), around);
  const isSaid = adoption.publications.some(({ files }) =>
    files.some((file) => file.endsWith(".yaml")),
  );
  if (isSaid) schema.publication("");
  if (isNew || isSaid) await writeNew(content, schema.missing());
}

function isError(remark: string): boolean {
  return remark.startsWith(BUILD_WILL_SAY);
}

function baseOf(path: string): string {
  return path.replace(/[\\/]+$/, "").replace(/^.*[\\/]/, "");
}

/** Write the report beside the content folder, under a name that nothing has yet; gives its path. */
async function writeReport(folder: string, text: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  let path = join(folder, "import-report.md");
  for (let n = 2; existsSync(path); n++) path = join(folder, `import-report-${n}.md`);
  await writeFile(path, text, { flag: "wx" });
  return path;
}

interface Saying {
  readonly content: string;
  readonly report: string | undefined;
}

function say(adoption: Adoption, { content, report }: Saying): void {
  const troubled = adoption.accounts.filter(({ outcome }) => outcome === "refused");
  for (const { source, remarks } of troubled.slice(0, MOST_LINES))
    tell("error", `${source}: ${remarks.join("; ")}`);
  if (troubled.length > MOST_LINES)
    terminal.err(`… and ${troubled.length - MOST_LINES} more, in the report`);
  for (const line of shortened(adoption.accounts.flatMap(lossesOf))) terminal.out(line);
  terminal.out(summary(adoption));
  if (report !== undefined) {
    terminal.out(
      `${fromHere(report)} says what became of each file, and what could not be carried over`,
    );
    terminal.out(`Next: \`${buildCommand(content)}\``);
  }
}

function written({ name, files }: Adopted, content: string): string {
  const [only = name, ...others] = files;
  if (others.length === 0) return fromHere(join(content, only));
  return `${fromHere(join(content, name))} (${plural(files.length, "file")})`;
}

/** What a text lost, on a line of its own. */
function lossesOf({ source, outcome, losses, remarks }: Account): string[] {
  // What is no text has been counted, and what was refused is told of.
  if (outcome === "left" || outcome === "refused") return [];
  const counts = new Map<string, number>();
  for (const { what, count = 1 } of losses) counts.set(what, (counts.get(what) ?? 0) + count);
  const said = [...[...counts].map(([what, count]) => `${count} × ${what}`), ...remarks];
  return said.length === 0 ? [] : [printable(`${source}: ${said.join("; ")}`)];
}

function shortened(lines: readonly string[]): string[] {
  if (lines.length <= MOST_LINES) return [...lines];
  return [...lines.slice(0, MOST_LINES), `… and ${lines.length - MOST_LINES} more`];
}
