import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Fields } from "./about.ts";
import type { Change, Refused } from "./api.ts";
import { blockAt, type Lines } from "./blocks.ts";
import type { Pane, Place } from "./place/place.ts";
import type {
  AboutView,
  BlockView,
  Conflict,
  Proposed,
  PublicationEntry,
  Publications,
  PublicationView,
  TextView,
} from "./protocol.ts";

/** What is on the desk. Only `open.ts`, `correct.ts` and `follow.ts` change it. */

export const publications: Signal<Publications | undefined> = signal(undefined);
export const view: Signal<PublicationView | undefined> = signal(undefined);
/** The text in the first pane. */
export const text: Signal<TextView | undefined> = signal(undefined);
export const chosen: Signal<Lines | undefined> = signal(undefined);

/** Where all panes are, and who says so; `reveals` where it was chosen, not passed by. */
export const place: Signal<(Place & { readonly by: Pane; readonly reveals: boolean }) | undefined> =
  signal(undefined);

/** Counts up when a format was made anew. */
export const made: Signal<{ readonly html: number; readonly pdf: number; readonly epub: number }> =
  signal({ html: 0, pdf: 0, epub: 0 });
/** The last that was made, and how long it took. */
export const last: Signal<
  { readonly format: "html" | "pdf" | "epub"; readonly ms: number } | undefined
> = signal(undefined);

export const isConnected: Signal<boolean> = signal(true);

/** A line at the foot; said by screen readers, too. */
export interface Notice {
  readonly kind: "done" | "refused";
  readonly says: string;
}
export const notice: Signal<Notice | undefined> = signal(undefined);
/** Something that holds until it is dismissed, or mended: a full disk; of a publication, or without an id of the whole folder. */
export const refusal: Signal<{ readonly id: string | null; readonly says: string } | undefined> =
  signal(undefined);

/** A change, and how it is called when it is taken back. */
export interface Wish {
  readonly change: Change;
  readonly says: string;
}

/** What title, authors and date are said of. */
export type AboutWhat = "text" | "publication";

/** What lies over the desk. */
export type Dialog =
  | { readonly kind: "library" | "messages" | "legend" | "roles" }
  | {
      readonly kind: "about";
      readonly of: AboutWhat;
      /** What was typed before it was shown what that changes. */
      readonly typed?: Partial<Record<AboutWhat, Fields>>;
      /** What the publication's file said then. */
      readonly whole?: AboutView;
    }
  | {
      readonly kind: "correction";
      readonly wish: Wish;
      readonly proposed: Proposed /** What is shown again where it is not written. */;
      readonly back?: Dialog;
    }
  | { readonly kind: "conflict"; readonly wish: Wish | undefined; readonly conflict: Conflict };
export const dialog: Signal<Dialog | undefined> = signal(undefined);

export function closeDialog(): void {
  dialog.value = undefined;
}

export const blocks: ReadonlySignal<readonly BlockView[]> = computed(
  () => text.value?.blocks ?? [],
);
export const doubtful: ReadonlySignal<readonly BlockView[]> = computed(() =>
  blocks.value.filter((block) => block.doubtful),
);
/** The block in which the chosen lines begin. */
export const block: ReadonlySignal<BlockView | undefined> = computed(() =>
  chosen.value === undefined ? undefined : blockAt(blocks.value, chosen.value.from),
);
export const textIndex: ReadonlySignal<number> = computed(() =>
  Math.max(0, view.value?.texts.findIndex(({ path }) => path === text.value?.path) ?? 0),
);

/** Have the list say what is known of a publication by now. */
export function enter(id: string, known: Partial<PublicationEntry>): void {
  const list = publications.value;
  if (list === undefined) return;
  publications.value = {
    ...list,
    publications: list.publications.map((one) => (one.id === id ? { ...one, ...known } : one)),
  };
}

/** What a publication's own file is about: a loose text has but its side-car. */
export function aboutWhole(): AboutWhat {
  return typeof view.value?.configuration === "string" ? "publication" : "text";
}

export function say(says: string, kind: Notice["kind"] = "done"): void {
  notice.value = { says, kind };
}

/** Tell why something was refused; what is no refusal is our own mistake. */
export function tell(cause: unknown): void {
  if ((cause as Refused | undefined)?.name !== "Refused") throw cause;
  say((cause as Refused).message, "refused");
}
