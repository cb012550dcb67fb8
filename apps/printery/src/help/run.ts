import { mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { mkdir, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve, sep } from "node:path";
import { formatMessage, type Limits, type Message, readLimits, writeWhole } from "@printery/task";
import { configIn, loadConfig } from "../config/load-config.ts";
import { readNames } from "../formats.ts";
import { readLibrary, withoutAddress } from "../library.ts";
import { processSource } from "../pipeline.ts";
import { isOfCode } from "../report.ts";
import { scanContent, scanPaths } from "../scan.ts";
import type { Source } from "../source.ts";
import { type FormatName, formatNames } from "../stages.ts";
import type { Sheet } from "./page.ts";
import { bytesOf } from "./sheet.ts";

/** What `command` says of `files` in a workspace of their own, a line each, with every guess. */
export async function linesOf(files: readonly Sheet[], command: string): Promise<string[]> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "printery-help-")));
  try {
    await mkdir(join(root, "content"));
    for (const file of files) await lay(file, root);
    const messages = await messagesOf(command, root);
    return messages.map((message) => formatMessage(message).replaceAll(`${root}${sep}`, ""));
  } finally {
    rmSync(root, { recursive: true });
  }
}

async function lay(file: Sheet, root: string): Promise<void> {
  const path = join(root, file.path);
  if (file.form !== "a link") return writeWhole(path, await bytesOf(file));
  await mkdir(dirname(path), { recursive: true });
  symlinkSync(file.text.trim(), path);
}

async function messagesOf(command: string, root: string): Promise<Message[]> {
  const [, name = "", ...words] = command.split(" ");
  const limits = readLimits(valuesOf("--limit", words));
  if (name === "render") {
    const paths = words.slice(0, words.indexOf("--to")).map((path) => join(root, path));
    return rendered(root, paths, readNames(valuesOf("--to", words).join(), formatNames), limits);
  }
  const content = join(root, "content");
  return name === "build" ? built(root, content, limits) : checked(root, content, limits);
}

function valuesOf(option: string, words: readonly string[]): string[] {
  return words.flatMap((word, at) => (word === option ? [words[at + 1] ?? ""] : []));
}

async function rendered(
  root: string,
  paths: readonly string[],
  formats: readonly FormatName[],
  limits: Limits,
): Promise<Message[]> {
  const { sources, messages } = await scanPaths(paths, { limits });
  return [...from(root, messages, root), ...(await madeOf(sources, formats, root))];
}

async function checked(root: string, content: string, limits: Limits): Promise<Message[]> {
  const { sources, messages } = await scanContent(content, { limits });
  return [...from(content, messages, root), ...(await madeOf(sources, [], root))];
}

/** What a build says before its formats, which examples leave to `render`. */
async function built(root: string, content: string, limits: Limits): Promise<Message[]> {
  const { config, messages } = await readLibrary(content, await readdir(content), limits);
  const said = from(content, messages, root);
  if (config === undefined) return said;
  const { sources } = await scanContent(content, { limits });
  const more = from(content, withoutAddress(config, sources.length), root);
  return [...said, ...more, ...(await checked(root, content, limits))];
}

async function madeOf(
  sources: readonly Source[],
  formats: readonly FormatName[],
  root: string,
): Promise<Message[]> {
  const config = configIn(root);
  const { plugins, messages: told } =
    config === undefined ? { plugins: undefined, messages: [] } : await loadConfig(config, root);
  if (told.length > 0) return from(root, told, root);
  return (
    await Promise.all(
      sources.map(async (source) => {
        const { messages } = await processSource({ ...source, plugins }, formats);
        return messages.flatMap((message) =>
          from(isOfCode(message) ? root : source.root, [message], root),
        );
      }),
    )
  ).flat();
}

/** `messages` with their files, which are seen from `folder`, as seen from `root`. */
function from(folder: string, messages: readonly Message[], root: string): Message[] {
  return messages.map((message) => ({
    ...message,
    file: relative(root, resolve(folder, message.file)).split(sep).join("/"),
  }));
}
