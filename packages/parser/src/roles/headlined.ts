import type { Survey } from "../cues/survey.ts";
import { type Choice, decodeRoles } from "./decode.ts";
import type { Model } from "./model.ts";
import { states } from "./state.ts";

/** How likely a headline has to be, and how often likelier than the title that was chosen, to take its place. */
const SURE = 0.5;
const OFTEN = 3;

/** More than all cues together say against a title. */
const CERTAIN = 100;

const width = states.length;
const title = states.indexOf("title");

/**
 * The likeliest state of every block. In a page the walk may prefer a title that stands nearer to a name or a
 * date, as the menu and the tags between are as likely above the title as below: where a sure headline was passed
 * over for a line that hardly can be one, the walk is taken again with the headline for its title.
 */
export function decodeHeadlined(
  scores: Float64Array,
  { headline, headlineAt, clutter }: Pick<Survey, "headline" | "headlineAt" | "clutter">,
  model: Model,
): Choice[] {
  const choices = decodeRoles(scores, model);
  const likely = headline[headlineAt] ?? 0;
  if (clutter <= 1 || likely < SURE) return choices;
  const chosen = choices.findIndex(({ state }) => state === title);
  if (chosen === headlineAt || (headline[chosen] ?? 0) * OFTEN > likely) return choices;
  const certain = Float64Array.from(scores);
  choices.forEach((_, at) => {
    certain[at * width + title] = at === headlineAt ? CERTAIN : -CERTAIN;
  });
  return decodeRoles(certain, model).map((choice, at) =>
    at === headlineAt ? asSureAs(likely, choice) : choice,
  );
}

function asSureAs(likely: number, choice: Choice): Choice {
  const confidence = Math.round(likely * 100) / 100;
  return { ...choice, confidence, margin: 4 * Math.atanh(Math.min(0.999, confidence)) };
}
