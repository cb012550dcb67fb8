import { getPublication, getPublications, getText } from "./api.ts";
import { blockAt, type Lines } from "./blocks.ts";
import type { Pane, Place } from "./place/place.ts";
import { readRoute, writeRoute } from "./route.ts";
import {
  blocks,
  chosen,
  dialog,
  enter,
  place,
  publications,
  say,
  tell,
  text,
  textIndex,
  view,
} from "./state.ts";
import { strings } from "./strings.ts";

/** What brings publications, texts and places onto the desk. */

export async function openLibrary(): Promise<void> {
  publications.value = await getPublications();
}

/** What the address says. */
export async function openRoute(): Promise<void> {
  const route = readRoute(location.hash);
  if (route.publication === undefined) return closePublication();
  const isThere = route.publication === view.value?.id && text.value !== undefined;
  if (isThere && route.text === textIndex.value && route.line === chosen.value?.from) return;
  if (route.publication !== view.value?.id) await openPublication(route.publication);
  const texts = view.value?.texts ?? [];
  const path = texts[route.text]?.path;
  if (path !== undefined) return openText(path, route.line);
  // One that is not there, or not any more: the last, and the address says so.
  const last = texts.at(-1)?.path;
  if (last !== undefined) await openText(last);
}

/** Nothing is on the desk but the list. */
export function closePublication(): void {
  view.value = undefined;
  text.value = undefined;
}

/** Lay a publication onto the desk, without a text yet. */
export async function openPublication(id: string): Promise<void> {
  dialog.value = undefined;
  text.value = undefined;
  chosen.value = undefined;
  place.value = undefined;
  const before = news;
  try {
    view.value = await getPublication(id);
  } catch (cause) {
    view.value = undefined;
    tell(cause);
    return;
  }
  // What was told while nothing of it was here is part of what is asked for now.
  if (news !== before) await refresh();
}

/** Counts up with all that the server tells. */
let news = 0;
export function hear(): void {
  news += 1;
}

let asking: Promise<void> | undefined;
let next: Promise<void> | undefined;

/** Ask anew for what is shown, after something was made or a connection came back; one question after the other, so that no answer is older than the one before. */
export function refresh(): Promise<void> {
  if (asking !== undefined) {
    const again = () => {
      next = undefined;
      return refresh();
    };
    next ??= asking.then(again, again);
    return next;
  }
  const at = textIndex.value;
  asking = ask().finally(() => {
    asking = undefined;
  });
  return asking.then(() => leaveGone(at));
}

async function ask(): Promise<void> {
  const id = view.value?.id;
  if (id === undefined) return;
  const found = await getPublication(id);
  if (view.value?.id !== id) return;
  view.value = found;
  enter(id, { title: found.title, kind: found.kind });
}

/** A text that is gone from the publication gives its place to the one that stands there now: itself under another name, or a neighbour. */
async function leaveGone(at: number): Promise<void> {
  const [path, texts] = [text.value?.path, view.value?.texts ?? []];
  if (path === undefined || texts.some((one) => one.path === path)) return;
  const next = texts[Math.min(at, texts.length - 1)];
  if (next === undefined) return;
  say(strings.text.gone(path), "refused");
  await openText(next.path);
}

let wanted = "";

/** Lay the text at `path` onto the first pane; at `line`, if it is said. */
export async function openText(path: string, line?: number): Promise<void> {
  wanted = path;
  if (text.value?.path !== path) {
    const found = await getText(path).catch(tell);
    // Another was asked for meanwhile.
    if (found === undefined || wanted !== path) return;
    chosen.value = undefined;
    text.value = found;
  }
  if (line !== undefined) return choose(line, "desk");
  keepRoute();
  // Of the first text the others show what stands before it, too: a cover, a title page.
  const isBeginning = place.value === undefined && textIndex.value === 0;
  if (place.value?.text === path || isBeginning) return;
  place.value = { text: path, line: 1, by: "desk", reveals: false };
}

/** The text again, as it lies there now; what is chosen stays chosen by its lines. */
export async function reloadText(): Promise<void> {
  const path = text.value?.path;
  if (path === undefined) return;
  const found = await getText(path);
  if (text.value?.path !== path) return;
  const { from, to } = chosen.value ?? { from: 0, to: 0 };
  if (from > found.lines.length) chosen.value = undefined;
  const before = blockAt(blocks.value, from);
  const isWhole = before?.start === from && before.end === to;
  text.value = found;
  const same = isWhole && found.blocks.find(({ id }) => id === before.id);
  if (same) chosen.value = { from: same.start, to: same.end };
}

/** Choose the block at `line`, which all panes then show. */
export function choose(line: number, by: Pane): void {
  const found = blockAt(blocks.value, line);
  const isBlank = (text.value?.lines[line - 1] ?? "").trim() === "";
  // A blank line is no part of anything; the block before it is what may be meant.
  const isWithin = found !== undefined && (isBlank || (found.start <= line && line <= found.end));
  chooseLines(isWithin ? { from: found.start, to: found.end } : { from: line, to: line }, by);
}

export function chooseLines(lines: Lines, by: Pane): void {
  const path = text.value?.path;
  if (path === undefined) return;
  chosen.value = lines;
  place.value = { text: path, line: lines.from, by, reveals: true };
  keepRoute();
}

/** Somebody chose a place in another pane: its text comes along. */
export async function chooseAt(at: Place, by: Pane): Promise<void> {
  if (at.text !== text.value?.path) await openText(at.text);
  if (at.text === text.value?.path) choose(Math.floor(at.line), by);
}

/** Somebody scrolled past a place; the others follow. */
export function passBy(at: Place, by: Pane): void {
  const now = place.value;
  if (now?.text === at.text && Math.abs(now.line - at.line) < 0.01) return;
  place.value = { ...at, by, reveals: false };
  if (at.text !== text.value?.path) void openText(at.text);
}

/** The text before or behind the one that is shown. */
export async function stepText(direction: 1 | -1): Promise<void> {
  const path = view.value?.texts[textIndex.value + direction]?.path;
  if (path === undefined) return;
  await openText(path);
}

function keepRoute(): void {
  const hash = writeRoute({
    publication: view.value?.id,
    text: textIndex.value,
    line: chosen.value?.from,
  });
  if (hash !== location.hash) history.replaceState(null, "", hash);
}

/** Go to a line that a message names. */
export async function goTo(path: string, line: number | undefined): Promise<void> {
  const entry = view.value?.texts.find((one) => one.path === path || one.sidecar === path);
  if (entry === undefined) return;
  await openText(entry.path, entry.path === path ? line : undefined);
  if (entry.path !== path) say(strings.inspector.lines(String(line ?? 1)));
}
