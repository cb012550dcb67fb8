import { posix } from "node:path";
import { beyond } from "@printery/task";
import { type About, type Account, AdoptionError, type Converted, type Loss } from "./account.ts";
import type { TakeOptions } from "./adopt.ts";
import { copyMarkdown } from "./copied.ts";
import { decoded } from "./decoded.ts";
import { type Gathered, LARGEST, readGathered, sizeOf } from "./gather.ts";
import { kindOf } from "./kinds.ts";
import type { Plan } from "./layout.ts";
import type { Pictures } from "./pictures.ts";
import type { Places } from "./places.ts";
import { wayToText, wayWithin } from "./text-ways.ts";
import type { Project } from "./tools.ts";
import { lostWords } from "./verify.ts";

/** What all texts of an adoption have in common. */
export interface Around {
  readonly gathered: Gathered;
  readonly project: Project | undefined;
  readonly options: TakeOptions;
  /** Where each text will lie. */
  readonly places: Places;
  /** Files of the source that were used besides texts. */
  readonly used: Set<string>;
  /** Sources that are not tried, with the reason. */
  readonly refused: ReadonlyMap<string, string>;
  /** Told which sources, of how many bytes together, are worked on from now. */
  readonly isOnTo: (sources: readonly string[], bytes: number) => Promise<void>;
}

/** What one text came to. */
export interface Text {
  readonly target: string;
  readonly bytes: Uint8Array;
  readonly about: About;
  readonly account: Omit<Account, "becomes">;
}

/** What a text is read among. */
export interface Reading extends Around {
  readonly plan: Plan;
  readonly pictures: Pictures;
  readonly targets: ReadonlyMap<string, string>;
}

/** The text at `source`, copied or converted. @throws AdoptionError where it can't be read */
export async function readOne(source: string, target: string, reading: Reading): Promise<Text> {
  const { gathered, options, pictures } = reading;
  const { limits } = options;
  const kind = kindOf(source);
  const size = sizeOf(gathered, source);
  const isText = kind === "text" || kind === "markdown";
  if (isText && size > limits.file)
    throw new AdoptionError(`Expected ${beyond("file", limits, size)}`);
  if (size > LARGEST) {
    throw new AdoptionError(
      `Expected a file of at most ${LARGEST / 1e6} MB, not ${Math.ceil(size / 1e6)} MB`,
    );
  }
  const bytes = readGathered(gathered, source);
  if (bytes === undefined)
    throw new AdoptionError("Expected a file that can be read, not this one");
  if (kind === "text")
    return {
      target,
      bytes,
      about: {},
      account: { source, outcome: "copied", remarks: [], losses: [] },
    };
  if (kind === "markdown") {
    const { targets, plan, places } = reading;
    const toText = (path: string, byName = false) =>
      wayToText(path, { source, target, targets, plan, places }, byName);
    const way = { source, target, toText, picturesCalled: calledIn(gathered) };
    const copied = await copyMarkdown(bytes, way, { pictures, limits });
    return {
      target,
      bytes: copied.bytes,
      about: copied.about,
      account: { source, outcome: copied.outcome, remarks: [], losses: copied.losses },
    };
  }
  const made = await convert(bytes, source, target, reading);
  const lost = await lostWords(made, target, limits);
  const losses: Loss[] = [...made.losses];
  if (lost.length > 0)
    losses.push({
      what: "words that are in no text now",
      count: lost.length,
      words: lost.join(" "),
    });
  return {
    target,
    bytes: Buffer.from(made.text),
    about: made.about,
    account: { source, outcome: "converted", remarks: made.remarks, losses },
  };
}

/** Finds files by their name alone, as Obsidian does. */
function calledIn({ files }: Gathered): (name: string) => readonly string[] {
  return (name) => [...files].filter((path) => posix.basename(path) === posix.basename(name));
}

async function convert(
  bytes: Uint8Array,
  source: string,
  target: string,
  reading: Reading,
): Promise<Converted> {
  const { pictures, targets, places } = reading;
  if (kindOf(source) === "word") {
    const { readWord } = await import("./word.ts");
    return await readWord(bytes, {
      name: posix.basename(target).replace(/\.[^.]*$/, ""),
      pictures,
      target,
    });
  }
  const { readPage } = await import("./page.ts");
  const linkTo = (address: string) => {
    const [path = "", name] = address.split("#");
    const meant = posix.join(posix.dirname(source), decoded(path));
    return meant === source
      ? undefined
      : wayWithin(meant, name, { source, target, targets, places });
  };
  if (kindOf(source) === "archive") {
    const { readArchive } = await import("./archive.ts");
    const { page, parts, ...said } = readArchive(bytes);
    const partAt = (address: string) =>
      parts.get(address) ??
      (said.source !== undefined && URL.canParse(address, said.source)
        ? parts.get(new URL(address, said.source).href)
        : undefined);
    const picture = async (address: string) => {
      const part = partAt(address);
      const name = posix.basename(address.replace(/[?#].*$/, "")).replace(/^cid:/, "") || "picture";
      return part === undefined
        ? await pictures.find(address, source)
        : await pictures.take(part, name);
    };
    return await readPage(page, { picture, target, linkTo, ...said });
  }
  const picture = (address: string) => pictures.find(address, source);
  return await readPage(bytes, { picture, target, linkTo, asked: places.asked(source) });
}
