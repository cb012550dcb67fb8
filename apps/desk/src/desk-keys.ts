import { stepFrom } from "./blocks.ts";
import { confirmRole, correct, redo, takeCorrectionBack, undo } from "./correct.ts";
import { type Command, meaningOf, takesKeys } from "./keys.ts";
import { choose, openText, stepText } from "./open.ts";
import { nextReading, set, settings } from "./settings.ts";
import {
  aboutWhole,
  blocks,
  chosen,
  closeDialog,
  dialog,
  doubtful,
  say,
  text,
  textIndex,
  view,
} from "./state.ts";
import { strings } from "./strings.ts";

/** Do what a key asks for, wherever the focus is; a dialog has its keys for itself. */
export function handleKey(event: KeyboardEvent): void {
  const isAside = dialog.value?.kind === "messages";
  if (isAside && event.key === "Escape") closeDialog();
  if ((dialog.value !== undefined && !isAside) || takesKeys(event.target, event.key)) return;
  if (scrolls(event)) return;
  const meaning = meaningOf(event, text.value?.roles ?? []);
  if (meaning === undefined) return;
  event.preventDefault();
  if ("role" in meaning) void correct(meaning.role);
  else deeds[meaning.command]();
}

const deeds: { readonly [Name in Command]: () => void } = {
  "next-doubt": () => void stepDoubt(1),
  "previous-doubt": () => void stepDoubt(-1),
  "next-block": () => void step(blocks.value, 1),
  "previous-block": () => void step(blocks.value, -1),
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
    if (dialog.value?.kind === "messages") closeDialog();
    else if (view.value !== undefined) dialog.value = { kind: "messages" };
  },
  reading: () => set({ reading: nextReading(1) }),
  about: () => {
    if (text.value !== undefined) dialog.value = { kind: "about", of: "text" };
  },
  "about-publication": () => {
    if (text.value !== undefined) dialog.value = { kind: "about", of: aboutWhole() };
  },
  legend: () => {
    dialog.value = { kind: "legend" };
  },
};

function step(among: typeof blocks.value, direction: 1 | -1): boolean {
  const found = stepFrom(among, chosen.value?.from, direction);
  if (found !== undefined) choose(found.start, "desk");
  return found !== undefined;
}

/** To the next doubtful passage, which may be in another text. */
async function stepDoubt(direction: 1 | -1): Promise<void> {
  if (step(doubtful.value, direction)) return;
  const texts = view.value?.texts ?? [];
  const others =
    direction === 1
      ? texts.slice(textIndex.value + 1)
      : texts.slice(0, textIndex.value).toReversed();
  const next = others.find((one) => one.doubtful > 0);
  if (next === undefined) {
    const isNone = texts.every((one) => one.doubtful === 0) && doubtful.value.length === 0;
    return say(isNone ? strings.doubts.none : strings.doubts.done);
  }
  await openText(next.path);
  if (text.value?.path === next.path) step(doubtful.value, direction);
}

/** Keys that scroll do so in the text, where nothing else has the focus. */
function scrolls(event: KeyboardEvent): boolean {
  const lines = document.querySelector(".lines");
  const isFree =
    event.target === document.body && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (lines === null || !isFree) return false;
  const page = lines.clientHeight * 0.9;
  const { scrollHeight } = lines;
  const by = {
    ...{ ArrowDown: LINES, ArrowUp: -LINES, PageDown: page, PageUp: -page },
    ...{ " ": event.shiftKey ? -page : page, Home: -scrollHeight, End: scrollHeight },
  }[event.key];
  if (by === undefined) return false;
  event.preventDefault();
  lines.scrollBy({ top: by });
  return true;
}

/** Pixels: as far as browsers scroll by an arrow. */
const LINES = 40;
