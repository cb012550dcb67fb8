import type { Survey } from "../cues/survey.ts";
import type { Choice } from "./decode.ts";
import { roleOf, states } from "./state.ts";

/** In nats: what is taken for a leftover by less is in doubt. */
const DOUBT = 2;

const paragraph = states.indexOf("paragraph");

/** `choices`, in which a sentence amid the running text is kept where it is in doubt whether it belongs to the page around. */
export function keptInDoubt(
  choices: readonly Choice[],
  { core, sentence }: Pick<Survey, "core" | "sentence">,
): Choice[] {
  return choices.map((choice, at) => {
    const { state, rival, margin } = choice;
    const isAmid = at >= core.start && at < core.end && sentence[at] === 1;
    const isLeftover = roleOf(states[state] ?? "paragraph") === "boilerplate";
    if (!isAmid || !isLeftover || rival !== paragraph || margin >= DOUBT) return choice;
    return { state: rival, rival: state, confidence: 0, margin: 0 };
  });
}
