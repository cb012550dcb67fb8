import { useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { keyOf } from "../blocks.ts";
import { choose } from "../open.ts";
import { set, settings } from "../settings.ts";
import { block, doubtful, text, view } from "../state.ts";
import { roleWords, strings } from "../strings.ts";

const words = strings.doubts;

/** The passages that a person may want to look at, to walk through. */
export function DoubtsList(): JSX.Element | null {
  const list = useRef<HTMLOListElement>(null);
  const shown = text.value;
  useSignalEffect(() => {
    const id = block.value?.id;
    const row = list.current?.querySelector(`[data-id="${CSS.escape(id ?? "")}"]`);
    row?.scrollIntoView({ block: "nearest" });
  });
  if (shown === undefined) return null;
  const others = (view.value?.texts ?? []).filter(({ path }) => path !== shown.path);
  const isAmong = doubtful.value.some(({ id }) => id === block.value?.id);
  const elsewhere = others.reduce((sum, one) => sum + one.doubtful, 0);
  return (
    <details
      class={`doubts${doubtful.value.length === 0 ? " none" : ""}`}
      open={settings.value.doubts && doubtful.value.length > 0}
      onToggle={({ currentTarget }) => {
        if (doubtful.value.length > 0) set({ doubts: currentTarget.open });
      }}
    >
      <summary>
        {words.heading(doubtful.value.length)}
        {elsewhere > 0 && <span class="aside">{words.elsewhere(elsewhere)}</span>}
      </summary>
      {doubtful.value.length > 0 && (
        <ol ref={list} aria-label={words.list}>
          {doubtful.value.map((one, at) => (
            <li key={one.id} data-id={one.id}>
              <button
                type="button"
                // One of them is enough to come by; j and k walk on.
                tabIndex={one.id === block.value?.id || (!isAmong && at === 0) ? 0 : -1}
                aria-current={one.id === block.value?.id ? "true" : undefined}
                onClick={() => choose(one.start, "desk")}
              >
                <span class="at">{keyOf({ from: one.start, to: one.end }).replace("-", "–")}</span>
                <span class="what">{roleWords(one.role)}</span>
                <span class="says" dir="auto">
                  {one.words}
                </span>
                <span class="sure">{strings.text.sure(one.confidence)}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}
