import { effect, type Signal, signal } from "@preact/signals";
import { Refused } from "./api.ts";
import { listen } from "./events.ts";
import { closePublication, hear, openLibrary, refresh, reloadText } from "./open.ts";
import type { DeskEvents, PreviewFormat } from "./protocol.ts";
import { writeRoute } from "./route.ts";
import {
  closeDialog,
  dialog,
  enter,
  isConnected,
  last,
  made,
  publications,
  refusal,
  say,
  tell,
  text,
  view,
} from "./state.ts";
import { refusalWords, strings } from "./strings.ts";

/** The server that showed this page. */
let server: string | undefined;
const isOutdated: Signal<boolean> = signal(false);

/** Keep the desk as the server tells. */
export function follow(): void {
  effect(() => {
    // Another server takes nothing from a page that it did not show. What is being typed is not thrown away.
    if (isOutdated.value && dialog.value?.kind !== "about") location.reload();
  });
  listen({
    heard: hear,
    opened: (again) => {
      if (!again) {
        isConnected.value = true;
        void refresh().catch(leaveGone);
        return;
      }
      // What was told meanwhile was not heard. A server that is begun anew may have no pages yet: that is known before anything leads to them.
      void renew()
        .finally(() => {
          isConnected.value = true;
          say(strings.bar.mended);
        })
        .then(reloadText)
        .then(bumpAll)
        .catch(tell);
    },
    lost: () => {
      isConnected.value = false;
    },
    server: ({ id }) => {
      server ??= id;
      isOutdated.value = id !== server;
    },
    state: setState,
    made: ({ id, format, ms }) => {
      if (id !== view.value?.id) return;
      last.value = { format, ms };
      refusal.value = undefined;
      // Which pages there are by now, and where they begin in the PDF, is known before any is asked for.
      void refresh()
        .then(() => bump(format))
        .catch(leaveGone);
    },
    messages: ({ id, messages }) => {
      const [errors, warnings] = (["error", "warning"] as const).map(
        (kind) => messages.filter(({ severity }) => severity === kind).length,
      );
      enter(id, { errors: errors ?? 0, warnings: warnings ?? 0 });
      const now = view.value;
      if (id !== now?.id) return;
      const had = now.messages.some(({ severity }) => severity === "error");
      view.value = { ...now, messages };
      if (errors !== 0 && !had && dialog.value === undefined) dialog.value = { kind: "messages" };
      if (errors === 0 && had && dialog.value?.kind === "messages") closeDialog();
    },
    text: ({ path, isGone }) => {
      const shown = text.value;
      // A text that is gone is told of with what came in its place.
      const isOther = path === shown?.path ? !isGone : path === shown?.sidecar.path;
      if (isOther) void reloadText().catch(tell);
    },
    publications: () => void renew().catch(leaveGone),
    refused: ({ id, refusal: why }) => {
      if (id === null || id === view.value?.id) refusal.value = { id, says: refusalWords(why) };
    },
  });
}

function setState({ id, state, coming }: DeskEvents["state"]): void {
  enter(id, { state });
  const now = view.value;
  if (id === now?.id) view.value = { ...now, state, coming };
  // How many passages are doubtful, and the titles, are known by then.
  if (id === now?.id && state !== "building") void refresh().catch(leaveGone);
}

function bump(format: PreviewFormat): void {
  made.value = { ...made.value, [format]: made.value[format] + 1 };
}

function bumpAll(): void {
  for (const format of ["html", "pdf", "epub"] as const) bump(format);
}

/** Ask anew for all that is shown; of a publication that is gone, the list tells. */
async function renew(): Promise<void> {
  await openLibrary();
  const id = view.value?.id;
  const isThere = publications.value?.publications.some((one) => one.id === id);
  if (id !== undefined && isThere === false) leave(id);
  else await refresh();
}

/** It went since the list was asked for. */
function leaveGone(cause: unknown): void {
  const id = view.value?.id;
  if (!(cause instanceof Refused) || cause.status !== 404) tell(cause);
  else if (id !== undefined) leave(id);
}

/** The publication that was shown is gone: there are the others. */
function leave(id: string): void {
  closePublication();
  say(strings.library.gone(id), "refused");
  location.hash = writeRoute({ publication: undefined, text: 0, line: undefined });
}
