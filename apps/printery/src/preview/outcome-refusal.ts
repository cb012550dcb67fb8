import type { Refusal } from "@printery/desk/protocol";
import { refusalOf as systemRefusalOf } from "@printery/task";
import type { Failure } from "./jobs.ts";
import type { Outcome } from "./labourer.ts";

/** Why there is nothing. */
export function refusalOf(outcome: Outcome): Refusal {
  if (outcome.end === "refused") return { id: "told", said: outcome.message.reason };
  if (outcome.end === "done") return { id: "nothing-made" };
  const said = systemRefusalOf(errorOf(outcome.cause));
  return said === undefined ? faultOf(outcome.cause) : { id: "not-made", said };
}

/** A fault of ours. */
export function faultOf(cause: unknown): Refusal {
  const said = (cause as Partial<Error> | undefined)?.message ?? String(cause);
  return { id: "fault", said: said.split("\n")[0] ?? "" };
}

/** An error as it was before it was told from one process to another. */
function errorOf(failure: Failure): Error {
  return Object.assign(new Error(failure.message), failure);
}
