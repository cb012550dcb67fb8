import { type Signal, useSignal, useSignalEffect } from "@preact/signals";
import type { ContentsItem } from "foliate-js/epub.js";
import type { JSX } from "preact";
import { useCallback, useRef } from "preact/hooks";
import { handleKey } from "../desk-keys.ts";
import type { Book, BookEvents, BookPlace } from "../engines/book.ts";
import { followAddress } from "../lead.ts";
import { chooseAt, passBy } from "../open.ts";
import { Nothing } from "../parts/coming.tsx";
import { isDark } from "../settings.ts";
import { chosen, made, place, textIndex, view } from "../state.ts";
import { strings } from "../strings.ts";

const words = strings.reading;

interface Note {
  readonly words: DocumentFragment;
  readonly href: string;
}

/** The e-book, shown by an engine for e-books. */
export function BookPane(): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const book = useRef<Book>(undefined);
  const shown = useRef("");
  const isReady = useSignal(0);
  const fault = useSignal<string | undefined>(undefined);
  const share = useSignal(0);
  const href = useSignal("");
  const note = useSignal<Note | undefined>(undefined);
  const attach = useCallback((element: HTMLDivElement | null) => {
    box.current = element;
    if (element === null) {
      book.current?.close();
      book.current = undefined;
      shown.current = "";
    }
  }, []);
  useSignalEffect(() => {
    const address = view.value?.epub?.href;
    const name = `${address}?made=${made.value.epub}`;
    if (address === undefined || shown.current === name || box.current === null) return;
    shown.current = name;
    void open(name);
  });
  useSignalEffect(() => {
    isReady.value;
    book.current?.shade(isDark());
  });
  useSignalEffect(() => {
    isReady.value;
    const lines = chosen.value;
    book.current?.mark(lines && { text: textIndex.value, ...lines });
  });
  useSignalEffect(() => {
    const at = place.value;
    if (at === undefined || at.by === "book") return;
    const wanted = placeNow();
    if (wanted !== undefined) void book.current?.showPlace(wanted);
  });
  const contents = isReady.value >= 0 ? (book.current?.contents ?? []) : [];
  return (
    <div class="book">
      <Nothing format="epub" says={words.noBook} />
      {fault.value !== undefined && <p class="nothing">{words.failed(fault.value)}</p>}
      <div class="leaf" ref={attach} />
      {note.value && (
        <NoteSlip
          note={note as Signal<Note>}
          go={(to) => {
            note.value = undefined;
            void book.current?.goTo(to);
          }}
        />
      )}
      <div class="turn">
        <button
          type="button"
          class="arrow"
          title={words.previous}
          onClick={() => void book.current?.previous()}
        >
          <span class="hidden">{words.previous}</span>‹
        </button>
        <Contents items={contents} href={href.value} go={(to) => void book.current?.goTo(to)} />
        <span class="share">{words.pageOf(share.value)}</span>
        <button type="button" class="quiet" onClick={() => void book.current?.back()}>
          {words.back}
        </button>
        <button
          type="button"
          class="arrow"
          title={words.next}
          onClick={() => void book.current?.next()}
        >
          <span class="hidden">{words.next}</span>›
        </button>
      </div>
    </div>
  );

  async function open(name: string): Promise<void> {
    const element = box.current;
    if (element === null) return;
    try {
      const { openBook } = await import("../engines/book.ts");
      const before = book.current;
      const events: BookEvents = {
        ...{ clicked, note: (found) => (note.value = found), led: followAddress, pressed },
        turned: (at) => {
          share.value = at.share;
          href.value = at.href;
          if (!at.isTurned) return;
          note.value = undefined;
          if (at.place) pass(at.place);
        },
      };
      const opened = await openBook(element, name, events, {
        place: placeNow(),
        isDark: isDark(),
      });
      // The one before stays until the new one stands at its place.
      before?.close();
      if (shown.current !== name) return opened.close();
      book.current = opened;
      fault.value = undefined;
      isReady.value += 1;
    } catch (cause) {
      fault.value = String((cause as Error).message ?? cause);
    }
  }

  function pressed(event: KeyboardEvent): void {
    if (event.key === "ArrowRight" || event.key === "PageDown") void book.current?.next();
    else if (event.key === "ArrowLeft" || event.key === "PageUp") void book.current?.previous();
    else handleKey(event);
  }
}

function placeNow(): BookPlace | undefined {
  const at = place.value;
  const index = view.value?.texts.findIndex(({ path }) => path === at?.text) ?? -1;
  return at !== undefined && index >= 0 ? { text: index, line: at.line } : undefined;
}

function pass({ text, line }: BookPlace): void {
  const path = view.peek()?.texts[text]?.path;
  if (path !== undefined) passBy({ text: path, line }, "book");
}

function clicked({ text, line }: BookPlace): void {
  const path = view.peek()?.texts[text]?.path;
  if (path !== undefined) void chooseAt({ text: path, line }, "book");
}

interface ContentsProps {
  readonly items: readonly ContentsItem[];
  readonly href: string;
  readonly go: (href: string) => void;
}

function Contents({ items, href, go }: ContentsProps): JSX.Element {
  const rows = flat(items);
  const current = rows.find((row) => row.href.split("#")[0] === href.split("#")[0]);
  return (
    <select
      class="which"
      aria-label={words.contents}
      value={current?.href ?? ""}
      onChange={({ currentTarget }) => go(currentTarget.value)}
    >
      {current === undefined && <option value="">{words.contents}</option>}
      {rows.map((row) => (
        <option key={row.href} value={row.href}>
          {`${"\u2003".repeat(row.depth)}${row.label}`}
        </option>
      ))}
    </select>
  );
}

function flat(
  items: readonly ContentsItem[],
  depth = 0,
): readonly { readonly href: string; readonly label: string; readonly depth: number }[] {
  return items.flatMap(({ href, label, subitems }) => [
    ...(href === null ? [] : [{ href, label, depth }]),
    ...flat(subitems ?? [], depth + 1),
  ]);
}

interface NoteProps {
  readonly note: Signal<Note>;
  readonly go: (href: string) => void;
}

function NoteSlip({ note, go }: NoteProps): JSX.Element {
  const { words: says, href } = note.value;
  return (
    <aside class="note" aria-label={words.note}>
      <div key={href} ref={(element) => void element?.replaceChildren(says.cloneNode(true))} />
      <p class="deeds">
        <button type="button" class="quiet" onClick={() => go(href)}>
          {words.goToNote}
        </button>
        <button
          type="button"
          class="quiet"
          onClick={() => ((note as Signal<Note | undefined>).value = undefined)}
        >
          {strings.close}
        </button>
      </p>
    </aside>
  );
}
