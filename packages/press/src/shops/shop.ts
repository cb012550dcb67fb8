import type { Binding, Paper } from "@printery/publication";

/** Where a rule is written down. */
export interface Source {
  readonly title: string;
  /** None where it is nowhere to be read. */
  readonly url?: string;
}

/** What is asked, by whom, and who says otherwise. */
export interface Told<Value> {
  readonly value: Value;
  readonly source: Source;
  /** What other pages say, where they differ: nobody outside the shop knows which holds. */
  readonly conflict?: string;
  /** Whether the shop sends back what doesn't keep to it; otherwise it is told of, and prints. */
  readonly isFirm: boolean;
}

/** Who asks, where it is to be read, and who says otherwise. */
export function sourceWords({ source, conflict }: Told<unknown>): string {
  const who = [source.title, source.url, conflict && `but ${conflict}`];
  return who.filter(Boolean).join("; ");
}

/** Inches, width first. */
export type Size = readonly [width: number, height: number];

/** What a shop cuts books to. Inches. */
export interface Trims {
  readonly sizes: readonly Size[];
  /** Any size between these two besides. */
  readonly between?: readonly [least: Size, most: Size];
}

/** Numbers of pages that are bound, for each case the first that fits. */
export interface Extent {
  readonly binding?: Binding;
  readonly paper?: Paper;
  /** Inches: of this trim, and larger ones. */
  readonly from?: Size;
  readonly least: number;
  readonly most: number;
}

/** Books of up to so many pages have a margin of so many inches at the back. */
interface GutterStep {
  readonly upTo: number;
  readonly inches: number;
}

/** Inches at the head, the foot and the fore edge: of books whose pages have nothing in the bleed, and of others. */
interface Outside {
  readonly plain: number;
  readonly bleeding: number;
}

/** What one who prints books asks of their files. What it says nothing of is left out. */
export interface Shop {
  readonly name: string;
  readonly trims: { readonly [Kind in Binding]: Told<Trims> };
  readonly extent: Told<readonly Extent[]>;
  readonly gutter: Told<readonly GutterStep[]>;
  readonly outside: Told<Outside>;
  /** Inches, beyond the trim. */
  readonly bleed: Told<number>;
  /** Dots per inch. */
  readonly resolution: Told<number>;
  /** Per cent of all inks together. */
  readonly ink: Told<number>;
  /** Whether pages may have marks beside them. */
  readonly marks: Told<boolean>;
  /** Whether leaves are counted: an odd page has an empty one behind it. */
  readonly isEven: Told<boolean>;
  readonly isLastBlank?: Told<boolean>;
  /** Whether one may see through things. */
  readonly transparency?: Told<boolean>;
  /** Whether the spine is as wide as the pages are thick. */
  readonly spine: Told<boolean>;
  /** Inches that words on a cover stay away from its edges. */
  readonly coverClear: Told<number>;
  /** Inches around a barcode on the back of the cover. */
  readonly barcode: Told<number>;
  /** Pages from which there may be text on the spine. */
  readonly spineText: Told<number>;
}
