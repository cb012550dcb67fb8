import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { type Message, type RuleId, usualLimits } from "@printery/task";
import { isLibraryFile } from "./source.ts";

/** What the parser guesses of a text by itself, and the key of a side-car that says it. */
const ANSWERS: Readonly<Partial<Record<RuleId, RegExp>>> = {
  "title-guessed": /^title[ \t]*:[ \t]*\S/mu,
  "title-missing": /^title[ \t]*:[ \t]*\S/mu,
  "language-guessed": /^lang[ \t]*:[ \t]*\S/mu,
};

/**
 * `messages`, whose files are as seen from the working folder, without guesses at what the side-car of the text says: the parser is
 * not asked again where that changes, so it can't know.
 */
export function withoutAnswered(messages: readonly Message[]): Message[] {
  return messages.filter(({ ruleId, file }) => {
    const answer = ANSWERS[ruleId];
    const sidecar = `${file.replace(/\.[^./]*$/u, "")}.yaml`;
    if (answer === undefined || sidecar === file || isLibraryFile(basename(sidecar))) return true;
    return !answer.test(textOf(sidecar));
  });
}

/** Of what is no file that is read, nothing: a guess is told of then. */
function textOf(path: string): string {
  const file = statSync(path, { throwIfNoEntry: false });
  return file?.isFile() && file.size <= usualLimits.yaml ? readFileSync(path, "utf8") : "";
}
