import { posix } from "node:path";
import { portableName } from "../source.ts";
import { decoded } from "./decoded.ts";
import { type Gathered, LARGEST, readGathered, sizeOf } from "./gather.ts";
import { kindOf } from "./kinds.ts";
import { type Plan, uniqueName } from "./layout.ts";
import { isNameFit } from "./pictures.ts";
import { keyed } from "./text-ways.ts";

/** Where all texts of an adoption come to lie in the content folder, told before any is read, for those that link to each other. */
export class Places {
  readonly #gathered: Gathered;
  readonly #largest: number;
  readonly #plans = new Map<string, Plan>();
  readonly #targets = new Map<Plan, ReadonlyMap<string, string>>();
  readonly #loose = new Map<string, boolean>();
  #asked: ReadonlyMap<string, ReadonlySet<string>> | undefined;

  /** `largest` is what a picture may have in bytes. */
  constructor(gathered: Gathered, plans: readonly Plan[], largest: number) {
    this.#gathered = gathered;
    this.#largest = largest;
    for (const plan of plans) for (const source of plan.texts) this.#plans.set(source, plan);
  }

  #keyed: ReadonlyMap<string, string> | undefined;

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

  /** The names of places in the text at `source` that others link to. */
  asked(source: string): ReadonlySet<string> {
    this.#asked ??= this.#allAsked();
    return this.#asked.get(source) ?? new Set();
  }

  #mayHavePictures(source: string): boolean {
    const bytes = readGathered(this.#gathered, source, LARGEST);
    if (bytes === undefined || kindOf(source) === "text") return false;
    // The names in an archive are not packed.
    if (kindOf(source) === "word") return bytes.includes("word/media/");
    const text = bytes.toString("utf8");
    if (/data:image\/|^content-type:\s*image\//im.test(text)) return true;
    return [...text.matchAll(PICTURE)].some(([name]) => this.#names().has(lastOf(name)));
  }

  #nameSet: ReadonlySet<string> | undefined;

  /** What pictures that are at hand are called. */
  #names(): ReadonlySet<string> {
    this.#nameSet ??= new Set(
      [...this.#gathered.files]
        .filter(
          (path) => path.match(PICTURE) !== null && sizeOf(this.#gathered, path) <= this.#largest,
        )
        .map(lastOf),
    );
    return this.#nameSet;
  }

  #allAsked(): Map<string, Set<string>> {
    const asked = new Map<string, Set<string>>();
    for (const source of this.#plans.keys()) {
      const kind = kindOf(source);
      if (kind !== "page" && kind !== "markdown") continue;
      const text = readGathered(this.#gathered, source, LARGEST)?.toString("utf8") ?? "";
      for (const [, path = "", name = ""] of text.matchAll(PLACE)) {
        const other = posix.join(posix.dirname(source), decoded(path));
        const names = asked.get(other) ?? new Set();
        if (this.#plans.has(other)) asked.set(other, names.add(decoded(name)));
      }
    }
    return asked;
  }
}

/** The name of a picture, at the end of its address. */
const PICTURE = /[^\s"'()<>[\]|=/\\]+\.(?:a?png|jpe?g|jfif|gif|webp|svgz?|avif|tiff?|bmp)\b/gi;
/** An address of another file, and a place in it. */
const PLACE = /["'(<]([^"'()<>\s#:]+)#([^"'()<>\s]+)/g;

function lastOf(path: string): string {
  return posix.basename(decoded(path)).toLowerCase();
}

/** By itself a text is called as its publication. */
export function looseName({ name }: Plan, target: string): string {
  return name + posix.extname(target);
}

/** Each text keeps its place in the folder; what is converted becomes Markdown. */
export function targetsOf({ folder, texts }: Plan): Map<string, string> {
  const taken = new Set<string>();
  return new Map(
    texts.map((source) => {
      const ending = posix.extname(source);
      const keeps = /^\.(?:txt|text|md|markdown)$/i.test(ending);
      const inside = source.startsWith(folder) ? source.slice(folder.length) : source;
      const stem = inside.slice(0, inside.length - ending.length);
      const portable = stem.split("/").map(fitting).join("/");
      const unique = uniqueName(portable, taken);
      return [source, `${unique}${keeps ? ending.toLowerCase() : ".md"}`];
    }),
  );
}

/** A name as it is, where every system can have it, as other texts may link to it. */
function fitting(part: string): string {
  return isNameFit(part) ? part : portableName(part);
}
