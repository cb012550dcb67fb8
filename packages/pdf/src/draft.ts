import { bare } from "./bare-page.ts";
import { Foot } from "./foot.ts";
import type { Slab } from "./item.ts";
import type { Side } from "./page.ts";
import { heightOf, type PageFrame, TOLERANCE } from "./page-frame.ts";
import {
  ACROSS,
  FILL,
  FLOAT,
  IF_MUST,
  NO,
  PLAIN,
  PLATE,
  SPACE,
  type Strip,
  slabAt,
} from "./strip.ts";

/** What a page begins with. */
export interface Start {
  /** The item that its text begins with. */
  readonly from: number;
  /** Repeated above the text: the header of a table that runs on. */
  readonly header: readonly Slab[];
  /** Lines of a note that began before. */
  readonly carried: readonly Slab[];
  /** Floats that were called for before, and those of them across columns or on pages of their own: indices of the galley. */
  readonly waiting: readonly number[];
  readonly across: readonly number[];
  /** Of the latter, what stands above this column and its neighbour; and how much of the page is taken. */
  readonly spanning: readonly number[];
  readonly above: number;
  /** Of the page, where pages face each other; of two columns, the left one is a verso. */
  readonly side: Side | undefined;
}

/** A page that may begin with some start, and what it holds. */
export interface Draft {
  /** The item before which its text ends. */
  readonly to: number;
  readonly cost: number;
  readonly isLast: boolean;
  /** How many of the floats that were waiting stand at its top. */
  readonly top: number;
  /** Floats called for in its text that stand on a later page, in order. */
  readonly putOff: readonly number[];
  /** Points down to its last slab, and how many of them are spaces. */
  readonly height: number;
  readonly spaces: number;
  readonly hasFill: boolean;
  /** There is no room for text: what stands above takes the page. */
  readonly isBare: boolean;
  /** Lines of notes, of which the first so many belong to it. */
  readonly notes: readonly Slab[];
  readonly noteCount: number;
}

/** The pages that may begin with `start`: each that costs little more than the cheapest. */
export function draftsFrom(start: Start, strip: Strip, frame: PageFrame): readonly Draft[] {
  const room = frame.height - start.above;
  if (start.above > 0 && room < LEAST_LINES * frame.leading) return [bare(start, strip)];
  const near = nearFoot(start, strip, frame);
  if (near > start.from) {
    const page = new Page(start, strip, frame);
    page.skipTo(near);
    // Where even the best of these costs more than so many lines left free, one further up may be better.
    if (page.fill(near) && page.drafts.some(({ cost }) => cost <= DISTANT)) return page.drafts;
  }
  const page = new Page(start, strip, frame);
  page.open();
  page.fill(start.from);
  return page.drafts;
}

/** Lines below what stands across columns. */
const LEAST_LINES = 5;

/** Points that text can take on a page that begins with `start`. */
export function depthOf({ above }: Start, { height, depth = height }: PageFrame): number {
  return Math.min(depth, height - above);
}

/** What a page may cost more than the cheapest: so many lines left free. */
const WINDOW_LINES = 4;

/** A plain line near the foot of the page: above it no end need be looked at, if there is one below. */
function nearFoot(start: Start, strip: Strip, frame: PageFrame): number {
  const { from, header, carried, waiting } = start;
  const { tops, kinds, special } = strip;
  if (header.length > 0 || carried.length > 0 || waiting.length > 0) return from;
  const limit = (tops[from] ?? 0) + depthOf(start, frame) - (WINDOW_LINES + 1) * frame.leading;
  let [low, high] = [from, special[from] ?? from];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  while (low > from && kinds[low] !== PLAIN) low -= 1;
  return low;
}

/** Costs, in the unit of penalties: of a line left free, squared, and of a note that runs on. */
const FREE_LINE = 12;
const SPLIT_NOTE = 3_000;
/** Of each line, squared, that the last page has less than this share of a page. */
const SHORT_LAST = 40;
const SHORTEST_LAST = 1 / 7;
const WINDOW = FREE_LINE * WINDOW_LINES ** 2;
/** The least that an end costs which is not near the foot. */
const DISTANT = FREE_LINE * (WINDOW_LINES + 1) ** 2;

/**
 * Floats that wait for a later page before the text waits, too: of thousands in a row, each page would otherwise look at all that are
 * left.
 */
export const MOST_WAITING = 40;

/** A page that is being filled. */
class Page {
  /** The ends worth considering; one that is forbidden if there is no other. */
  readonly drafts: Draft[] = [];
  readonly #start: Start;
  readonly #strip: Strip;
  readonly #frame: PageFrame;
  readonly #foot: Foot;
  /** Points for text and notes, and for text. */
  readonly #room: number;
  readonly #depth: number;
  #height = 0;
  /** In the text, and below its last slab. */
  #spaces = 0;
  #space = 0;
  #hasFill = false;
  #top = 0;
  #putOff: readonly number[] = [];
  #floats = false;
  /** The first plate that waits for a page: floats called for after it stand after it. */
  #plate: number;
  #forced: Draft | undefined;
  #least = Infinity;

  constructor(start: Start, strip: Strip, frame: PageFrame) {
    this.#start = start;
    this.#strip = strip;
    this.#frame = frame;
    this.#foot = new Foot(frame, start.carried);
    this.#room = frame.height - start.above;
    this.#depth = depthOf(start, frame);
    this.#plate = start.across.find((at) => strip.kinds[at] === PLATE) ?? Infinity;
  }

  /** Put the plain lines up to `at`. */
  skipTo(at: number): void {
    const { tops, spaces } = this.#strip;
    const { from } = this.#start;
    this.#height = (tops[at] ?? 0) - (tops[from] ?? 0);
    this.#spaces = (spaces[at] ?? 0) - (spaces[from] ?? 0);
  }

