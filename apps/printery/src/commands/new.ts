import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { type Answers, type Ask, answersFrom } from "../begin/ask.ts";
import { CONFIG, filesFor, projectFiles } from "../begin/files.ts";
import { buildCommand, type NewOptions } from "../begin/options.ts";
import { schemaFiles } from "../begin/schema.ts";
import { type Wishes, wishesOf } from "../begin/wishes.ts";
import { fromHere } from "../begin/words.ts";
import { writeNew } from "../begin/write-new.ts";
import { UsageError } from "../exit.ts";
import { tellIfEnded, terminal } from "../report.ts";
import { fileName, namesIn, portableName } from "../source.ts";
import { projectRoot } from "../workspace.ts";

/** As a shell has it: 128 and the number of SIGINT. */
const WENT_AWAY = 130;

/** Begin a text, a book, a collection or a library, or adopt what there is; what is not said is asked, on a terminal. Returns the exit code. */
export async function startPublication(
  name: string | undefined,
  options: NewOptions,
): Promise<number> {
  const isSaid = name !== undefined || options.from !== undefined || options.kind === "library";
  if (isSaid) return await begin(name, options);
  const isAsked = process.stdin.isTTY && process.stdout.isTTY && !options.yes && !options.json;
  if (!isAsked) {
    throw new UsageError(
      "Expected a name, as in `printery new letters --book`, a folder to begin from (--from), or a terminal to ask on",
    );
  }
  const { terminalAsk } = await import("../begin/terminal-ask.ts");
  return await askAndBegin(terminalAsk, options);
}

/** Ask for what `options` leave open, show what would be written, and write it where that is wanted. */
export async function askAndBegin(ask: Ask, options: NewOptions): Promise<number> {
  const content = contentOf(options);
  const there = existsSync(content) ? (await namesIn(content)).map(stem) : [];
  const answers = await answersFrom(ask, options, there);
  if (answers === undefined) return nothing();
  const { name, ...said } = answers;
  const wanted: NewOptions = { ...options, ...said };
  await begin(nameFor(name, answers), { ...wanted, dry: true });
  if (options.dry) return 0;
  if (!(await ask.yes("Write that?"))) return nothing();
  return await begin(nameFor(name, answers), wanted);
}

function nameFor(name: string | undefined, { from, title }: Answers): string | undefined {
  return (
    name ??
    (from === undefined && title !== undefined ? portableName(title).toLowerCase() : undefined)
  );
}

function nothing(): number {
  terminal.out("Nothing was written.");
  return WENT_AWAY;
}

async function begin(name: string | undefined, options: NewOptions): Promise<number> {
  const content = contentOf(options);
  const { from } = options;
  if (from !== undefined) {
    return await tellIfEnded(options.dry ? ENDED_DRY : ENDED, async () => {
      // What reads Word documents and pages takes a while to load.
      if (!options.json) terminal.out(`printery: reading ${from}`);
      const { adoptInto } = await import("../adopt/command.ts");
      return await adoptInto(content, from, name, options);
    });
  }
  const wishes = wishesOf(name ?? basename(projectOf(content)), options);
  const id = fileName(wishes.name);
  if (id !== wishes.name && wishes.kind !== "library") {
    terminal.out(`“${wishes.name}” is called ${id} in files and addresses`);
  }
  const files = await filesOf(id, wishes, content);
  if (options.withConfig) files.set(...CONFIG);
  const base = projectOf(content);
  const verb = options.dry ? "would write" : "wrote";
  if (!options.dry) await writeNew(base, files);
  for (const path of files.keys()) terminal.out(`${verb} ${fromHere(join(base, path))}`);
  if (!options.dry) sayNext(content, wishes, id);
  return 0;
}

/** Of an adoption that is told to end: a publication's files appear together. */
const ENDED = "ended before it was done; what was written is whole, and there is no report";
const ENDED_DRY = "ended before it was done; nothing was written";

function contentOf({ content }: Pick<NewOptions, "content">): string {
  return resolve(content ?? join(projectRoot(), "content"));
}

/** The folder around the texts: the project, or where one begins. */
function projectOf(content: string): string {
  return resolve(content, "..");
}

/** All that is to be written, by paths in the project: with the first publication, what a project has besides. */
async function filesOf(id: string, wishes: Wishes, content: string): Promise<Map<string, string>> {
  const base = projectOf(content);
  const isNew = !existsSync(content);
  const taken = isNew ? [] : await namesIn(content);
  const other = taken.find((one) => portableName(stem(one)).toLowerCase() === id.toLowerCase());
  if (other !== undefined && wishes.kind !== "library") {
    throw new UsageError(
      `Expected a new name; ${fromHere(join(content, other))} is already there and stays as it is`,
    );
  }
  const missing = wishes.collection.filter(
    (one) => !taken.some((name) => name === one || stem(name) === one),
  );
  if (missing.length > 0) {
    throw new UsageError(
      `Expected publications in ${fromHere(content)} to collect, not “${missing.join("”, “")}”`,
    );
  }
  const schema = schemaFiles(projectRoot(base), content);
  const own = new Map(filesFor(id, wishes, schema));
  const around = isNew ? projectFiles(content, wishes.lang, schema) : new Map<string, string>();
  for (const [path, text] of schema.missing()) own.set(path, text);
  const inside = [...own].map(([path, text]) => [join(basename(content), path), text] as const);
  return new Map([...around, ...inside]);
}

function stem(name: string): string {
  return name.replace(/(?<=.)\.[^.]*$/, "");
}

function sayNext(content: string, { kind }: Wishes, id: string): void {
  const build = `\`${buildCommand(content)}\``;
  const place = { text: `${id}.txt`, book: `${id}/`, collection: undefined, library: undefined }[
    kind
  ];
  terminal.out(
    place === undefined
      ? `Next: ${build}`
      : `Next: put your text into ${fromHere(content)}/${place}, then ${build}`,
  );
}
