import { type Change, propose, Refused, undo as takeBack, write } from "./api.ts";
import { foundAgain, keyOf, type Lines, linesOf, wordFor } from "./blocks.ts";
import { chooseLines, reloadText } from "./open.ts";
import type { BlockView, Conflict, Seen, SidecarView, TextView, Written } from "./protocol.ts";
import { settings } from "./settings.ts";
import { block, blocks, chosen, type Dialog, dialog, say, tell, text, type Wish } from "./state.ts";
import { roleWords, strings } from "./strings.ts";

/** What is written: shown first, then written, taken back, done again, and what becomes of it where somebody else wrote meanwhile. */

const words = strings.correction;

interface Done {
  readonly path: string;
  readonly token: string;
  readonly says: string;
}
const done: Done[] = [];
const undone: Done[] = [];

/** Say that the chosen lines are `as`; with null, take back what is said of them. */
export async function correct(as: string | null): Promise<void> {
  const [shown, lines] = [text.value, chosen.value];
  if (shown === undefined || lines === undefined) return say(words.noLines, "refused");
  await wish(correctionOf(shown, lines, as));
}

/** Say that the chosen block is what it was read as. */
export async function confirmRole(): Promise<void> {
  const found = block.value;
  if (found === undefined) return say(words.noLines, "refused");
  const word = wordFor(found.role, text.value?.roles ?? []);
  if (word === undefined) return say(words.noWord(found.role), "refused");
  await correct(word);
}

export async function takeCorrectionBack(): Promise<void> {
  if (block.value !== undefined && !block.value.corrected) {
    return say(words.notCorrected, "refused");
  }
  await correct(null);
}

function correctionOf(shown: TextView, lines: Lines, as: string | null): Wish {
  const key = keyOf(lines);
  const named = strings.inspector.lines(key);
  return {
    change: { path: shown.path, lines: key, as, seen: seenOf(shown) },
    says: as === null ? words.takenBack(named) : words.done(named, roleWords(as)),
  };
}

export function seenOf({ digest, sidecar }: TextView): Seen {
  return { text: digest, sidecar: sidecar.digest };
}

/** Show what would change, or write it at once where nobody wants to be asked; `back` is shown again where it is not written. */
export async function wish(wanted: Wish, back?: Dialog): Promise<void> {
  if (!settings.value.asks) return carryOut(wanted);
  try {
    const proposed = await propose(wanted.change);
    dialog.value = { kind: "correction", wish: wanted, proposed, ...(back && { back }) };
  } catch (cause) {
    explain(cause, wanted);
  }
}

export function carryOut(wanted: Wish): Promise<void> {
  return inTurn(() => carry(wanted));
}

/** One change is written after the other, however fast keys are pressed. */
let turn: Promise<void> = Promise.resolve();
function inTurn(does: () => Promise<void>): Promise<void> {
  turn = turn.then(does, does);
  return turn;
}

async function carry(wanted: Wish): Promise<void> {
  const asked = dialog.value;
  try {
    const written = await write(wanted.change);
    // What was opened meanwhile stays.
    if (dialog.value === asked) dialog.value = undefined;
    done.push({ path: ownerOf(wanted.change), token: written.undo, says: wanted.says });
    undone.length = 0;
    await shown(written);
    say(wanted.says);
  } catch (cause) {
    explain(cause, wanted);
  }
}

export function undo(): Promise<void> {
  return inTurn(() => swap(done, undone, words.undone, words.nothing));
}

export function redo(): Promise<void> {
  return inTurn(() => swap(undone, done, words.redone, words.nothingAgain));
}

async function swap(
  from: Done[],
  to: Done[],
  says: (what: string) => string,
  nothing: string,
): Promise<void> {
  const one = from.at(-1);
  if (one === undefined) return say(nothing, "refused");
  try {
    const written = await takeBack({ path: one.path, token: one.token });
    from.pop();
    to.push({ ...one, token: written.undo });
    await shown(written);
    say(says(one.says.replace(/\. u [^.]*\.$/, ".")));
  } catch (cause) {
    // What can't be taken back now never can.
    if (cause instanceof Refused && cause.conflict !== undefined) from.pop();
    explain(cause, undefined);
  }
}

/** Where somebody else wrote meanwhile, both sides; else why it was refused. */
function explain(cause: unknown, wanted: Wish | undefined): void {
  if (!(cause instanceof Refused) || cause.conflict === undefined) {
    if (dialog.value?.kind === "correction") dialog.value = undefined;
    tell(cause);
    return;
  }
  dialog.value = { kind: "conflict", wish: wanted, conflict: cause.conflict };
  void reloadText().catch(tell);
}

/** What is on the disk stays. */
export async function takeTheirs(): Promise<void> {
  dialog.value = undefined;
  await reloadText().catch(tell);
}

/** The same change to what is there now; of a text that was changed, to the lines that have the same words. */
export async function applyAgain(
  { change, says }: Wish,
  conflict: Conflict,
  before: readonly BlockView[],
): Promise<void> {
  await reloadText().catch(tell);
  const now = text.value;
  dialog.value = undefined;
  if (now === undefined) return;
  if (!("lines" in change)) {
    const seen = { ...change.seen, text: now.digest, sidecar: conflict.sidecar.digest };
    return wish({ change: { ...change, seen }, says });
  }
  const lines =
    conflict.conflict === "text"
      ? foundAgain(linesOf(change.lines), before, blocks.value)
      : linesOf(change.lines);
  if (lines === undefined) return say(strings.conflict.lost, "refused");
  chooseLines(lines, "desk");
  await wish(correctionOf(now, lines, change.as));
}

async function shown({ sidecar }: Written): Promise<void> {
  lay(sidecar);
  await reloadText();
}

/** The next change must have seen this one, whether or not the text could be asked for anew. */
function lay(sidecar: SidecarView): void {
  const now = text.value;
  if (now?.sidecar.path === sidecar.path) text.value = { ...now, sidecar };
}

/** What a change was made for: a text, or a publication. */
function ownerOf(change: Change): string {
  return "path" in change ? change.path : change.publication;
}
