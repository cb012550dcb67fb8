import { basename } from "node:path";
import type { Limits } from "@printery/task";
import type { About, Account } from "./account.ts";
import { readFrontMatter } from "./front-matter.ts";
import { type Gathered, gather, readGathered } from "./gather.ts";
import { kindOf, remedyOf } from "./kinds.ts";
import { layOut, savedFolder } from "./layout.ts";
import { make } from "./make.ts";
import { isTaken, put } from "./put.ts";
import { type Project, projectOf } from "./tools.ts";

export interface AdoptOptions {
  /** Where publications go. */
  readonly content: string;
  /** All of it is one publication that is called so. */
  readonly name?: string;
  /** What is said of each publication besides: of a book in publication.yaml, else in a side-car. */
  readonly about: About;
  /** The first line of a YAML file in a folder of the content folder, or right in it. */
  readonly schemaLine: (isInFolder: boolean) => string;
  readonly limits: Limits;
  /** Whether nothing is written. */
  readonly dry: boolean;
  /** Told of each publication as soon as it is there. */
  readonly onAdopted?: (adopted: Adopted) => void;
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

/** Make publications of the texts at `from`, a folder or a file, and account for each file. What is at `from` is left as it is. @throws UsageError */
export async function adopt(from: string, options: AdoptOptions): Promise<Adoption> {
  const gathered = await gather(from, options);
  const readText = (path: string) => readGathered(gathered, path)?.toString("utf8");
  const project = gathered.isFile ? undefined : projectOf(gathered.files, readText);
  const weights = new Map<string, number | undefined>();
  const weightOf = (path: string) => {
    if (kindOf(path) !== "markdown") return undefined;
    if (!weights.has(path))
      weights.set(path, readFrontMatter((readText(path) ?? "").slice(0, 65_536)).weight);
    return weights.get(path);
  };
  const folderName = project?.title ?? basename(gathered.root);
  const { plans, beside } = layOut(gathered, project, {
    ...(options.name === undefined ? {} : { name: options.name }),
    folderName,
    weightOf,
  });
  const accounts: Account[] = [];
  const publications: Adopted[] = [];
  const used = new Set<string>();
  for (const plan of plans) {
    if (await isTaken(options.content, plan.name)) {
      accounts.push(...plan.texts.map((source) => refusedAs(source, plan.name)));
      continue;
    }
    const made = await make(plan, { gathered, project, options, used });
    accounts.push(...made.accounts);
    if (made.files.size === 0) continue;
    if (!options.dry) await put(made.files, options.content);
    const adopted = { name: plan.name, files: [...made.files.keys()] };
    publications.push(adopted);
    options.onAdopted?.(adopted);
  }
  accounts.push(...others(gathered, { project, beside, used }));
  const tool = project === undefined ? {} : { tool: project.tool };
  return { ...tool, publications, accounts };
}

function refusedAs(source: string, name: string): Account {
  const reason = `Expected a new name; ${name} is in the content folder already and stays as it is`;
  return { source, outcome: "refused", becomes: [], remarks: [reason], losses: [] };
}

interface Rest {
  readonly project: Project | undefined;
  readonly beside: readonly string[];
  readonly used: ReadonlySet<string>;
}

/** What became of files that are no texts of a publication; of pictures that no text uses, too. */
function others({ files, refused }: Gathered, { project, beside, used }: Rest): Account[] {
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
