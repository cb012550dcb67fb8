import { decoded, type Lead } from "../lead.ts";
import { type Box, lineAt, topOf } from "../place/boxes.ts";
import { readMark } from "../place/place.ts";
import { type Scroller, scrollerOf } from "./scroller.ts";

/** A place on a page: a text by its index, and a line. */
interface At {
  readonly text: number;
  readonly line: number;
}

/** Who hears of what a person does in a page. */
export interface FramedPage {
  readonly passed: (at: At) => void;
  /** Where all panes are; `isNear`, where that was chosen. */
  readonly now: () => (At & { readonly isNear: boolean }) | undefined;
  readonly clicked: (at: At) => void;
  readonly pressed: (event: KeyboardEvent) => void;
  /** A link to another publication was followed; says whether that is opened. */
  readonly led: (lead: Lead) => boolean;
  /** Where a page that was opened is to be scrolled to; `find` tells where in it the element with an id stands. */
  readonly restored: (find: (id: string) => At | undefined) => At | undefined;
  /** Another page than before is there. */
  readonly opened: () => void;
}

export interface PageFrames {
  /** Show the page at `address`; or, where pages were made again, the one of these that is shown, anew. */
  readonly open: (address: string, remade?: readonly string[]) => void;
  readonly show: (at: At, isNear: boolean) => void;
  /** Whether the page that is shown has the place; undefined while there is none. */
  readonly has: (at: At) => boolean | undefined;
  readonly mark: (lines: { text: number; from: number; to: number } | undefined) => void;
  readonly shade: (isDark: boolean) => void;
  readonly stop: () => void;
}

const SHEET = `
[data-place] { cursor: pointer; }
.printery-chosen { outline: 2px solid #b4651a; outline-offset: 4px; border-radius: 1px; background: rgb(222 150 60 / .14) !important; }
html { scroll-behavior: auto !important; }`;

/**
 * Pages in `box`, in frames in which nothing runs. A page that was made again is laid behind the one that is shown, which goes when the
 * new one stands at the same place: no white in between.
 */
export function framePages(box: HTMLElement, title: string, page: FramedPage): PageFrames {
  let shown: Frame | undefined;
  let coming: Frame | undefined;
  let isDark = false;
  let marked: Parameters<PageFrames["mark"]>[0];
  let number = 0;
  return {
    open: (address, remade) => {
      const now = (coming ?? shown)?.path();
      if (remade === undefined && now === pathOf(address)) return;
      coming?.remove();
      number += 1;
      // A link may have led on to another page of the publication, which is then the one to show anew.
      const wanted = remade?.find((one) => pathOf(one) === now) ?? address;
      coming = frame(`${wanted}${remade === undefined ? "" : `?made=${number}`}`);
    },
    show: (at, isNear) => shown?.show(at, isNear),
    has: (at) => (coming === undefined ? shown?.has(at) : undefined),
    mark: (lines) => {
      marked = lines;
      shown?.mark(lines);
    },
    shade: (dark) => {
      isDark = dark;
      shown?.shade(dark);
    },
    stop: () => {
      coming?.remove();
      shown?.remove();
    },
  };

  function frame(address: string): Frame {
    const made = new Frame(box, title, address, page, () => {
      made.shade(isDark);
      made.mark(marked);
      if (made !== coming) return;
      const before = shown?.topmost();
      const at = page.restored((id) => made.placeOf(id));
      const isSame = shown?.path() === made.path();
      shown?.remove();
      shown = made;
      coming = undefined;
      made.reveal();
      const to = isSame ? (before ?? at) : at;
      if (to !== undefined) made.show(to, false);
      if (!isSame) page.opened();
    });
    return made;
  }
}

class Frame {
  readonly #element = document.createElement("iframe");
  readonly #address: string;
  readonly #page: FramedPage;
  #boxes: readonly Box[] = [];
  #scroller: Scroller | undefined;

