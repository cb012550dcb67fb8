import { basename } from "node:path";
import type { Limits } from "@printery/task";
import type { About, Account } from "./account.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter.ts";
import { type Gathered, gather, readGathered } from "./gather.ts";
import { kindOf, remedyOf } from "./kinds.ts";
import { layOut, savedFolder } from "./layout.ts";
import { make } from "./make.ts";
import { Places } from "./places.ts";
import { isTaken, put } from "./put.ts";
import { type Project, projectOf } from "./tools.ts";

export interface AdoptOptions extends TakeOptions {
  /** Whether nothing is written. */
  readonly dry: boolean;
  /** Told of each publication as soon as it is there. */
  readonly onAdopted?: (adopted: Adopted) => void;
}

/** How texts are taken over; but for functions, it can be told to another process. */
export interface TakeOptions {
  /** Where publications go. */
  readonly content: string;
  /** All of it is one publication that is called so. */
  readonly name?: string;
  /** What is said of each publication besides: of a book in publication.yaml, else in a side-car. */
  readonly about: About;
  /** The first line of a YAML file in a folder of the content folder, and right in it. */
  readonly schemaLines: { readonly inFolder: string; readonly loose: string };
  readonly limits: Limits;
}

/** A publication that came of it. */
export interface Adopted {
  readonly name: string;
  /** Its files in the content folder. */
  readonly files: readonly string[];
}

export interface Adoption {
  /** The tool whose project it was. */
  readonly tool?: string;
  readonly publications: readonly Adopted[];
  readonly accounts: readonly Account[];
}

/** How far it is. */
export type Step =
  /** Work begins on these sources, which have so many bytes; on none while the folder is looked through. */
  | { readonly at: readonly string[]; readonly bytes: number }
  | { readonly taken: Taken }
  | { readonly rest: Rest };

/** What became of the texts of one publication. */
export interface Taken {
  readonly name: string;
  /** By their paths in the content folder; none where nothing came of it. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly accounts: readonly Account[];
  /** Files that were used besides texts. */
  readonly used: readonly string[];
}

/** What there is to say in the end: the tool, and of files that are no texts of a publication. */
interface Rest {
  readonly tool?: string;
  readonly accounts: readonly Account[];
}

/** What was done before by who did not come to the end. */
export interface Resumed {
  readonly taken: readonly Omit<Taken, "files" | "accounts">[];
  /** Sources that are not tried again, with the reason. */
  readonly refused: ReadonlyMap<string, string>;
}

/** What takes over is told each of its steps, in order. */
export type Tell = (step: Step) => void | Promise<void>;

const ANEW: Resumed = { taken: [], refused: new Map() };

/** Make publications of the texts at `from`, a folder or a file, and account for each file. What is at `from` is left as it is. @throws UsageError */
export async function adopt(from: string, options: AdoptOptions): Promise<Adoption> {
  const tally = new Tally(options);
  await take(from, options, (step) => tally.add(step));
  return tally.adoption();
}

/** Puts what is taken over into the content folder, and keeps account. */
export class Tally {
  readonly #options: Pick<AdoptOptions, "content" | "dry" | "onAdopted">;
  readonly #publications: Adopted[] = [];
  readonly #accounts: Account[] = [];
  #tool: string | undefined;

  constructor(options: Pick<AdoptOptions, "content" | "dry" | "onAdopted">) {
    this.#options = options;
  }

  async add(step: Step): Promise<void> {
    const { content, dry, onAdopted } = this.#options;
    if ("rest" in step) {
      this.#tool = step.rest.tool;
      this.#accounts.push(...step.rest.accounts);
    }
    if (!("taken" in step)) return;
    const { name, files, accounts } = step.taken;
    this.#accounts.push(...accounts);
    if (files.size === 0) return;
    if (!dry) await put(files, content);
    const adopted = { name, files: [...files.keys()] };
    this.#publications.push(adopted);
    onAdopted?.(adopted);
  }

