import { posix } from "node:path";
import { portableName } from "../source.ts";
import { decoded } from "./decoded.ts";
import { type Gathered, LARGEST, readGathered, sizeOf } from "./gather.ts";
import { kindOf } from "./kinds.ts";
import { type Plan, uniqueFileNames } from "./layout.ts";
import { isNameFit } from "./pictures.ts";
import { keyed } from "./text-ways.ts";

/** Where all texts of an adoption come to lie in the content folder, told before any is read, for those that link to each other. */
export class Places {
  readonly #gathered: Gathered;
  readonly #largest: number;
  readonly #plans = new Map<string, Plan>();
  readonly #targets = new Map<Plan, ReadonlyMap<string, string>>();
  readonly #loose = new Map<string, boolean>();
  #keyed: ReadonlyMap<string, string> | undefined;
  #asked: ReadonlyMap<string, ReadonlySet<string>> = new Map();
  #pictures: ReadonlySet<string> | undefined;

  /** `largest` is what a picture may have in bytes. */
  constructor(gathered: Gathered, plans: readonly Plan[], largest: number) {
    this.#gathered = gathered;
    this.#largest = largest;
    for (const plan of plans) for (const source of plan.texts) this.#plans.set(source, plan);
  }

  /** All texts, by the keys of where they come from. */
  get keyed(): ReadonlyMap<string, string> {
    this.#keyed ??= keyed(this.#plans.keys());
    return this.#keyed;
  }

  /** The path of what the text at `source` becomes; undefined where that is none of them. */
  of(source: string): string | undefined {
    const plan = this.#plans.get(source);
    if (plan === undefined) return undefined;
    const targets = this.#targets.get(plan) ?? targetsOf(plan);
    this.#targets.set(plan, targets);
    const target = targets.get(source) ?? source;
    return this.isLoose(plan) ? looseName(plan, target) : `${plan.name}/${target}`;
  }

  /** Whether what `plan` makes is a text by itself, with no folder around: no picture of it is at hand, and nothing is said of it. */
  isLoose(plan: Plan): boolean {
    const known = this.#loose.get(plan.name);
    if (known !== undefined) return known;
    const [only = "", ...others] = plan.texts;
    const hasOwn = this.#gathered.files.has(`${plan.folder}publication.yaml`);
    const isLoose = others.length === 0 && !hasOwn && !this.#mayHavePictures(only);
    this.#loose.set(plan.name, isLoose);
    return isLoose;
  }

  /** Look in all texts which places of pages they link to; `begin` is told how many bytes that is. */
  async look(begin: (bytes: number) => Promise<void>): Promise<void> {
    const sources = [...this.#plans.keys()];
    if (sources.length < 2 || !sources.some((source) => kindOf(source) === "page")) return;
    const looked = sources.filter((source) => /^(?:page|markdown)$/.test(kindOf(source) ?? ""));
    await begin(looked.reduce((sum, source) => sum + sizeOf(this.#gathered, source), 0));
    this.#asked = this.#askedIn(looked);
  }

  /** The names of places in the page at `source` that texts link to. */
  asked(source: string): ReadonlySet<string> {
    return this.#asked.get(source) ?? new Set();
  }

  #mayHavePictures(source: string): boolean {
    const bytes = readGathered(this.#gathered, source, LARGEST);
    if (bytes === undefined || kindOf(source) === "text") return false;
    // The names in an archive are not packed.
    if (kindOf(source) === "word") return bytes.includes("word/media/");
    const text = bytes.toString("utf8");
    if (/data:image\/|^content-type:\s*image\//im.test(text)) return true;
    for (const { index } of text.matchAll(PICTURE)) {
      const end =
        /[^"'()<>[\]|=]*$/.exec(text.slice(Math.max(0, index - LONGEST), index))?.[0] ?? "";
      const [ending = ""] = /^\.\w+/.exec(text.slice(index, index + 9)) ?? [];
      if (this.#names().has(lastOf(end + ending))) return true;
    }
    return false;
  }

  /** What pictures that are at hand are called. */
  #names(): ReadonlySet<string> {
    this.#pictures ??= new Set(
      [...this.#gathered.files]
        .filter(
          (path) => path.search(PICTURE) >= 0 && sizeOf(this.#gathered, path) <= this.#largest,
        )
        .map(lastOf),
    );
    return this.#pictures;
  }

  #askedIn(sources: readonly string[]): Map<string, Set<string>> {
    const asked = new Map<string, Set<string>>();
    for (const source of sources) {
      const text = readGathered(this.#gathered, source, LARGEST)?.toString("utf8") ?? "";
      for (const [, path = "", name = ""] of text.matchAll(PLACE)) {
        const other = posix.join(posix.dirname(source), decoded(path));
        const names = asked.get(other) ?? new Set();
        if (kindOf(other) === "page" && this.#plans.has(other))
          asked.set(other, names.add(decoded(name)));
      }
    }
    return asked;
  }
}

/** How the name of a picture ends. */
const PICTURE = /\.(?:a?png|jpe?g|jfif|gif|webp|svgz?|avif|tiff?|bmp)\b/gi;
/** Characters of a name that are looked at; systems have no longer ones. */
const LONGEST = 255;
/** An address of another file, and a place in it. */
const PLACE = /["'(<]([^"'()<>\s#:]+)#([^"'()<>\s]+)/g;

/** The last word of a name: in a text, spaces may be of the name or before it. */
function lastOf(path: string): string {
  return posix.basename(decoded(path)).toLowerCase().replace(/^.*\s/, "");
}

/** By itself a text is called as its publication. */
export function looseName({ name }: Plan, target: string): string {
  return name + posix.extname(target);
}

/** Each text keeps its place in the folder; what is converted becomes Markdown. */
export function targetsOf({ folder, texts }: Plan): Map<string, string> {
  const unique = uniqueFileNames();
  return new Map(
    texts.map((source) => {
      const ending = posix.extname(source);
      const keeps = /^\.(?:txt|text|md|markdown)$/i.test(ending);
      const inside = source.startsWith(folder) ? source.slice(folder.length) : source;
      const stem = inside.slice(0, inside.length - ending.length);
      const portable = stem.split("/").map(fitting).join("/");
      return [source, `${unique(portable)}${keeps ? ending.toLowerCase() : ".md"}`];
    }),
  );
}

/** A name as it is, where every system can have it, as other texts may link to it. */
function fitting(part: string): string {
  return isNameFit(part) ? part : portableName(part);
}
