import { refusalOf } from "@printery/task";
import type { Failure } from "./jobs.ts";
import type { Outcome } from "./labourer.ts";

/** Why there is nothing. */
export function wordsOf(outcome: Outcome): string {
  if (outcome.end === "refused") return outcome.message.reason;
  if (outcome.end === "done")
    return "Expected something to be made, not nothing; what was made last is shown";
  const refusal = refusalOf(errorOf(outcome.cause));
  const said = outcome.cause.message.split("\n")[0] ?? "";
  return refusal === undefined
    ? `Expected the preview to make this, not to fail (“${said}”); it is a fault of printery, please report it; what was made last is shown`
    : `${refusal}; what was made last is shown`;
}

/** An error as it was before it was told from one process to another. */
function errorOf(failure: Failure): Error {
  return Object.assign(new Error(failure.message), failure);
}
