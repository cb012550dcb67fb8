import { posix } from "node:path";
import { type Image, type Link, type Node, walk } from "@printery/document";
import { parse, textOf } from "@printery/parser";
import { type Limits, printable } from "@printery/task";
import type { About, Account, Loss } from "./account.ts";
import { decoded } from "./decoded.ts";
import { dialectIn, type Passage } from "./dialects.ts";
import { type Edit, edited, without } from "./edits.ts";
import { besides, readFrontMatter } from "./front-matter.ts";
import type { Pictures } from "./pictures.ts";

/** A Markdown text as it is taken over. */
export interface Copied {
  readonly bytes: Uint8Array;
  readonly outcome: Extract<Account["outcome"], "copied" | "changed">;
  /** What its side-car has to say. */
  readonly about: About;
  readonly losses: readonly Loss[];
}

/** Where a text comes from, and where it goes. */
export interface Way {
  readonly source: string;
  /** In its publication. */
  readonly target: string;
  /** The address, from there, of a text of its publication that `path` means, as its tool would have it. */
  readonly toText: (path: string, byName?: boolean) => string | undefined;
  /** The files of the source that are called so, in whatever folder. */
  readonly picturesCalled: (name: string) => readonly string[];
}

/**
 * The Markdown in `bytes`, byte for byte; only where a picture is not where the text says, its address is changed, or a link or its
 * text stands in its place: a publication without a picture would not be built. What another tool has beside Markdown becomes Markdown.
 */
export async function copyMarkdown(
  bytes: Uint8Array,
  { source, target, toText, picturesCalled }: Way,
  { pictures, limits }: { readonly pictures: Pictures; readonly limits: Limits },
): Promise<Copied> {
  const text = textOf(bytes);
  const { document } = await parse(bytes, { path: target, limits });
  const { about, losses: unknown } = readFrontMatter(text);
  const losses: Loss[] = [];
  const edits: Edit[] = [];
  for (const { image, from, to } of imagesIn(document?.children ?? [])) {
    const found = await pictures.find(image.url, source);
    const place = `line ${image.position.start.line}`;
    if ("why" in found) {
      losses.push({
        what: "pictures that are not at hand",
        place,
        words: `${short(image.url)}: ${printable(found.why)}`,
      });
      edits.push({ from, to, text: instead(image) });
    } else if (!leadsThere(image.url, target, found.path)) {
      losses.push({
        what: "pictures that lie elsewhere now",
        place,
        words: `${short(image.url)} → ${found.path}`,
      });
      edits.push({ from, to, text: imageTo(image, wayTo(found.path, target)) });
    }
  }
  for (const { from, to, was } of linksIn(document?.children ?? [], text)) {
    const url = toText(was);
    if (url === undefined || pathIn(url) === pathIn(was)) continue;
    edits.push({ from, to, text: url });
    losses.push({
      what: "links to texts that are called otherwise now",
      place: `line ${text.slice(0, from).split("\n").length}`,
      words: `${short(was)} → ${url}`,
    });
  }
  const dialect = await dialectIn(text, codeIn(document?.children ?? [], text), {
    source,
    toText: (path) => toText(path, true),
    toPicture: async (path) => {
      const [other, ...more] = picturesCalled(path);
      let found = await pictures.find(path, source);
      if ("why" in found && other !== undefined && more.length === 0)
        found = await pictures.find(posix.relative(posix.dirname(source), other), source);
      return "why" in found ? undefined : wayTo(found.path, target);
    },
  });
  edits.push(...dialect.edits);
  losses.push(...unknown, ...dialect.losses, ...templatesIn(without(text, dialect.edits)));
  const dated = document?.metadata.date === undefined ? dateOfName(source) : {};
  const said = { ...dated, ...besides(about, document?.metadata) };
  if (edits.length === 0) return { bytes, outcome: "copied", about: said, losses };
  return { bytes: Buffer.from(edited(text, edits)), outcome: "changed", about: said, losses };
}

/** `2021-03-04-title.md`: Jekyll has no other place for it. */
function dateOfName(source: string): About {
  const date = /^(\d{4}-\d{2}-\d{2})(?!\d)/.exec(posix.basename(source))?.[1];
  return date === undefined || Number.isNaN(Date.parse(date)) ? {} : { date };
}

