import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import type { Spot } from "../place/sheets.ts";

/** Pages below each other, of which those near the window are drawn. */
export interface Sheets {
  /** Show the file at `href`, which is read again where `version` is another; what is drawn stays until there is something new. */
  readonly open: (href: string | undefined, version: number) => Promise<void>;
  readonly mark: (marks: readonly Mark[]) => void;
  /** Pixels from the top of what is scrolled to a spot, and the way back. */
  readonly yOf: (spot: Spot) => number | undefined;
  readonly spotAt: (y: number) => Spot | undefined;
  readonly pointAt: (event: MouseEvent) => (Spot & { x: number }) | undefined;
  /** Points; of the first page. */
  readonly depth: () => number;
  readonly stop: () => void;
}

/** Where a block begins, and how deep it is, in points; a line where that isn't known. */
interface Mark extends Spot {
  readonly deep: number | undefined;
}

interface Sheet {
  readonly element: HTMLDivElement;
  /** Points. */
  width: number;
  depth: number;
  drawn: string;
}

/** Windows above and below that are drawn besides. */
const AROUND = 1;
/** Pixels beside the pages. */
const EDGE = 16;
/** Pixels for each point at the most: more would be of no use on a wide screen. */
const LARGEST = 1.8;
const A4 = [595.28, 841.89] as const;

/** Pages in `box`, each named by `label`. */
export function sheetsIn(box: HTMLElement, label: (page: number, pages: number) => string): Sheets {
  let file: PDFDocumentProxy | undefined;
  let shown = "";
  const sheets: Sheet[] = [];
  let marks: readonly Mark[] = [];
  let round = 0;
  let asked = 0;
  const observer = new ResizeObserver(() => fit());
  observer.observe(box);
  box.addEventListener("scroll", soon, { passive: true });

  return {
    open: async (href, version) => {
      const name = `${href}?made=${version}`;
      if (name === shown) return;
      shown = name;
      if (href === undefined) return;
      const { openPdf } = await import("../engines/pdf.ts");
      const opened = await openPdf(name);
      // A later one was asked for meanwhile.
      if (name !== shown) return void opened.loadingTask.destroy();
      const before = file;
      file = opened;
      await lay(opened);
      void before?.loadingTask.destroy();
    },
    mark: (wanted) => {
      marks = wanted;
      markAll();
    },
    yOf: ({ page, y }) => {
      const sheet = sheets[page - 1];
      return sheet && sheet.element.offsetTop + y * scaleOf(sheet);
    },
    spotAt: (y) => {
      const at = sheets.findLastIndex(({ element }) => element.offsetTop <= y);
      const sheet = sheets[Math.max(0, at)];
      if (sheet === undefined) return undefined;
      const inside = (y - sheet.element.offsetTop) / scaleOf(sheet);
      return { page: Math.max(0, at) + 1, y: Math.min(sheet.depth - 1, Math.max(0, inside)) };
    },
    pointAt: (event) => {
      const target = (event.target as Element).closest<HTMLElement>(".sheet");
      const at = sheets.findIndex(({ element }) => element === target);
      const sheet = sheets[at];
      if (sheet === undefined) return undefined;
      const { left, top } = sheet.element.getBoundingClientRect();
      const scale = scaleOf(sheet);
      return { page: at + 1, x: (event.clientX - left) / scale, y: (event.clientY - top) / scale };
    },
    depth: () => sheets[0]?.depth ?? A4[1],
    stop: () => {
      observer.disconnect();
      box.removeEventListener("scroll", soon);
      cancelAnimationFrame(asked);
      shown = "";
      void file?.loadingTask.destroy();
    },
  };

  /** A sheet for each page; those that are there stay, with what is drawn on them. */
  async function lay(opened: PDFDocumentProxy): Promise<void> {
    const [width, depth] = sizeOf(await opened.getPage(1));
    for (const gone of sheets.splice(opened.numPages)) gone.element.remove();
    while (sheets.length < opened.numPages) {
      const element = document.createElement("div");
      element.className = "sheet";
      sheets.push({ element, width, depth, drawn: "" });
      box.append(element);
    }
    for (const [at, sheet] of sheets.entries()) {
      sheet.drawn = "";
      sheet.element.setAttribute("role", "img");
      sheet.element.setAttribute("aria-label", label(at + 1, opened.numPages));
    }
    fit();
    await draw();
  }

  function fit(): void {
    for (const sheet of sheets) {
      sheet.element.style.width = `${sheet.width * scaleOf(sheet)}px`;
      sheet.element.style.height = `${sheet.depth * scaleOf(sheet)}px`;
    }
    markAll();
    soon();
  }

  function scaleOf({ width }: Sheet): number {
    return Math.min(LARGEST, Math.max(0.2, (box.clientWidth - 2 * EDGE) / width));
  }

  function soon(): void {
    if (asked !== 0) return;
    asked = requestAnimationFrame(() => {
      asked = 0;
      void draw();
    });
  }

  async function draw(): Promise<void> {
    round += 1;
    const own = round;
    const { scrollTop, clientHeight } = box;
    const [from, to] = [scrollTop - AROUND * clientHeight, scrollTop + (1 + AROUND) * clientHeight];
    const isNear = ({ element: { offsetTop, offsetHeight } }: Sheet) =>
      offsetTop + offsetHeight >= from && offsetTop <= to;
    for (const sheet of sheets) if (!isNear(sheet)) clear(sheet);
    for (const [at, sheet] of sheets.entries()) {
      if (isNear(sheet)) await drawSheet(at, sheet);
      // Who scrolled on wants other pages.
      if (own !== round) return;
    }
  }

  function clear(sheet: Sheet): void {
    sheet.element.querySelector("canvas")?.remove();
    sheet.drawn = "";
  }

  async function drawSheet(at: number, sheet: Sheet): Promise<void> {
    const opened = file;
    if (opened === undefined) return;
    const ratio = Math.min(2, devicePixelRatio);
    const key = `${shown}@${Math.round(scaleOf(sheet) * ratio * 1000)}`;
    if (sheet.drawn === key) return;
    sheet.drawn = key;
    const page = await opened.getPage(at + 1).catch(() => undefined);
    if (page === undefined || opened !== file) return;
    [sheet.width, sheet.depth] = sizeOf(page);
    const viewport = page.getViewport({ scale: scaleOf(sheet) * ratio });
    const canvas = document.createElement("canvas");
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    await page.render({ canvas, viewport }).promise.catch(() => undefined);
    if (opened !== file || sheet.drawn !== key) return;
    sheet.element.querySelector("canvas")?.remove();
    sheet.element.prepend(canvas);
    sheet.element.style.height = `${sheet.depth * scaleOf(sheet)}px`;
  }

  function markAll(): void {
    for (const old of box.querySelectorAll(".here")) old.remove();
    for (const { page, y, deep } of marks) {
      const sheet = sheets[page - 1];
      if (sheet === undefined) continue;
      const here = document.createElement("div");
      here.className = "here";
      here.style.top = `${y * scaleOf(sheet)}px`;
      if (deep !== undefined) here.style.height = `${deep * scaleOf(sheet)}px`;
      sheet.element.append(here);
    }
  }
}

function sizeOf(page: PDFPageProxy): [number, number] {
  const { width, height } = page.getViewport({ scale: 1 });
  return [width, height];
}
