import { Foot } from "./foot.ts";
import type { Slab } from "./item.ts";
import { heightOf, type PageFrame, TOLERANCE } from "./page-frame.ts";
import { FILL, FLOAT, IF_MUST, NO, PLAIN, SPACE, type Strip, slabAt } from "./strip.ts";

/** What a page begins with. */
export interface Start {
  /** The item that its text begins with. */
  readonly from: number;
  /** Repeated above the text: the header of a table that runs on. */
  readonly header: readonly Slab[];
  /** Lines of a note that began before. */
  readonly carried: readonly Slab[];
  /** Floats that were called for before: indices of the galley. */
  readonly waiting: readonly number[];
}

/** A page that may begin with some start, and what it holds. */
export interface Draft {
  /** The item before which its text ends. */
  readonly to: number;
  readonly cost: number;
  readonly isLast: boolean;
  /** How many of the floats that were waiting stand at its top. */
  readonly top: number;
  /** Floats called for in its text that stand on a later page. */
  readonly putOff: readonly number[];
  /** Points down to its last slab, and how many of them are spaces. */
  readonly height: number;
  readonly spaces: number;
  readonly hasFill: boolean;
  /** Lines of notes, of which the first so many belong to it. */
  readonly notes: readonly Slab[];
  readonly noteCount: number;
}

/** The pages that may begin with `start`: each that costs little more than the cheapest. */
export function draftsFrom(start: Start, strip: Strip, frame: PageFrame): readonly Draft[] {
  const near = nearFoot(start, strip, frame);
  if (near > start.from) {
    const page = new Page(start, strip, frame);
    page.skipTo(near);
    if (page.fill(near)) return page.drafts;
  }
  const page = new Page(start, strip, frame);
  page.open();
  page.fill(start.from);
  return page.drafts;
}

/** What a page may cost more than the cheapest: so many lines left free. */
const WINDOW_LINES = 4;

/** A plain line near the foot of the page: above it no end need be looked at, if there is one below. */
function nearFoot(start: Start, strip: Strip, { height, leading }: PageFrame): number {
  const { from, header, carried, waiting } = start;
  const { tops, kinds, special } = strip;
  if (header.length > 0 || carried.length > 0 || waiting.length > 0) return from;
  const limit = (tops[from] ?? 0) + height - (WINDOW_LINES + 1) * leading;
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

/** A page that is being filled. */
class Page {
  /** The ends worth considering; one that is forbidden if there is no other. */
  readonly drafts: Draft[] = [];
  readonly #start: Start;
  readonly #strip: Strip;
  readonly #frame: PageFrame;
  readonly #foot: Foot;
  #height = 0;
  /** In the text, and below its last slab. */
  #spaces = 0;
  #space = 0;
  #hasFill = false;
  #top = 0;
  #putOff: readonly number[] = [];
  #forced: Draft | undefined;
  #least = Infinity;

  constructor(start: Start, strip: Strip, frame: PageFrame) {
    this.#start = start;
    this.#strip = strip;
    this.#frame = frame;
    this.#foot = new Foot(frame, start.carried);
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
    const { waiting, header, from } = this.#start;
    for (const float of waiting) {
      if (this.#top > 0 && !this.#fits(heights[float] ?? 0)) break;
      this.#put(float);
      for (let at = float + 1; kinds[at] === SPACE; at += 1) this.#space += heights[at] ?? 0;
      this.#top += 1;
    }
    if (this.#top > 0 && from < galley.length) this.#end(from);
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
      if (kind === FLOAT && this.#mustWait(at)) {
        this.#putOff = [...this.#putOff, at];
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
    if (this.#top < this.#start.waiting.length || this.#putOff.length > 0) return true;
    return this.#hasEnd() && !this.#fits(this.#strip.heights[at] ?? 0);
  }

  #hasEnd(): boolean {
    return this.drafts.length > 0 || this.#forced !== undefined;
  }

  #fits(more: number): boolean {
    const height = this.#height + this.#space + more;
    return height + this.#foot.least <= this.#frame.height + TOLERANCE;
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
    const room = this.#frame.height - this.#height;
    const isSplit = this.#foot.whole > room + TOLERANCE;
    const waits = this.#top < this.#start.waiting.length || this.#putOff.length > 0;
    const isLast = to === galley.length && !isSplit && !waits;
    const cost = isLast ? this.#costOfLast() : this.#cost(to, room) + (isSplit ? SPLIT_NOTE : 0);
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

  #cost(to: number, room: number): number {
    const { leading } = this.#frame;
    const lines = this.#hasFill ? 0 : Math.max(0, room - this.#foot.least) / leading;
    const end = this.#strip.galley[to];
    return (end?.kind === "penalty" ? end.cost : 0) + FREE_LINE * lines ** 2;
  }

  #costOfLast(): number {
    // Floats may stand alone.
    if (this.#top > 0) return 0;
    const { height, leading } = this.#frame;
    const missing = (height * SHORTEST_LAST - this.#height - this.#foot.whole) / leading;
    return SHORT_LAST * Math.max(0, missing) ** 2;
  }
}