  /** Put what stands above the text. */
  open(): void {
    const { heights, kinds, galley } = this.#strip;
    const { waiting, header, from, above } = this.#start;
    for (const float of waiting) {
      if (this.#plate < float) break;
      if ((this.#top > 0 || above > 0) && !this.#fits(heights[float] ?? 0)) break;
      this.#put(float);
      for (let at = float + 1; kinds[at] === SPACE; at += 1) this.#space += heights[at] ?? 0;
      this.#top += 1;
    }
    // What is too tall to stand below something else has the next column.
    if ((this.#top > 0 || above > 0) && from < galley.length) this.#end(from);
    if (header.length === 0) return;
    this.#height += this.#space + heightOf(header);
    this.#spaces += this.#space;
    this.#space = 0;
  }

  /** Put the items from `from` on until they are too many. False where no end was found that is allowed. */
  fill(from: number): boolean {
    const { heights, kinds, ends, below, galley } = this.#strip;
    for (let at = from; at <= galley.length; at += 1) {
      if (ends[at] !== NO && (at > this.#start.from || at === galley.length)) this.#end(at);
      const kind = kinds[at];
      if (kind === ACROSS || kind === PLATE || (kind === FLOAT && this.#mustWait(at))) {
        if (this.#waiting() >= MOST_WAITING && this.#hasEnd()) break;
        this.#putOff = [...this.#putOff, at];
        if (kind === FLOAT) this.#floats = true;
        if (kind === PLATE) this.#plate = Math.min(this.#plate, at);
        // What stood around it closes up.
        this.#space = this.#height > 0 ? (slabAt(this.#strip, at)?.floatGap ?? 0) : 0;
        at = (below[at + 1] ?? galley.length) - 1;
      } else if (kind === SPACE) this.#space += heights[at] ?? 0;
      else if (kind === FILL) this.#hasFill = true;
      else if (kind !== undefined) {
        this.#put(at);
        if (!this.#fits(0) && (this.#hasEnd() || from > this.#start.from)) break;
      }
    }
    const isAllowed = this.drafts.length > 0;
    if (!isAllowed && this.#forced !== undefined) this.drafts.push(this.#forced);
    return isAllowed;
  }

  /** Whether the float at `at` stands on a later page: those before it do, or it would be too much for this one. */
  #mustWait(at: number): boolean {
    if (this.#isFloating() || this.#plate < at) return true;
    const isApart = slabAt(this.#strip, at)?.isApart === true && this.#height > 0;
    return (this.#hasEnd() || isApart) && !this.#fits(this.#strip.heights[at] ?? 0);
  }

  /** Some float of this column stands on a later one. */
  #isFloating(): boolean {
    return this.#top < this.#start.waiting.length || this.#floats;
  }

  /** Floats that stand on a later page. */
  #waiting(): number {
    const { waiting, across } = this.#start;
    return waiting.length - this.#top + across.length + this.#putOff.length;
  }

  #hasEnd(): boolean {
    return this.drafts.length > 0 || this.#forced !== undefined;
  }

  #fits(more: number): boolean {
    const height = this.#height + this.#space + more;
    const isWithin = height <= this.#depth + TOLERANCE;
    return isWithin && height + this.#foot.least <= this.#room + TOLERANCE;
  }

  #put(at: number): void {
    const { heights, kinds } = this.#strip;
    this.#height += this.#space + (heights[at] ?? 0);
    this.#spaces += this.#space;
    this.#space = 0;
    if (kinds[at] !== PLAIN) this.#foot.add(slabAt(this.#strip, at));
  }

  /** Consider the end before `to`. */
  #end(to: number): void {
    const { galley, ends } = this.#strip;
    const isSplit = this.#height + this.#foot.whole > this.#room + TOLERANCE;
    const isLast = to === galley.length && !isSplit && !this.#isFloating();
    const cost = isLast ? this.#costOfLast() : this.#cost(to, isSplit);
    if (cost > this.#least + WINDOW && !isLast) return;
    const draft: Draft = {
      to,
      cost,
      isLast,
      top: this.#top,
      putOff: this.#putOff,
      height: this.#height,
      spaces: this.#spaces,
      hasFill: this.#hasFill,
      isBare: false,
      notes: this.#foot.lines,
      noteCount: this.#foot.lines.length,
    };
    if (ends[to] === IF_MUST) {
      this.#forced = draft;
      return;
    }
    // What is left fits: nothing else is as good.
    if (isLast) this.drafts.length = 0;
    if (cost < this.#least) {
      this.#least = cost;
      while ((this.drafts[0]?.cost ?? 0) > cost + WINDOW) this.drafts.shift();
    }
    this.drafts.push(draft);
  }

  #cost(to: number, isSplit: boolean): number {
    const end = this.#strip.galley[to];
    const cost = end?.kind === "penalty" ? end.cost : 0;
    // A note that runs on fills the page.
    if (isSplit) return cost + SPLIT_NOTE;
    const free = Math.min(this.#depth, this.#room - this.#foot.whole) - this.#height;
    const lines = this.#hasFill ? 0 : Math.max(0, free) / this.#frame.leading;
    return cost + FREE_LINE * lines ** 2;
  }

  #costOfLast(): number {
    const { height, leading, above } = this.#frame;
    // Floats may stand alone, and a right-hand column is made as deep as the left one.
    if (this.#top > 0 || (above !== undefined && this.#start.side === "recto")) return 0;
    const missing = (height * SHORTEST_LAST - this.#height - this.#foot.whole) / leading;
    return SHORT_LAST * Math.max(0, missing) ** 2;
  }
}
