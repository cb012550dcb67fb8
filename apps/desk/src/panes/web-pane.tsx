import { useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { useCallback, useRef } from "preact/hooks";
import { handleKey } from "../desk-keys.ts";
import { followLead, giveUp, reachedBy, soughtIds } from "../lead.ts";
import { chooseAt, passBy } from "../open.ts";
import { Nothing } from "../parts/coming.tsx";
import { type IndexedPage, idsIn, marksIn, pageWith } from "../place/page-index.ts";
import { isDark } from "../settings.ts";
import { chosen, isConnected, made, place, text, textIndex, view } from "../state.ts";
import { strings } from "../strings.ts";
import { type FramedPage, framePages, type PageFrames } from "./page-frame.ts";

/** The web page of the text, as readers get it. */
export function WebPane(): JSX.Element {
  const frames = useRef<PageFrames>(undefined);
  const attach = useCallback((box: HTMLDivElement | null) => {
    frames.current?.stop();
    frames.current =
      box === null
        ? undefined
        : framePages(box, strings.reading.webTitle, { ...handlers, restored, opened });
  }, []);
  const version = useRef(0);
  const asked = useRef<string>(undefined);
  useSignalEffect(() => {
    // Which page, the text tells, which comes a moment later.
    if (text.value === undefined && view.value?.texts.length !== 0) return;
    const address = pageOf(text.value?.path);
    const isRemade = made.value.html !== version.current;
    version.current = made.value.html;
    // Where one went from there stays.
    if (address === undefined || (!isRemade && address === asked.current)) return;
    asked.current = address;
    frames.current?.open(address, isRemade ? view.peek()?.pages : undefined);
  });
  useSignalEffect(() => {
    frames.current?.shade(isDark());
  });
  useSignalEffect(() => {
    const lines = chosen.value;
    frames.current?.mark(lines && { text: textIndex.value, ...lines });
  });
  useSignalEffect(() => {
    const at = place.value;
    if (at === undefined || at.by === "web") return;
    const index = view.value?.texts.findIndex(({ path }) => path === at.text) ?? -1;
    const to = { text: index, line: at.line };
    if (frames.current?.has(to) !== false) frames.current?.show(to, at.reveals);
    else void turnTo(to);
  });
  return (
    <div class="web">
      <Nothing format="html" says={strings.reading.noWeb} />
      <div class="frames" ref={attach} />
    </div>
  );

  function restored(find: Parameters<FramedPage["restored"]>[0]) {
    const at = reachedBy(find) ?? place.peek();
    void turnToSought();
    const index = view.peek()?.texts.findIndex(({ path }) => path === at?.text) ?? -1;
    return at && { text: index, line: at.line };
  }

  /** Of a text that is a whole book, the page on which it begins may not have the place. */
  function opened() {
    const at = place.peek();
    const to = handlers.now();
    const isOther = to !== undefined && frames.current?.has(to) === false;
    if (isOther && at?.text === text.peek()?.path) void turnTo(to);
  }

  /** Of a text that is a whole book, a link may lead to any page. */
  async function turnToSought(): Promise<void> {
    const [ids, here] = [soughtIds(), place.peek()?.text];
    if (ids.length === 0) return;
    const pages = await indexNow();
    const address = pages.find((page) => ids.some((id) => page.ids.has(id)))?.address;
    if (address === undefined || address === pageOf(here)) giveUp();
    else frames.current?.open(address);
  }

  /** A text may be a whole book: the page on which a place stands is another then. */
  async function turnTo(to: { readonly text: number; readonly line: number }): Promise<void> {
    if (!isConnected.peek()) return;
    const address = pageWith(await indexNow(), to.text, to.line);
    const at = place.peek();
    // Somebody went on meanwhile.
    if (at?.line !== to.line) return;
    if (address !== undefined) frames.current?.open(address);
    // What is left out at an end of the page that is shown stands at that end.
    if (frames.current?.has(to) !== undefined) frames.current.show(to, at.reveals);
  }
}

let indexed: { readonly name: string; readonly pages: Promise<readonly IndexedPage[]> } | undefined;

/** What stands on each page of the publication that is shown; read once for each version of it. */
function indexNow(): Promise<readonly IndexedPage[]> {
  const { id = "", pages = [] } = view.peek() ?? {};
  const name = `${id}?made=${made.peek().html}`;
  if (indexed?.name !== name) indexed = { name, pages: Promise.all(pages.map(indexedPage)) };
  return indexed.pages;
}

async function indexedPage(address: string): Promise<IndexedPage> {
  const html = await (await fetch(address, { cache: "no-store" })).text();
  return { address, marks: marksIn(html), ids: idsIn(html) };
}

/** Address of the page on which the text at `path` stands; else of the first page. Of a text that is gone there is none, until another takes its place. */
export function pageOf(path: string | undefined): string | undefined {
  const entry = view.value?.texts.find((one) => one.path === path);
  if (path !== undefined && entry === undefined) return undefined;
  return entry?.html ?? view.value?.html ?? undefined;
}

const handlers: Omit<FramedPage, "restored" | "opened"> = {
  now: () => {
    const at = place.peek();
    const index = view.peek()?.texts.findIndex(({ path }) => path === at?.text) ?? -1;
    return at && { text: index, line: at.line, isNear: at.reveals };
  },
  passed: ({ text: index, line }) => {
    const path = view.peek()?.texts[index]?.path;
    if (path !== undefined) passBy({ text: path, line }, "web");
  },
  clicked: ({ text: index, line }) => {
    const path = view.peek()?.texts[index]?.path;
    if (path !== undefined) void chooseAt({ text: path, line }, "web");
  },
  pressed: handleKey,
  led: followLead,
};
