import { posix } from "node:path";
import { uniqueNames } from "@printery/publication/slug";
import { fileName, natural } from "../source.ts";
import type { FrontMatter } from "./front-matter.ts";
import type { Gathered } from "./gather.ts";
import { kindOf } from "./kinds.ts";
import type { Project } from "./tools.ts";

/** A publication to be: which texts, in which order, under which name. */
export interface Plan {
  /** Portable, unique ignoring case. */
  readonly name: string;
  /** The folder that paths of its files are taken from, with a slash at the end; empty for the whole. */
  readonly folder: string;
  /** Paths of its texts, in reading order. */
  readonly texts: readonly string[];
  /** Whether its texts are the chapters of a book. */
  readonly isBook: boolean;
}

export interface Wishes {
  /** All of it is one publication that is called so. */
  readonly name?: string;
  /** Where one is called nothing: what the folder is called. */
  readonly folderName: string;
  /** What a text says of itself: its number among others (Hugo's weight, Docusaurus's position), its address, whether it is a draft. */
  readonly frontOf: (path: string) => Said | undefined;
}

type Said = Pick<FrontMatter, "weight" | "slug" | "isDraft">;

/** The publications that the texts of a folder make, the texts that are none of a tool's, and those that are not meant to be published yet. */
export function layOut(
  gathered: Gathered,
  project: Project | undefined,
  wishes: Wishes,
): {
  readonly plans: readonly Plan[];
  readonly beside: readonly string[];
  readonly drafts: readonly string[];
} {
  const all = [...gathered.files]
    .filter((path) => kindOf(path) !== undefined && savedFolder(path, gathered.files) === undefined)
    .sort(natural.compare);
  const meant = all.filter((path) => isMeant(path, project));
  // Who names a file wants it.
  const isDraft = (path: string) =>
    !gathered.isFile &&
    (wishes.frontOf(path)?.isDraft === true ||
      (project?.drafts !== undefined && path.startsWith(project.drafts)));
  const drafts = meant.filter(isDraft);
  const ours = meant.filter((path) => !drafts.includes(path));
  const isPublication = (folder: string) => gathered.files.has(`${folder}publication.yaml`);
  const beside = all.filter((path) => !meant.includes(path) && !project?.own.includes(path));
  return { plans: named(plansOf(ours, project, { ...wishes, isPublication })), beside, drafts };
}

/** The folder that a browser saved beside a page, where the file at `path` lies in one. */
export function savedFolder(path: string, files: ReadonlySet<string>): string | undefined {
  const parts = path.split("/");
  const folders = parts.slice(0, -1).map((_part, at) => parts.slice(0, at + 1).join("/"));
  return folders.find((folder) => {
    const page = folder.replace(SAVED, "");
    return (
      page !== folder && [".html", ".htm", ".xhtml"].some((ending) => files.has(page + ending))
    );
  });
}

/** What browsers add to the name of a page, in several languages. */
const SAVED = /(?:_files|\.files|_fichiers|-Dateien|_archivos|_bestanden|_file)$/;

function isMeant(path: string, project: Project | undefined): boolean {
  if (project === undefined) return true;
  if (project.own.includes(path)) return false;
  if (project.contents?.includes(path)) return true;
  const folder = project.texts.find((one) => one !== "" && path.startsWith(one));
  if (folder !== undefined) return true;
  // What begins with an underscore is a tool's own, but for the folders named; pages of a site are templates.
  const isOwn = path.split("/").some((part) => part.startsWith("_")) || kindOf(path) === "page";
  return project.texts.includes("") && !isOwn;
}

interface Known extends Wishes {
  /** Whether a folder says itself that it is a publication. */
  readonly isPublication: (folder: string) => boolean;
}

function plansOf(texts: readonly string[], project: Project | undefined, wishes: Known): Plan[] {
  const contents = project?.contents?.filter((path) => texts.includes(path));
  if (contents !== undefined) {
    const [prefix = ""] = project?.texts ?? [];
    const others = inOrder(
      texts.filter((path) => !contents.includes(path)),
      wishes,
    );
    const name = wishes.name ?? project?.title ?? wishes.folderName;
    return [{ name, folder: prefix, texts: [...contents, ...others], isBook: true }];
  }
  if (texts.length === 0) return [];
  if (wishes.isPublication("")) {
    const name = wishes.name ?? wishes.folderName;
    return [{ name, folder: "", texts: inOrder(texts, wishes), isBook: texts.length > 1 }];
  }
  if (wishes.name !== undefined) {
    const folder = texts.length === 1 ? folderOf(texts[0] ?? "") : commonFolder(texts);
    return [{ name: wishes.name, folder, texts: inOrder(texts, wishes), isBook: texts.length > 1 }];
  }
  const prefixes = (project?.texts ?? [""]).filter((one) => one !== "").concat("");
  const groups = new Map<string, string[]>();
  for (const path of texts) {
    const prefix = prefixes.find((one) => path.startsWith(one)) ?? "";
    const [first = "", ...more] = path.slice(prefix.length).split("/");
    const key = more.length === 0 ? prefix : `${prefix}${first}/`;
    groups.set(key, [...(groups.get(key) ?? []), path]);
  }
  return [...groups].flatMap(([folder, own]) =>
    plansIn(folder, own, { prefixes, groups: groups.size, wishes }),
  );
}