/** What a tool would have put something else in place of, `{{ site.title }}`: it is text now. */
function templatesIn(text: string): Loss[] {
  return text.split("\n").flatMap((line, at) => {
    const tags = line.match(/\{\{[^{}]{1,200}\}\}|\{%[^%]{1,200}%\}/g) ?? [];
    const place = `line ${at + 1}`;
    return tags.map((words) => ({ what: "tags of templates, which are text now", place, words }));
  });
}

/** Where links have the addresses that are none of the web, and what they are. */
function linksIn(nodes: readonly Node[], text: string) {
  const links = walk(nodes).filter((node): node is Link => node.type === "link");
  return links.flatMap(({ url, position: { start, end } }) => {
    if (url === "" || /^(?:[a-z][a-z\d+.-]*:|#|\/\/)/i.test(url)) return [];
    const source = text.slice(start.offset, end.offset);
    const at = Math.max(source.lastIndexOf(`](${url}`) + 2, source.lastIndexOf(`](<${url}>`) + 3);
    if (at < 3 || !source.startsWith(url, at)) return [];
    return [{ from: start.offset + at, to: start.offset + at + url.length, was: url }];
  });
}

/** The path that an address is, without what stands behind it. */
function pathIn(address: string): string {
  return posix.normalize(decoded(address.replace(/[?#].*$/, "")));
}

/** What is code, a formula, or front matter, where signs mean nothing. */
function codeIn(nodes: readonly Node[], text: string): Passage[] {
  const code = walk(nodes).filter(({ type }) =>
    ["code", "inlineCode", "math", "inlineMath"].includes(type),
  );
  const front = /^\ufeff?(---|\+\+\+)[ \t]*\r?\n.*?\n\1/s.exec(text)?.[0].length ?? 0;
  return [
    { from: 0, to: front },
    ...code.map(({ position }) => ({ from: position.start.offset, to: position.end.offset })),
  ];
}

interface Placed {
  readonly image: Image;
  readonly from: number;
  readonly to: number;
}

function imagesIn(nodes: readonly Node[]): Placed[] {
  const images = walk(nodes).filter((node) => node.type === "image");
  const placed = images.map((image) => ({
    image,
    from: image.position.start.offset,
    to: image.position.end.offset,
  }));
  // A place can hold but one.
  return placed.filter(({ from }, at) => placed.findIndex((other) => other.from === from) === at);
}

/** Whether `url`, in the text at `target`, leads to the picture at `path` in the same publication. */
function leadsThere(url: string, target: string, path: string): boolean {
  if (/^(?:[a-z][a-z\d+.-]*:|[/\\])/i.test(url)) return false;
  const folder = target.slice(0, target.lastIndexOf("/") + 1);
  const base = `file:///${folder.split("/").map(encodeURIComponent).join("/")}`;
  const ways = [url, url.split("/").map(encodeURIComponent).join("/")];
  return ways.some((way) => {
    if (!URL.canParse(way, base)) return false;
    const { pathname, search, hash } = new URL(way, base);
    return search === "" && hash === "" && decoded(pathname) === `/${path}`;
  });
}

/** The address of the file at `path` in the text at `target`, both in one publication. */
export function wayTo(path: string, target: string): string {
  const up = "../".repeat(target.split("/").length - 1);
  return (
    up +
    path
      .split("/")
      .map(encodeURIComponent)
      .join("/")
      .replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  );
}

function imageTo({ alt, title }: Image, url: string): string {
  const caption = title === undefined || title === "" ? "" : ` "${title.replaceAll('"', '\\"')}"`;
  return `![${bracketed(alt)}](${url}${caption})`;
}

/** A picture on the web stays as a link to it; of any other its words stand. */
function instead({ url, alt, title }: Image): string {
  const words = [alt, title ?? ""]
    .map((one) => bracketed(one.trim()))
    .filter((one) => one !== "")
    .join(" ");
  if (!/^https?:\/\/[^\s<>]+$/i.test(url)) return words;
  return words === "" ? `<${url}>` : `[${words}](<${url}>)`;
}

/** Text that stands between brackets as it is. */
function bracketed(text: string): string {
  return text.replace(/[\\[\]*_`<$]/g, (sign) => `\\${sign}`).replace(/\s*\n\s*/g, " ");
}

function short(address: string): string {
  return address.length > 200 ? `${address.slice(0, 60)}…` : address;
}
