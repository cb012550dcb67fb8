import { unzipSync } from "fflate";
import { type ContentsItem, EPUB, type Target } from "foliate-js/epub.js";
import "foliate-js/paginator.js";
import type { Loaded, Paginator, Relocated } from "foliate-js/paginator.js";
import { type PlaceMark, readMark } from "../place/place.ts";
import { cleanNote } from "./note.ts";

/** A place in a book: a text by its index, and a line. */
export interface BookPlace {
  readonly text: number;
  readonly line: number;
}

export interface BookEvents {
  /** A page is shown; `isTurned` where a person turned to it. `share` is of the whole book. */
  readonly turned: (at: {
    readonly place: BookPlace | undefined;
    readonly share: number;
    readonly isTurned: boolean;
    readonly href: string;
  }) => void;
  readonly clicked: (place: BookPlace) => void;
  readonly note: (note: { readonly words: DocumentFragment; readonly href: string }) => void;
  /** A link to the web was followed; says whether the desk opens what it leads to. */
  readonly led: (href: string) => boolean;
  readonly pressed: (event: KeyboardEvent) => void;
}

/** An e-book that is open. */
export interface Book {
  readonly contents: readonly ContentsItem[];
  readonly next: () => Promise<void>;
  readonly previous: () => Promise<void>;
  readonly goTo: (href: string) => Promise<void>;
  /** To where one was before the last link. */
  readonly back: () => Promise<void>;
  readonly showPlace: (place: BookPlace) => Promise<void>;
  readonly mark: (lines: { text: number; from: number; to: number } | undefined) => void;
  readonly shade: (isDark: boolean) => void;
  readonly close: () => void;
}

const CHOSEN = "printery-chosen";

/** The book at `address`, opened in `box` at `place` or where its text begins. */
export async function openBook(
  box: HTMLElement,
  address: string,
  events: BookEvents,
  options: { readonly place: BookPlace | undefined; readonly isDark: boolean },
): Promise<Book> {
  const response = await fetch(address, { cache: "no-store" });
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  const epub = await new EPUB(container(new Uint8Array(await response.arrayBuffer()))).init();
  const pages = document.createElement("foliate-paginator") as Paginator;
  pages.setAttribute("flow", "paginated");
  pages.setAttribute("max-column-count", "1");
  pages.setAttribute("max-inline-size", "620px");
  pages.setAttribute("margin", "28px");
  pages.setAttribute("gap", "9%");
  const before: Target[] = [];
  let now: { index: number; fraction: number } = { index: 0, fraction: 0 };
  let isDark = options.isDark;
  let marked: Parameters<Book["mark"]>[0];
  const total = epub.sections.reduce((sum, { size }) => sum + size, 0);
  let places: Promise<readonly SectionMark[]> | undefined;

  pages.addEventListener("load", (event) => loaded((event as CustomEvent<Loaded>).detail));
  pages.addEventListener("relocate", (event) =>
    relocated((event as CustomEvent<Relocated>).detail),
  );
  box.append(pages);
  pages.open(epub);
  if (!(await goToPlace(options.place))) await goToBeginning();
  shade(isDark);

  return {
    contents: epub.toc ?? [],
    next: () => pages.next(),
    previous: () => pages.prev(),
    goTo: follow,
    back: async () => {
      const target = before.pop();
      if (target !== undefined) await pages.goTo(target);
    },
    showPlace: async (place) => {
      await goToPlace(place);
    },
    mark: (lines) => {
      marked = lines;
      for (const { doc } of pages.getContents()) markIn(doc);
    },
    shade,
    close: () => {
      pages.remove();
      epub.destroy();
    },
  };

  async function goToBeginning(): Promise<void> {
    const start = epub.landmarks?.find(({ type }) => type.includes("bodymatter"))?.href;
    const target = start === undefined ? null : epub.resolveHref(start);
    await pages.goTo(target ?? { index: 0 });
  }

  async function goToPlace(place: BookPlace | undefined): Promise<boolean> {
    if (place === undefined) return false;
    places ??= marksOf(epub);
    const found = nearest(await places, place);
    if (found === undefined) return false;
    await pages.goTo({ index: found.index, anchor: (page) => elementOf(page, found) ?? 0 });
    return true;
  }

  async function follow(href: string): Promise<void> {
    const target = epub.resolveHref(href);
    if (target === null) return;
    const { index, fraction } = now;
    before.push({ index, anchor: () => fraction });
    await pages.goTo(target);
  }

  function loaded({ doc, index }: Loaded): void {
    // The chapter takes sheets of its own window alone (CSSOM, adoptedStyleSheets), whose type names no constructors.
    const sheet = new (doc.defaultView as unknown as typeof globalThis).CSSStyleSheet();
    sheet.replaceSync(
      `[data-place] { cursor: pointer } .${CHOSEN} { outline: 2px solid #b4651a; outline-offset: 3px; background: rgb(222 150 60 / .14) }`,
    );
    doc.adoptedStyleSheets = [...doc.adoptedStyleSheets, sheet];
    doc.addEventListener("keydown", events.pressed);
    doc.addEventListener("click", (event) => void clicked(event, index));
    markIn(doc);
  }

  async function clicked(event: MouseEvent, index: number): Promise<void> {
    const target = event.target as Element;
    const link = target.closest("a[href]");
    if (link === null) {
      const mark = readMark(target.closest("[data-place]")?.getAttribute("data-place"));
      if (mark !== undefined) events.clicked({ text: mark.text, line: mark.start });
      return;
    }
    event.preventDefault();
    const own = link.getAttribute("href") ?? "";
    const href = epub.sections[index]?.resolveHref(own) ?? own;
    if (epub.isExternal(href)) {
      if (!events.led(href)) window.open(href, "_blank", "noopener");
      return;
    }
    const words = isReference(link) ? await noteAt(href) : undefined;
    if (words === undefined) await follow(href);
    else events.note({ words, href });
  }

  async function noteAt(href: string): Promise<DocumentFragment | undefined> {
    const target = epub.resolveHref(href);
    const page = target && (await epub.sections[target.index]?.createDocument());
    const note = page && target.anchor(page);
    return note instanceof Element || (note as Element | null)?.nodeType === 1
      ? cleanNote(note as Element)
      : undefined;
  }

  function relocated({ reason, range, index, fraction = 0 }: Relocated): void {
    now = { index, fraction };
    const read = epub.sections.slice(0, index).reduce((sum, { size }) => sum + size, 0);
    const share = (read + (epub.sections[index]?.size ?? 0) * fraction) / Math.max(1, total);
    const mark = firstIn(range);
    events.turned({
      place: mark && { text: mark.text, line: mark.start },
      share: Math.min(1, share),
      isTurned: reason === "page" || reason === "snap" || reason === "scroll",
      href: epub.sections[index]?.id ?? "",
    });
  }

  function markIn(page: Document): void {
    for (const element of page.querySelectorAll("[data-place]")) {
      const at = readMark(element.getAttribute("data-place"));
      const isMeant =
        at !== undefined &&
        marked !== undefined &&
        at.text === marked.text &&
        at.start <= marked.to &&
        marked.from <= at.end &&
        element.querySelector("[data-place]") === null;
      element.classList.toggle(CHOSEN, isMeant);
    }
  }

  function shade(dark: boolean): void {
    isDark = dark;
    pages.classList.toggle("dark", isDark);
    pages.setStyles(isDark ? DARK : LIGHT);
  }
}