  constructor(
    box: HTMLElement,
    title: string,
    address: string,
    page: FramedPage,
    ready: () => void,
  ) {
    this.#address = address;
    this.#page = page;
    this.#element.title = title;
    // The desk reaches into the page, and the page runs nothing.
    this.#element.setAttribute("sandbox", "allow-same-origin");
    this.#element.className = "coming";
    this.#element.addEventListener("load", () => {
      this.#listen();
      ready();
    });
    this.#element.src = address;
    box.append(this.#element);
  }

  path(): string {
    return pathOf(this.#document?.location.href.replace(/^about:.*/, "") || this.#address);
  }

  reveal(): void {
    this.#element.className = "";
    this.#measure();
  }

  remove(): void {
    this.#scroller?.stop();
    this.#element.remove();
  }

  /** What stands at the top of the window. */
  topmost(): At | undefined {
    const scrolled = this.#scrolled;
    if (scrolled === undefined) return undefined;
    const { scrollTop, scrollHeight, clientHeight } = scrolled;
    return lineAt(
      this.#boxes,
      (scrollTop * scrollHeight) / Math.max(1, scrollHeight - clientHeight),
    );
  }

  /** Where the element with an id stands, or what is around it or first in it. */
  placeOf(id: string): At | undefined {
    const element = this.#document?.getElementById(id);
    const marked = element?.closest("[data-place]") ?? element?.querySelector("[data-place]");
    const mark = readMark(marked?.getAttribute("data-place"));
    return mark && { text: mark.text, line: mark.start };
  }

  /** Whether the line is between the first and the last that stand here. */
  has({ text, line }: At): boolean {
    const own = this.#boxes.filter((box) => box.text === text);
    return own.some(({ start }) => start <= line) && own.some(({ end }) => line < end + 2);
  }

  show({ text, line }: At, isNear: boolean): void {
    this.#measure();
    this.#scroller?.show(() => topOf(this.#boxes, text, line), { isNear });
  }

  mark(lines: { text: number; from: number; to: number } | undefined): void {
    const places = this.#document?.querySelectorAll("[data-place]") ?? [];
    for (const element of places) {
      const at = readMark(element.getAttribute("data-place"));
      const isMeant =
        at !== undefined &&
        at.text === lines?.text &&
        at.start <= lines.to &&
        lines.from <= at.end &&
        element.querySelector("[data-place]") === null;
      element.classList.toggle("printery-chosen", isMeant);
    }
  }

  shade(isDark: boolean): void {
    const root = this.#document?.documentElement;
    if (root) root.dataset.theme = isDark ? "dark" : "light";
  }

  get #document(): Document | null {
    return this.#element.contentDocument;
  }

  get #scrolled(): Element | undefined {
    return this.#document?.scrollingElement ?? undefined;
  }

  #measure(): void {
    const [page, top] = [this.#document, this.#scrolled?.scrollTop ?? 0];
    this.#boxes = [...(page?.querySelectorAll("[data-place]") ?? [])].flatMap((element) => {
      const mark = readMark(element.getAttribute("data-place"));
      const box = element.getBoundingClientRect();
      return mark && box.height > 0
        ? [{ ...mark, top: box.top + top, bottom: box.bottom + top }]
        : [];
    });
  }

  #listen(): void {
    const [page, scrolled] = [this.#document, this.#scrolled];
    const window = page?.defaultView;
    if (page === null || scrolled === undefined || window === null || window === undefined) return;
    // A page takes sheets of its own window alone (CSSOM, adoptedStyleSheets), whose type names no constructors.
    const Sheet = (window as unknown as typeof globalThis).CSSStyleSheet;
    const sheet = new Sheet();
    sheet.replaceSync(SHEET);
    page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
    this.#scroller?.stop();
    this.#scroller = scrollerOf(
      scrolled,
      (y) => {
        const at = lineAt(this.#boxes, y);
        if (at !== undefined) this.#page.passed(at);
      },
      () => {
        this.#measure();
        const at = this.#page.now();
        const y = at && topOf(this.#boxes, at.text, at.line);
        return y === undefined ? undefined : { y, isNear: at?.isNear === true };
      },
      page,
    );
    this.#measure();
    void page.fonts.ready.then(() => this.#measure());
    new ResizeObserver(() => this.#measure()).observe(page.documentElement);
    page.addEventListener("keydown", this.#page.pressed);
    page.addEventListener("click", (event) => this.#clicked(event));
  }

  #clicked(event: MouseEvent): void {
    const target = event.target as Element | null;
    const link = target?.closest<HTMLAnchorElement>("a[href]");
    if (link?.getAttribute("href")?.startsWith("#")) return;
    const lead = link && leadOf(link, this.path());
    if (lead && this.#page.led(lead)) {
      event.preventDefault();
      return;
    }
    if (link) {
      // What is elsewhere, and what is no page, belongs into a tab of its own.
      const isPage = link.origin === location.origin && /(?:\/|\.html)$/.test(link.pathname);
      if (isPage) return;
      event.preventDefault();
      window.open(link.href, "_blank", "noopener");
      return;
    }
    const place = target?.closest("[data-place]")?.getAttribute("data-place");
    const mark = readMark(place);
    if (mark !== undefined) this.#page.clicked({ text: mark.text, line: mark.start });
  }
}

/** What a link on the page at `own` names, if that is another publication. */
function leadOf(
  { origin, pathname, search, hash }: HTMLAnchorElement,
  own: string,
): Lead | undefined {
  const id = (path: string) => /^\/site\/([^/]+)\/(?:[^/]+\.html)?$/.exec(path)?.[1];
  const publication = id(pathname);
  if (origin !== location.origin || publication === undefined || publication === id(own))
    return undefined;
  const text = new URLSearchParams(search).get("text");
  return { publication: decoded(publication), text, heading: decoded(hash.slice(1)) };
}

function pathOf(address: string): string {
  return new URL(address, location.href).pathname;
}
