import type { Element, ElementContent, Properties } from "hast";
import { h } from "hastscript";
import type { Page } from "./page.ts";

/** Characters of a page's file, about: Adobe's reading system, which many devices have, takes none beyond 300 KB. */
const MOST = 200_000;

/** Characters of pages that are held until every place is known, rather than made twice: a novel, in some 50 MB. */
const HELD = 1_000_000;

/** From this share of a file on, a heading begins the next one. */
const FULL_ENOUGH = 0.5;

/** What was written the last time of pages that were not divided. */
export interface Memory<Written> {
  /** `page` as it was written, if all that it is made of is as it was, and its links lead where they did. */
  readonly recall: (page: Page, place: (href: string) => string) => Written | undefined;
  /** Remembers it, if none of its links was led elsewhere. */
  readonly keep: (page: Page, written: Written, place: (href: string) => string) => void;
}

/**
 * `pages` as `write` writes them, one at a time; those that are too long divided, between blocks and before a heading
 * where there is one, and every link led to where its place is. `place` tells that for other links (“one.xhtml#id”).
 */
export function splitPages<Written>(
  pages: readonly Page[],
  write: (page: Page) => Written,
  memory?: Memory<Written>,
): { readonly written: readonly Written[]; readonly place: (href: string) => string } {
  const moved = new Map<string, string>();
  const place = (href: string) => placeOf(href, moved);
  const held = new Map<Page, readonly Page[]>();
  let room = HELD;
  const writeAll = (knowsPlaces: boolean) => {
    const taken = new Set(pages.map(({ href }) => href));
    return pages.flatMap((page) => {
      const known = memory?.recall(page, place);
      if (known !== undefined) return [known];
      const parts = held.get(page) ?? partsOf(page, taken);
      for (const { href } of parts) taken.add(href);
      for (const { href, body } of parts.slice(1))
        for (const { id } of propertiesIn(body()))
          if (typeof id === "string") moved.set(`${page.href}#${id}`, href);
      // Once a place has moved, all is written anew when every place is known.
      if (moved.size > 0 && !knowsPlaces) {
        room -= parts.flatMap(({ body }) => body()).reduce((sum, node) => sum + lengthOf(node), 0);
        if (room >= 0) held.set(page, parts);
        return [];
      }
      const files = parts.map((part) => {
        if (moved.size > 0) leadLinks(part, page.href, place);
        return write(part);
      });
      held.delete(page);
      const [whole] = files;
      if (parts.length === 1 && whole !== undefined) memory?.keep(page, whole, place);
      return files;
    });
  };
  const written = writeAll(false);
  // What was written before a place moved has links to where it was.
  return { written: moved.size === 0 ? written : writeAll(true), place };
}

function placeOf(href: string, moved: ReadonlyMap<string, string>): string {
  const [, path = "", id = ""] = /^([^#]*)#(.*)$/s.exec(href) ?? [];
  const found = moved.get(`${path}#${unescaped(id)}`);
  return found === undefined ? href : `${found}#${id}`;
}

/** Has every link of `page`, a part of the one at `origin`, lead to its place. */
function leadLinks({ href: own, body }: Page, origin: string, place: (href: string) => string) {
  for (const properties of propertiesIn(body())) {
    const { href } = properties;
    if (typeof href !== "string") continue;
    const target = place(href.startsWith("#") ? `${origin}${href}` : href);
    properties.href = target.startsWith(`${own}#`) ? target.slice(own.length) : target;
  }
}

/** Those of every element in `nodes`. */
function propertiesIn(nodes: readonly ElementContent[], found: Properties[] = []): Properties[] {
  for (const node of nodes) {
    if (node.type !== "element") continue;
    found.push(node.properties);
    propertiesIn(node.children, found);
  }
  return found;
}

function unescaped(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    // A per cent sign that stands for itself.
    return id;
  }
}

/** `page` alone where it is short enough. */
function partsOf(page: Page, taken: Set<string>): readonly Page[] {
  const body = page.body();
  const whole = [{ ...page, body: () => body }];
  const [wrapper] = body;
  if (wrapper?.type !== "element" || body.length > 1) return whole;
  const isNotes = (node: ElementContent) =>
    node.type === "element" && node.properties["epub:type"] === "footnotes";
  const notes = wrapper.children.filter(isNotes);
  const groups = grouped(wrapper.children.filter((child) => !isNotes(child)));
  if (groups.length < 2) return whole;
  return groups.map((children, nth) => {
    const own = [
      ...children,
      ...notes.flatMap((section) => notesFor(children, section, nth === 0)),
    ];
    if (nth === 0) return { ...page, body: () => [{ ...wrapper, children: own }] };
    const { landmark: _, ...others } = page;
    const label = { className: "continued", "aria-label": page.title || undefined };
    const part = [h("section", label, own)];
    return { ...others, href: freeHref(page.href, nth + 1, taken), body: () => part };
  });
}

/** `blocks` in groups that are short enough each, as far as single blocks are. */
function grouped(blocks: readonly ElementContent[]): ElementContent[][] {
  const groups: ElementContent[][] = [[]];
  let length = 0;
  for (const block of blocks) {
    const own = lengthOf(block);
    const isHeading = block.type === "element" && /^h[2-6]$/.test(block.tagName);
    const isFull = length + own > MOST || (isHeading && length > MOST * FULL_ENOUGH);
    if (isFull && length > 0) {
      groups.push([]);
      length = 0;
    }
    groups.at(-1)?.push(block);
    length += own;
  }
  return groups;
}

/** Of a tag with its attributes, on average. */
const TAG = 30;

function lengthOf(node: ElementContent): number {
  if (node.type !== "element") return node.type === "text" ? node.value.length : 0;
  return node.children.reduce((sum, child) => sum + lengthOf(child), TAG);
}

/** The notes of `section` that `children` refer to; with `rest`, those too that nothing refers to. */
function notesFor(
  children: readonly ElementContent[],
  section: ElementContent,
  rest: boolean,
): Element[] {
  if (section.type !== "element") return [];
  const wanted = new Set(propertiesIn(children).map(({ id }) => id));
  const own = section.children.filter((note) => {
    const reference = referenceOf(note);
    return reference === undefined ? rest : wanted.has(reference);
  });
  return own.length === 0 ? [] : [{ ...section, children: own }];
}

/** The id of the reference that a note leads back to. */
function referenceOf(note: ElementContent): string | undefined {
  const back = propertiesIn([note]).find(({ role }) => role === "doc-backlink");
  return typeof back?.href === "string" ? back.href.slice(1) : undefined;
}

/** A name for the `nth` part of the page at `href` that no page has. */
function freeHref(href: string, nth: number, taken: Set<string>): string {
  const stem = href.replace(/\.xhtml$/, "");
  let free = `${stem}-${nth}.xhtml`;
  for (let more = 2; taken.has(free); more += 1) free = `${stem}-${nth}-${more}.xhtml`;
  taken.add(free);
  return free;
}