const LIGHT = "html { color-scheme: light; }";
/** Over the colours of the book, which its own sheet has for readers that are dark by themselves. */
const DARK = `html { color-scheme: dark; --theme-bg-color: #17181a; background: #17181a; color: #dedad2; }
body, p, h1, h2, h3, h4, h5, h6, li, td, th, figcaption, blockquote, dt, dd, span, em, strong, cite { color: inherit !important; }
a { color: #e3a58f !important; }
img { filter: brightness(.88); }`;

/** The files of a zip archive, each inflated when it is asked for. */
function container(bytes: Uint8Array<ArrayBuffer>): ConstructorParameters<typeof EPUB>[0] {
  const sizes = new Map<string, number>();
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      sizes.set(name, originalSize);
      return false;
    },
  });
  const load = (name: string) =>
    sizes.has(name) ? unzipSync(bytes, { filter: (file) => file.name === name })[name] : undefined;
  return {
    loadText: (name) => {
      const found = load(name);
      return found === undefined ? null : new TextDecoder().decode(found);
    },
    loadBlob: (name, type = "") => {
      const found = load(name);
      return found === undefined ? null : new Blob([new Uint8Array(found)], { type });
    },
    getSize: (name) => sizes.get(name) ?? 0,
  };
}

type SectionMark = PlaceMark & { readonly index: number };

/** What stands where in the book, in its order. */
async function marksOf(epub: EPUB): Promise<readonly SectionMark[]> {
  const marks: SectionMark[] = [];
  for (const [index, section] of epub.sections.entries()) {
    const page = await section.createDocument();
    for (const element of page.querySelectorAll("[data-place]")) {
      const mark = readMark(element.getAttribute("data-place"));
      if (mark !== undefined) marks.push({ ...mark, index });
    }
  }
  return marks;
}

/** The mark of the block that has the line; else of the last before it, else of the first of its text. */
function nearest(
  marks: readonly SectionMark[],
  { text, line }: BookPlace,
): SectionMark | undefined {
  const own = marks.filter((mark) => mark.text === text);
  const around = own.filter(({ start, end }) => start <= line && line < end + 1);
  const before = own.filter(({ start }) => start <= line);
  return around.at(-1) ?? before.toSorted((a, b) => b.start - a.start)[0] ?? own[0];
}

function elementOf(page: Document, mark: PlaceMark): Element | undefined {
  return [...page.querySelectorAll("[data-place]")].findLast((element) => {
    const at = readMark(element.getAttribute("data-place"));
    return at?.text === mark.text && at.start === mark.start && at.end === mark.end;
  });
}

/** The first block in what is to be seen. */
function firstIn(range: Range): PlaceMark | undefined {
  const node = range.startContainer;
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  const around = element?.closest("[data-place]");
  if (around) return readMark(around.getAttribute("data-place"));
  const page = element?.ownerDocument;
  const inside = [...(page?.querySelectorAll("[data-place]") ?? [])].find((one) =>
    range.intersectsNode(one),
  );
  return readMark(inside?.getAttribute("data-place"));
}

function isReference(link: Element): boolean {
  const type = link.getAttributeNS("http://www.idpf.org/2007/ops", "type") ?? "";
  return /\bnoteref\b/.test(type) || link.getAttribute("role") === "doc-noteref";
}