interface Around {
  readonly prefixes: readonly string[];
  readonly groups: number;
  readonly wishes: Known;
}

/** Of the texts of one folder: a book, or as many publications as there are texts. */
function plansIn(
  folder: string,
  texts: readonly string[],
  { prefixes, groups, wishes }: Around,
): Plan[] {
  const isTop = prefixes.includes(folder);
  const each = () =>
    texts.map((path) => ({
      name: wishes.frontOf(path)?.slug ?? nameOf(path),
      folder: folderOf(path),
      texts: [path],
      isBook: false,
    }));
  if (isTop && !(groups === 1 && areChapters(texts))) return each();
  const isFeed = /(?:^|\/)_?(?:posts?|blog|news|articles|drafts)\/$/i.test(folder);
  if (!wishes.isPublication(folder) && (isFeed || areArticles(texts))) return each();
  const name = isTop ? wishes.folderName : posix.basename(folder);
  return [{ name, folder, texts: inOrder(texts, wishes), isBook: texts.length > 1 }];
}

/** Names with a number each, all of them different: “01-the-sow”, “Chapter 2”. */
function areChapters(texts: readonly string[]): boolean {
  const numbers = texts.map((path) => {
    const found =
      /^(?:\D{0,3}|(?:chapter|chap|part|section|kapitel|chapitre|cap[ií]tulo)[\s_.-]*)(\d{1,3})(?!\d)/i.exec(
        posix.basename(path),
      );
    return found?.[1] === undefined ? undefined : Number(found[1]);
  });
  return (
    texts.length > 1 && !numbers.includes(undefined) && new Set(numbers).size === numbers.length
  );
}

/** Names with a date each. */
function areArticles(texts: readonly string[]): boolean {
  return texts.every((path) => /^\d{4}-\d{2}-\d{2}(?!\d)/.test(nameOf(path)));
}

/** Numbers that texts give themselves first, then what opens a folder, then the natural order. */
function inOrder(texts: readonly string[], { frontOf }: Wishes): string[] {
  const weights = new Map(texts.map((path) => [path, frontOf(path)?.weight ?? Infinity]));
  const opens = (path: string) => (/(?:^|\/)_?(?:index|readme)\.\w+$/i.test(path) ? 0 : 1);
  return [...texts].sort((a, b) => {
    const [x = Infinity, y = Infinity] = [weights.get(a), weights.get(b)];
    if (folderOf(a) === folderOf(b) && x !== y) return x - y;
    if (folderOf(a) === folderOf(b) && opens(a) !== opens(b)) return opens(a) - opens(b);
    return natural.compare(a, b);
  });
}

/** What a text is called: by its own name, or that of its folder where its own says nothing. */
export function nameOf(path: string): string {
  const stem = posix.basename(path).replace(/\.[^.]*$/, "");
  const folder = posix.basename(posix.dirname(path));
  return /^_?(?:index|readme)$/i.test(stem) && folder !== "." && folder !== "" ? folder : stem;
}

function folderOf(path: string): string {
  const folder = posix.dirname(path);
  return folder === "." ? "" : `${folder}/`;
}

function commonFolder(texts: readonly string[]): string {
  const [first = "", ...others] = texts.map(folderOf);
  let common = first;
  while (!others.every((one) => one.startsWith(common)))
    common = folderOf(common.replace(/\/$/, ""));
  return common;
}

/** Names that are portable, and each there once. */
function named(plans: readonly Plan[]): Plan[] {
  const unique = uniqueFileNames();
  return plans.map((plan) => ({ ...plan, name: unique(fileName(plan.name)) }));
}

/** {@link uniqueNames} that differ in more than case. */
export function uniqueFileNames(taken?: Iterable<string>): (wanted: string) => string {
  return uniqueNames(taken, (name) => name.toLowerCase());
}
