import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { matching } from "../matching.ts";
import { scrollToRow, windowOf } from "../place/window.ts";
import type { PublicationEntry } from "../protocol.ts";
import { writeRoute } from "../route.ts";
import { closeDialog, publications, view } from "../state.ts";
import { strings } from "../strings.ts";
import { Dialog } from "./dialog.tsx";

const words = strings.library;
/** Pixels. */
const ROW = 52;
/** Preact's types want a datalist with it. */
const COMBOBOX: object = { role: "combobox", "aria-expanded": true };

/** The publications over the desk. */
export function LibraryDialog(): JSX.Element {
  return (
    <Dialog kind="library" heading={words.heading} onClose={closeDialog}>
      <Library />
    </Dialog>
  );
}

/** All publications, to be filtered, of which those in the window are drawn. */
export function Library(): JSX.Element {
  const filter = useSignal("");
  const scroll = useSignal(0);
  const height = useSignal(600);
  const at = useSignal(0);
  const list = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const all = publications.value?.publications ?? [];
  const shown = matching(all, filter.value);
  useEffect(() => {
    input.current?.focus();
    const element = list.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      height.value = element.clientHeight;
    });
    observer.observe(element);
    const now = shown.findIndex(({ id }) => id === view.value?.id);
    if (now >= 0) move(now);
    return () => observer.disconnect();
  }, []);
  const { from, to } = windowOf(scroll.value, height.value, ROW, shown.length);
  const isDrawn = from <= at.value && at.value < to;
  return (
    <div class="library">
      <div class="filter">
        <input
          ref={input}
          type="search"
          {...COMBOBOX}
          aria-label={words.filter}
          aria-controls="publications"
          aria-activedescendant={isDrawn ? `publication-${at.value}` : undefined}
          placeholder={words.filter}
          value={filter.value}
          onInput={({ currentTarget }) => {
            filter.value = currentTarget.value;
            move(0, matching(all, currentTarget.value).length);
          }}
          onKeyDown={keyed}
        />
        <span class="count" aria-live="polite">
          {words.count(shown.length, all.length)}
        </span>
      </div>
      {publications.value === undefined && <p class="nothing">{strings.loading}</p>}
      {publications.value !== undefined && shown.length === 0 && (
        <p class="nothing">{all.length === 0 ? words.empty : words.none}</p>
      )}
      <div
        class="rows-of"
        id="publications"
        role="listbox"
        aria-label={words.heading}
        tabIndex={-1}
        ref={list}
        onScroll={({ currentTarget }) => {
          scroll.value = currentTarget.scrollTop;
        }}
      >
        <div style={{ height: `${shown.length * ROW}px` }} role="presentation">
          {shown.slice(from, to).map((one, index) => (
            <Entry
              key={one.id}
              entry={one}
              at={from + index}
              of={shown.length}
              isActive={from + index === at.value}
            />
          ))}
        </div>
      </div>
    </div>
  );

  function keyed(event: KeyboardEvent): void {
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 } as const;
    const step = steps[event.key as keyof typeof steps];
    const active = shown[at.value];
    if (step !== undefined) {
      event.preventDefault();
      move(at.value + step);
    } else if (event.key === "Enter" && active !== undefined) {
      event.preventDefault();
      go(active.id);
    }
  }

  function move(wanted: number, count = shown.length): void {
    at.value = Math.max(0, Math.min(count - 1, wanted));
    const element = list.current;
    if (element === null) return;
    element.scrollTop = scrollToRow(at.value, element.scrollTop, element.clientHeight, ROW);
  }
}

interface EntryProps {
  readonly entry: PublicationEntry;
  readonly at: number;
  readonly of: number;
  readonly isActive: boolean;
}

function Entry({ entry, at, of, isActive }: EntryProps): JSX.Element {
  const { id, title, kind, state, errors, warnings } = entry;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: the field above has the focus.
    <div
      id={`publication-${at}`}
      class={`entry state-${state}${isActive ? " active" : ""}`}
      role="option"
      aria-selected={isActive}
      aria-posinset={at + 1}
      aria-setsize={of}
      style={{ top: `${at * ROW}px`, height: `${ROW}px` }}
      onClick={() => go(id)}
    >
      <span class="dot" title={strings.states[state]} />
      <span class="title" dir="auto">
        {title}
      </span>
      <span class="about">
        {id}
        {" · "}
        {words.kinds[kind]}
        {state !== "fresh" && ` · ${strings.states[state]}`}
      </span>
      <span class="counts">
        {errors > 0 && <span class="errors">{words.errors(errors)}</span>}
        {warnings > 0 && <span class="warnings">{words.warnings(warnings)}</span>}
      </span>
    </div>
  );
}

function go(id: string): void {
  closeDialog();
  const hash = writeRoute({ publication: id, text: 0, line: undefined });
  if (id !== view.value?.id) location.hash = hash;
}
