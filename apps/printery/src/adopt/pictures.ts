import { posix } from "node:path";
import { imageProblem } from "@printery/publication";
import type { Limits } from "@printery/task";
import { portableName } from "../source.ts";
import { decoded } from "./decoded.ts";
import { uniqueFileNames } from "./layout.ts";

/** A picture of a publication: where it lies there, and its bytes. */
export interface Picture {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Where the pictures of one publication come from, and where they go. */
export interface Album {
  /** The bytes of a file of what is adopted, or why it is none for a publication; undefined where there is none. */
  readonly read: (path: string) => Uint8Array | Missing | undefined;
  /** The folder whose paths stay as they are, with a slash at its end. */
  readonly folder: string;
  /** Where a path that begins with a slash may begin. */
  readonly statics: readonly string[];
  readonly limits: Limits;
}

/** Why a picture is not in the publication. */
export interface Missing {
  readonly why: string;
}

/** The pictures of one publication, as its texts come to use them: each once, under a path that it has to itself. */
export class Pictures {
  readonly #album: Album;
  readonly #taken = new Map<string, Uint8Array>();
  readonly #names = new Set<string>();
  readonly #known = new Map<string, Picture | Missing>();

  constructor(album: Album) {
    this.#album = album;
  }

  get files(): ReadonlyMap<string, Uint8Array> {
    return this.#taken;
  }

  /** The picture that the text at `from` means by `address`. */
  async find(address: string, from: string): Promise<Picture | Missing> {
    const plain = address.trim();
    if (/^data:/i.test(plain)) return await this.#within(plain, from);
    if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(plain) && !plain.startsWith("@site"))
      return { why: "it is on the web, and nothing is fetched" };
    for (const path of this.#places(plain, from)) {
      const known = this.#known.get(path);
      if (known !== undefined) return known;
      const bytes = this.#album.read(path);
      if (bytes === undefined) continue;
      if ("why" in bytes) return bytes;
      const found = await this.#checked(bytes, posix.basename(path), () => this.#placeFor(path));
      this.#known.set(path, found);
      return found;
    }
    return { why: "nothing lies there" };
  }

  /** `bytes` as a picture of its own, called by `name`. */
  async take(bytes: Uint8Array, name: string): Promise<Picture | Missing> {
    const same = [...this.#taken].find(([, other]) => Buffer.from(bytes).equals(other));
    if (same !== undefined) return { path: same[0], bytes };
    return await this.#checked(bytes, name, () => this.#ownPlace(name));
  }

  async #within(address: string, from: string): Promise<Picture | Missing> {
    const [, type = "", base64, data = ""] =
      /^data:image\/([\w+.-]+)[^,]*?(;base64)?,(.*)$/is.exec(address) ?? [];
    if (type === "") return { why: "its address holds no picture" };
    const bytes = Buffer.from(
      base64 === undefined ? decoded(data) : data,
      base64 === undefined ? "utf8" : "base64",
    );
    const ending = { jpeg: "jpg", "svg+xml": "svg" }[type.toLowerCase()] ?? type.toLowerCase();
    const stem = posix.basename(from).replace(/\.[^.]*$/, "");
    return await this.take(bytes, `${stem}.${ending}`);
  }

  async #checked(bytes: Uint8Array, name: string, place: () => string): Promise<Picture | Missing> {
    const problem = await imageProblem(bytes, name, this.#album.limits);
    if (problem !== undefined) return { why: problem };
    const path = place();
    this.#taken.set(path, bytes);
    this.#names.add(path.toLowerCase());
    return { path, bytes };
  }

  /** Where `address` may be in what is adopted: as it is written, or with its percent signs read. */
  #places(address: string, from: string): string[] {
    const bare = address.replace(/^@site\//, "/").replaceAll("\\", "/");
    const ways = [bare, bare.replace(/[?#].*$/, "")].flatMap((way) => [way, decoded(way)]);
    const bases = bare.startsWith("/")
      ? this.#album.statics.map((base) =>
          base === "static/" && bare.startsWith("/static/") ? "" : base,
        )
      : [`${posix.dirname(from)}/`];
    const paths = ways.flatMap((way) => bases.map((base) => posix.join(base, `./${way}`)));
    return [...new Set(paths)].filter((path) => path !== ".." && !path.startsWith("../"));
  }

  /** What lies in the folder of the texts stays where it is; all else goes to `images/`. */
  #placeFor(path: string): string {
    const { folder } = this.#album;
    const inside = path.startsWith(folder) ? path.slice(folder.length) : undefined;
    const isPortable = inside?.split("/").every((part) => isNameFit(part));
    if (inside !== undefined && isPortable && !this.#names.has(inside.toLowerCase())) return inside;
    return this.#ownPlace(posix.basename(path));
  }

  #ownPlace(name: string): string {
    const ending = posix.extname(name);
    const stem = portableName(name.slice(0, name.length - ending.length));
    const names = new Set(
      [...this.#names].flatMap((path) => /^images\/([^/]+?)(?:\.[^.]*)?$/.exec(path)?.[1] ?? []),
    );
    return `images/${uniqueFileNames(names)(stem)}${ending.toLowerCase()}`;
  }
}

/** Whether a file can be called so anywhere, and no scan passes it over. */
export function isNameFit(part: string): boolean {
  const isReserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(part);
  return (
    !/^\.|[\\:*?"<>|\p{Cc}]|[. ]$/u.test(part) && !isReserved && Buffer.byteLength(part) <= 180
  );
}
