import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { stringify } from "yaml";
import { UsageError } from "../exit.ts";
import { terminal } from "../report.ts";
import { portableName } from "../source.ts";
import { packageFolder, projectRoot } from "../workspace.ts";

export interface NewOptions {
  readonly book?: boolean;
  readonly title?: string;
  readonly author?: string;
  readonly lang: string;
  readonly content?: string;
}

/** Start a publication: a loose text, or with `--book` a folder with publication.yaml. Returns the exit code. */
export async function startPublication(name: string, options: NewOptions): Promise<number> {
  const id = portableName(name);
  const content = resolve(options.content ?? join(projectRoot(), "content"));
  const title = options.title ?? name;
  const files = options.book
    ? bookFiles(content, id, title, options)
    : articleFiles(id, title, options);
  for (const [path, text] of files) await create(join(content, path), text);
  return 0;
}

function articleFiles(id: string, title: string, { author }: NewOptions): [string, string][] {
  const byline = author === undefined ? [] : ["", `By ${author}`];
  const lines = [title, ...byline, "", "Paste the raw text here, as the export gave it.", ""];
  return [[`${id}.txt`, lines.join("\n")]];
}

function bookFiles(
  content: string,
  id: string,
  title: string,
  { author, lang }: NewOptions,
): [string, string][] {
  const schema = relative(
    join(content, id),
    join(packageFolder("@printery/publication"), "publication.schema.json"),
  );
  const metadata = {
    title,
    ...(author === undefined ? {} : { authors: [author] }),
    lang,
    style: "book",
  };
  const yaml = `# yaml-language-server: $schema=${schema.split("\\").join("/")}\n${stringify(metadata)}`;
  const chapter = "Chapter One\n\nPaste the raw text here, as the export gave it.\n";
  return [
    [`${id}/publication.yaml`, yaml],
    [`${id}/01-chapter-one.txt`, chapter],
  ];
}

async function create(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(path, text, { flag: "wx" });
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "EEXIST") {
      throw new UsageError(`Expected a new name; ${path} is already there and stays as it is`);
    }
    throw cause;
  }
  terminal.out(`wrote ${relative(process.cwd(), path)}`);
}
