import { FORBIDDEN, type Galley, moved, type PageItem, repeated, type Slab } from "./item.ts";

/** What stands on one page: items placed from the top left of its text. */
export interface TextPage {
  readonly items: readonly PageItem[];
}

export interface PageFrame {
  /** Points. */
  readonly height: number;
  readonly leading: number;
  /** Lines of each note, by its name. */
  readonly notes: ReadonlyMap<string, readonly Slab[]>;
  /** Between the text and its notes. */
  readonly noteRule: Slab;
}

/** `galley` cut into pages, each with the notes its text refers to at its foot. */
export function paginate(galley: Galley, frame: PageFrame): TextPage[] {
  const pages: TextPage[] = [];
  let column = galley;
  let from = skipSpace(column, 0);
  let header: readonly Slab[] = [];
  let carried: readonly Slab[] = [];
  while (from < column.length || carried.length > 0) {
    const start = { frame, header, carried };
    let end = choosePageEnd(column, from, start);
    const floating = skipSpace(column, end.at);
    const float = column[floating];
    if (float?.kind === "slab" && float.floatGap !== undefined) {
      // The text below takes the place of what does not fit, which then opens the next page.
      const below = skipSpace(column, floating + 1);
      const gap: Galley = [{ kind: "glue", height: float.floatGap, items: [] }];
      const closed = column.toSpliced(end.at, below - end.at, ...gap);
      end = choosePageEnd(closed, from, start);
      const floated = column.slice(floating, below);
      column = closed.toSpliced(skipSpace(closed, end.at), 0, ...floated);
    }
    const { page, rest } = makePage(column.slice(from, end.at), start);
    pages.push(page);
    const penalty = column[end.at];
    header = penalty?.kind === "penalty" ? (penalty.header ?? []).map(repeated) : [];
    carried = rest;
    from = skipSpace(column, end.at);
  }
  return pages;
}

interface PageStart {
  readonly frame: PageFrame;
  /** Repeated at the top. */
  readonly header: readonly Slab[];
  /** Lines of a note that began on the page before. */
  readonly carried: readonly Slab[];
}

interface PageEnd {
  readonly at: number;
  readonly cost: number;
}

/** Costs, in the unit of penalties: of a line left free, and of a note that runs on. */
const FREE_LINE = 12;
const SPLIT_NOTE = 3_000;

/** The best place after `from` to end the page: the latest that is not worth avoiding. */
function choosePageEnd(galley: Galley, from: number, start: PageStart): PageEnd {
  const { frame } = start;
  let height = heightOf(start.header);
  let best: PageEnd | undefined;
  let last: PageEnd | undefined;
  const notes = new NoteSpace(start);
  for (let at = from; at <= galley.length; at += 1) {
    const item = galley[at];
    const room = frame.height - height - notes.least;
    if (room < -TOLERANCE && (best !== undefined || last !== undefined)) break;
    if (isEnd(galley, at) && at > from) {
      const cost =
        costOf(item, room, frame) +
        (height + notes.whole > frame.height + TOLERANCE ? SPLIT_NOTE : 0);
      // Even a forbidden end serves where the page has no other.
      if (item?.kind === "penalty" && item.cost >= FORBIDDEN) last = { at, cost };
      else if (best === undefined || cost <= best.cost) best = { at, cost };
    }
    if (item?.kind === "slab") notes.add(item);
    if (item?.kind === "slab" || item?.kind === "glue") height += item.height;
  }
  return best ?? last ?? { at: galley.length, cost: 0 };
}

/** Points: sums of leadings are not exact. */
const TOLERANCE = 0.01;

function isEnd(galley: Galley, at: number): boolean {
  const item = galley[at];
  if (item === undefined || item.kind === "penalty") return true;
  return item.kind === "glue" && galley[at - 1]?.kind === "slab";
}

function costOf(item: Galley[number] | undefined, room: number, { leading }: PageFrame): number {
  if (item === undefined) return -Infinity;
  const lines = room / leading;
  return (item.kind === "penalty" ? item.cost : 0) + FREE_LINE * lines * lines;
}

/** Counts the height of the notes on a page as its text grows. */
class NoteSpace {
  /** If the last note runs on to the next page after two lines. */
  least = 0;
  whole = 0;
  readonly #frame: PageFrame;

  constructor({ frame, carried }: PageStart) {
    this.#frame = frame;
    if (carried.length > 0) this.#grow(carried);
  }

  add({ notes }: Slab): void {
    for (const name of notes) this.#grow(this.#frame.notes.get(name) ?? []);
  }

  #grow(lines: readonly Slab[]): void {
    if (lines.length === 0) return;
    const before = this.whole === 0 ? this.#frame.noteRule.height : this.whole;
    this.least = before + heightOf(lines.slice(0, 2));
    this.whole = before + heightOf(lines);
  }
}

/** Place `items` from the top, and as many lines of notes as there is room for from the bottom. */
function makePage(
  items: Galley,
  { frame, header, carried }: PageStart,
): { readonly page: TextPage; readonly rest: readonly Slab[] } {
  const text: Galley = [...header, ...trimmed(items)];
  const names = text.flatMap((item) => (item.kind === "slab" ? item.notes : []));
  const lines = [...carried, ...names.flatMap((name) => frame.notes.get(name) ?? [])];
  const used = heightOf(text);
  const notes = takeNotes(lines, frame.height - used, frame);
  const fills = text.filter(({ kind }) => kind === "fill").length;
  const free = fills === 0 ? 0 : Math.max(0, frame.height - used - heightOf(notes.taken)) / fills;
  const placed = [
    ...place(text, 0, free),
    ...place(notes.taken, frame.height - heightOf(notes.taken), 0),
  ];
  return { page: { items: placed }, rest: notes.rest };
}

function takeNotes(
  lines: readonly Slab[],
  room: number,
  { noteRule }: PageFrame,
): { readonly taken: readonly Slab[]; readonly rest: readonly Slab[] } {
  if (lines.length === 0) return { taken: [], rest: [] };
  let height = noteRule.height;
  let count = 0;
  for (const line of lines) {
    // At least one line a page, or a note would never end.
    if (count > 0 && height + line.height > room + TOLERANCE) break;
    height += line.height;
    count += 1;
  }
  return { taken: [noteRule, ...lines.slice(0, count)], rest: lines.slice(count) };
}

function place(items: Galley, top: number, free: number): PageItem[] {
  let y = top;
  return items.flatMap((item) => {
    if (item.kind === "penalty") return [];
    const at = y;
    y += item.kind === "fill" ? free : item.height;
    return item.kind === "fill" ? [] : item.items.map((each) => moved(each, 0, at));
  });
}

function heightOf(items: Galley): number {
  return items.reduce(
    (sum, item) => sum + (item.kind === "slab" || item.kind === "glue" ? item.height : 0),
    0,
  );
}

/** Without the space at the end. */
function trimmed(items: Galley): Galley {
  let end = items.length;
  while (end > 0 && (items[end - 1]?.kind === "glue" || items[end - 1]?.kind === "penalty"))
    end -= 1;
  return items.slice(0, end);
}

function skipSpace(galley: Galley, at: number): number {
  let from = at;
  while (galley[from]?.kind === "glue" || galley[from]?.kind === "penalty") from += 1;
  return from;
}