  adoption(): Adoption {
    const tool = this.#tool === undefined ? {} : { tool: this.#tool };
    return { ...tool, publications: this.#publications, accounts: this.#accounts };
  }
}

/** Read the texts at `from`, publication by publication; nothing is written. What was `resumed` is left out. @throws UsageError */
export async function take(
  from: string,
  options: TakeOptions,
  tell: Tell,
  resumed: Resumed = ANEW,
): Promise<void> {
  await tell({ at: [], bytes: 0 });
  const gathered = await gather(from, options);
  const readText = (path: string) =>
    readGathered(gathered, path, options.limits.file)?.toString("utf8");
  const project = gathered.isFile ? undefined : projectOf(gathered.files, readText);
  const fronts = new Map<string, FrontMatter>();
  const frontOf = (path: string) => {
    if (kindOf(path) !== "markdown") return undefined;
    const front = fronts.get(path) ?? readFrontMatter((readText(path) ?? "").slice(0, 65_536));
    fronts.set(path, front);
    return front;
  };
  const folderName = project?.title ?? basename(gathered.root);
  const { plans, beside, drafts } = layOut(gathered, project, {
    ...(options.name === undefined ? {} : { name: options.name }),
    folderName,
    frontOf,
  });
  const used = new Set(resumed.taken.flatMap((one) => one.used));
  const done = new Set(resumed.taken.map(({ name }) => name));
  const { refused } = resumed;
  const isOnTo = async (at: readonly string[], bytes: number) => await tell({ at, bytes });
  const places = new Places(gathered, plans, options.limits.image);
  await places.look(async (bytes) => await tell({ at: [], bytes }));
  for (const plan of plans) {
    const { name } = plan;
    if (done.has(name)) continue;
    if (await isTaken(options.content, name)) {
      const accounts = plan.texts.map((source) => refusedAs(source, name));
      await tell({ taken: { name, files: new Map(), accounts, used: [] } });
      continue;
    }
    const own = new Set<string>();
    const made = await make(plan, {
      ...{ gathered, project, options, places },
      ...{ used: own, refused, isOnTo },
    });
    for (const path of own) used.add(path);
    await tell({ taken: { name, ...made, used: [...own] } });
  }
  const accounts = others(gathered, { project, beside, drafts, used });
  await tell({ rest: { ...(project && { tool: project.tool }), accounts } });
}

function refusedAs(source: string, name: string): Account {
  const reason = `Expected a new name; ${name} is in the content folder already and stays as it is`;
  return { source, outcome: "refused", becomes: [], remarks: [reason], losses: [] };
}

const DRAFT = "it is a draft, by its front matter or its folder; named by itself, it is taken over";

interface Known {
  readonly project: Project | undefined;
  readonly beside: readonly string[];
  readonly drafts: readonly string[];
  readonly used: ReadonlySet<string>;
}

/** What became of files that are no texts of a publication; of pictures that no text uses, too. */
function others({ files, refused }: Gathered, { project, beside, drafts, used }: Known): Account[] {
  const none = { becomes: [], losses: [] };
  const left: Account[] = [];
  for (const [source, reason] of refused)
    left.push({ source, outcome: "refused", remarks: [reason], ...none });
  const folders = new Set<string>();
  for (const source of [...files].sort()) {
    if (used.has(source)) continue;
    const folder = savedFolder(source, files);
    if (folder !== undefined) {
      folders.add(folder);
      continue;
    }
    const remedy = remedyOf(source);
    const isText = kindOf(source) !== undefined;
    const isOwn = project?.own.includes(source) === true;
    if (drafts.includes(source)) {
      left.push({ source, outcome: "left", remarks: [DRAFT], ...none });
      continue;
    }
    if (isText && !isOwn && !beside.includes(source)) continue;
    const why = isOwn
      ? `it says how ${project?.tool} makes the whole`
      : isText
        ? `it is none of the texts of ${project?.tool ?? "this folder"}`
        : (remedy ?? "it is no text, and no text uses it");
    left.push({
      source,
      outcome: remedy !== undefined ? "refused" : "left",
      remarks: [
        remedy === undefined ? why : `Expected a text that is read, not this kind: ${remedy}`,
      ],
      ...none,
    });
  }
  for (const source of folders) {
    const remarks = [
      "what a saved page has besides its text and pictures: styles, scripts, pictures of its furniture",
    ];
    left.push({ source, outcome: "left", remarks, ...none });
  }
  return left;
}
