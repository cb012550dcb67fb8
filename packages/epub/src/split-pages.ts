import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { visit } from "unist-util-visit";
import type { Page } from "./page.ts";

/** Characters of a page's file, about: Adobe's reading system, which many devices have, takes none beyond 300 KB. */
const MOST = 200_000;

/** From this share of a file on, a heading begins the next one. */
const FULL_ENOUGH = 0.5;

/**
 * `pages` with those that are too long divided, between blocks and before a heading where there is one, and every link
 * led to where its place is now; `place` tells that for a link of one's own (“one.xhtml#id”).
 */
export function splitPages(pages: readonly Page[]): {
  readonly pages: Page[];
  readonly place: (href: string) => string;
} {
  const taken = new Set(pages.map(({ href }) => href));
  const parts = pages.map((page) => partsOf(page, taken));
  const moved = new Map<string, string>();
  for (const [first, ...others] of parts) {
    for (const { href, body } of others)
      visit({ type: "root", children: [...body] }, "element", ({ properties: { id } }) => {
        if (typeof id === "string") moved.set(`${first?.href}#${id}`, href);
      });
  }
  const place = (href: string) => {
    const [, path = "", id = ""] = /^([^#]*)#(.*)$/s.exec(href) ?? [];
    const found = moved.get(`${path}#${unescaped(id)}`);
    return found === undefined ? href : `${found}#${id}`;
  };
  if (moved.size > 0)
    for (const [first, ...others] of parts)
      for (const page of [first, ...others])
        if (page !== undefined) leadLinks(page, first?.href ?? page.href, place);
  return { pages: parts.flat(), place };
}

/** Has every link of `page`, which was part of the page at `origin`, lead to its place. */
function leadLinks(page: Page, origin: string, place: (href: string) => string): void {
  visit({ type: "root", children: [...page.body] }, "element", ({ properties }) => {
    const { href } = properties;
    if (typeof href !== "string") return;
    const target = place(href.startsWith("#") ? `${origin}${href}` : href);
    properties.href = target.startsWith(`${page.href}#`) ? target.slice(page.href.length) : target;
  });
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
  const [wrapper] = page.body;
  if (wrapper?.type !== "element" || page.body.length > 1) return [page];
  const isNotes = (node: ElementContent) =>
    node.type === "element" && node.properties["epub:type"] === "footnotes";
  const notes = wrapper.children.filter(isNotes);
  const groups = grouped(wrapper.children.filter((child) => !isNotes(child)));
  if (groups.length < 2) return [page];
  return groups.map((children, nth) => {
    const own = [
      ...children,
      ...notes.flatMap((section) => notesFor(children, section, nth === 0)),
    ];
    if (nth === 0) return { ...page, body: [{ ...wrapper, children: own }] };
    const { landmark: _, ...rest } = page;
    const continued = { className: "continued", "aria-label": page.title || undefined };
    return {
      ...rest,
      href: freeHref(page.href, nth + 1, taken),
      body: [h("section", continued, own)],
    };
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
  const wanted = new Set<string>();
  visit({ type: "root", children: [...children] }, "element", ({ properties: { id } }) => {
    if (typeof id === "string") wanted.add(id);
  });
  const own = section.children.filter((note) => {
    const reference = referenceOf(note);
    return reference === undefined ? rest : wanted.has(reference);
  });
  return own.length === 0 ? [] : [{ ...section, children: own }];
}

/** The id of the reference that a note leads back to. */
function referenceOf(note: ElementContent): string | undefined {
  let found: string | undefined;
  visit({ type: "root", children: [note] }, "element", ({ properties: { role, href } }) => {
    if (role === "doc-backlink" && typeof href === "string") found ??= href.slice(1);
  });
  return found;
}

/** A name for the `nth` part of the page at `href` that no page has. */
function freeHref(href: string, nth: number, taken: Set<string>): string {
  const stem = href.replace(/\.xhtml$/, "");
  let free = `${stem}-${nth}.xhtml`;
  for (let more = 2; taken.has(free); more += 1) free = `${stem}-${nth}-${more}.xhtml`;
  taken.add(free);
  return free;
}
