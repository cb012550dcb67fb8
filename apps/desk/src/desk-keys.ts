import { stepFrom } from "./blocks.ts";
import { confirmRole, correct, redo, takeCorrectionBack, undo } from "./correct.ts";
import { type Command, meaningOf, takesKeys } from "./keys.ts";
import { choose, stepText } from "./open.ts";
import { set, settings } from "./settings.ts";
import { blocks, chosen, dialog, doubtful, say, text, view } from "./state.ts";
import { strings } from "./strings.ts";

/** Do what a key asks for, wherever the focus is; a dialog has its keys for itself. */
export function handleKey(event: KeyboardEvent): void {
  if (dialog.value !== undefined || takesKeys(event.target, event.key)) return;
  const meaning = meaningOf(event, text.value?.roles ?? []);
  if (meaning === undefined) return;
  event.preventDefault();
  if ("role" in meaning) void correct(meaning.role);
  else deeds[meaning.command]();
}

const deeds: { readonly [Name in Command]: () => void } = {
  "next-doubt": () => step(doubtful.value, 1, strings.doubts.done),
  "previous-doubt": () => step(doubtful.value, -1, strings.doubts.done),
  "next-block": () => step(blocks.value, 1),
  "previous-block": () => step(blocks.value, -1),
  "next-text": () => void stepText(1),
  "previous-text": () => void stepText(-1),
  right: () => void confirmRole(),
  "take-back": () => void takeCorrectionBack(),
  cues: () => set({ cues: !settings.value.cues }),
  role: () => {
    if (chosen.value === undefined) say(strings.correction.noLines, "refused");
    else dialog.value = { kind: "roles" };
  },
  undo: () => void undo(),
  redo: () => void redo(),
  library: () => {
    dialog.value = { kind: "library" };
  },
  messages: () => {
    if (view.value !== undefined) dialog.value = { kind: "messages" };
  },
  reading: () => set({ reading: settings.value.reading === "web" ? "book" : "web" }),
  about: () => {
    if (text.value !== undefined) dialog.value = { kind: "about" };
  },
  legend: () => {
    dialog.value = { kind: "legend" };
  },
};

function step(among: typeof blocks.value, direction: 1 | -1, done?: string): void {
  const found = stepFrom(among, chosen.value?.from, direction);
  if (found !== undefined) choose(found.start, "desk");
  else if (done !== undefined) say(done);
}
