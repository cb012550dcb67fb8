import { extname } from "node:path";
import type { OutwardLink } from "@printery/publication";
import { LINKS, NEIGHBOURS } from "@printery/publication/hints";
import type { Files, Message } from "@printery/task";
import { portableName } from "../source.ts";

/** What composing knows of a publication's library. */
export interface Around {
  /** Ids of the publications of the content folder. */
  readonly beside: ReadonlySet<string>;
  /** The library's address on the web. */
  readonly url?: string | undefined;
}

/** Where a publication's links to others lead, as renderers take it. */
export interface Leads {
  readonly onPages: Files;
  /** For PDF and e-book, where the library has an address. */
  readonly absolute: Files;
  /** Of links that lead nowhere. */
  readonly messages: readonly Message[];
}

/**
 * Where the links that composing left in `hints` lead while others are not composed: a page's to the text that it names, whose page the server knows
 * when it is asked ({@link textIn}); a print's to the publication.
 */
export function leadsOf(hints: Files, { beside, url }: Around): Leads {
  const json = hints.get(LINKS);
  const links =
    json === undefined ? [] : (JSON.parse(Buffer.from(json).toString("utf8")) as OutwardLink[]);
  const [onPages, absolute] = [new Map<string, string>(), new Map<string, string>()];
  const messages: Message[] = [];
  for (const { path, heading, message } of links) {
    const id = idAt(path);
    if (!beside.has(id)) {
      messages.push(message);
      continue;
    }
    const [key, hash] = heading === "" ? [path, ""] : [`${path}#${heading}`, fragment(heading)];
    const folder = `${encodeURIComponent(id)}/`;
    onPages.set(key, `../${folder}?${TEXT}=${encodeURIComponent(path)}${hash}`);
    // On which page of a book a text stands, only composing tells.
    const isAlone = !path.includes("/");
    if (url !== undefined) absolute.set(key, new URL(folder + (isAlone ? hash : ""), url).href);
  }
  return { onPages: listed(onPages), absolute: listed(absolute), messages };
}

const TEXT = "text";

/** The text that an address of a page names; nothing where it names none. */
export function textIn(address: string): string | undefined {
  return new URL(address, "http://localhost").searchParams.get(TEXT) ?? undefined;
}

/** The id of the publication that has the text or folder at a content path. */
function idAt(path: string): string {
  const [top = "", ...below] = path.split("/");
  return portableName(below.length > 0 ? top : top.slice(0, top.length - extname(top).length));
}

/** As links name it: letters of any script stand in a URL as they are. */
function fragment(heading: string): string {
  return `#${heading.replaceAll("%", "%25")}`;
}

function listed(leads: ReadonlyMap<string, string>): Files {
  if (leads.size === 0) return new Map();
  return new Map([[NEIGHBOURS, Buffer.from(JSON.stringify(Object.fromEntries(leads)))]]);
}
