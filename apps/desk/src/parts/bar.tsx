import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { set, settings, type Theme } from "../settings.ts";
import { aboutWhole, dialog, isConnected, last, notice, refusal, text, view } from "../state.ts";
import { strings } from "../strings.ts";

const words = strings.bar;

/** The head of the desk: which publication, how it stands, what there is to say. */
export function Bar(): JSX.Element {
  const shown = view.value;
  return (
    <header class="bar">
      <button
        type="button"
        class="library-open"
        aria-haspopup="dialog"
        onClick={() => (dialog.value = { kind: "library" })}
      >
        <span class="bars" aria-hidden="true" />
        <span class="hidden">{strings.library.open}</span>
      </button>
      <h1 dir="auto">{shown?.title ?? strings.desk}</h1>
      {shown !== undefined && <State />}
      <span class="space" />
      {text.value !== undefined && (
        <button
          type="button"
          class="quiet"
          onClick={() => (dialog.value = { kind: "about", of: aboutWhole() })}
        >
          {words.about}
        </button>
      )}
      {shown !== undefined && <MessagesButton />}
      <button type="button" class="quiet" onClick={() => (dialog.value = { kind: "legend" })}>
        {words.keys} <kbd>?</kbd>
      </button>
      <ThemeChoice />
    </header>
  );
}

function State(): JSX.Element | null {
  const state = view.value?.state ?? "unbuilt";
  const made = last.value;
  return (
    <span class={`state state-${state}`} role="status">
      <span class="dot" />
      {strings.states[state]}
      {state === "fresh" && made !== undefined && (
        <span class="aside">{words.made(strings.formats[made.format], Math.round(made.ms))}</span>
      )}
    </span>
  );
}

function MessagesButton(): JSX.Element {
  const messages = view.value?.messages ?? [];
  const [errors, warnings, infos] = (["error", "warning", "info"] as const).map(
    (kind) => messages.filter(({ severity }) => severity === kind).length,
  );
  return (
    <button
      type="button"
      class={`quiet messages-open${errors ? " has-errors" : warnings ? " has-warnings" : ""}`}
      aria-haspopup="dialog"
      onClick={() => (dialog.value = { kind: "messages" })}
    >
      {strings.messages.counts(errors ?? 0, warnings ?? 0, infos ?? 0)}
    </button>
  );
}

function ThemeChoice(): JSX.Element {
  const names = Object.entries(words.themes) as [Theme, string][];
  return (
    <select
      class="theme"
      aria-label={words.theme}
      value={settings.value.theme}
      onChange={({ currentTarget }) => set({ theme: currentTarget.value as Theme })}
    >
      {names.map(([name, label]) => (
        <option key={name} value={name}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** What holds until it is mended: no server; a text that can't be made, or a disk that is full. */
export function Banners(): JSX.Element {
  const { state, html = null, pdf = null, epub = null } = view.value ?? {};
  const isFailed = state === "failed";
  const isThere = html !== null || pdf !== null || epub !== null;
  const { id = null, says } = refusal.value ?? {};
  const why = id === null || id === view.value?.id ? says : undefined;
  return (
    <div class="banners" aria-live="assertive">
      {!isConnected.value && <p class="banner">{words.lost}</p>}
      {isFailed && why === undefined && (
        <p class="banner">
          {isThere ? words.failed : words.never}{" "}
          <button type="button" class="link" onClick={() => (dialog.value = { kind: "messages" })}>
            {words.why}
          </button>
        </p>
      )}
      {why !== undefined && (
        <p class="banner">
          {why}
          {!isFailed && (
            <button type="button" class="link" onClick={() => (refusal.value = undefined)}>
              {strings.dismiss}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

/** Milliseconds after which what was said no longer stands over what is below it. */
const STAYS = { done: 8000, refused: 16_000 } as const;

/** What was just done, or refused. */
export function Slip(): JSX.Element {
  const says = notice.value;
  useEffect(() => {
    if (says === undefined) return;
    const gone = setTimeout(() => {
      if (notice.peek() === says) notice.value = undefined;
    }, STAYS[says.kind]);
    return () => clearTimeout(gone);
  }, [says]);
  return (
    <div class="slip" role="status">
      {says !== undefined && (
        <p class={says.kind}>
          <span>{says.says}</span>
          <button
            type="button"
            class="close"
            title={strings.dismiss}
            onClick={() => (notice.value = undefined)}
          >
            <span class="hidden">{strings.dismiss}</span>
          </button>
        </p>
      )}
    </div>
  );
}
