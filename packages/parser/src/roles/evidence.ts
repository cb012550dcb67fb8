import { bitsOfBlock, bitsOfText, neededOfBlock, neededOfText } from "../cues/asked.ts";
import type { Cue } from "../cues/cue.ts";
import { cues } from "../cues/index.ts";
import type { Survey } from "../cues/survey.ts";
import { cueNames, type Model } from "./model.ts";
import { states } from "./state.ts";

/** What the cues say about the blocks of one text: for each block the cues that show, and how strongly. */
export interface Evidence {
  /** Where the signs of each block begin, and of the last one end. */
  readonly starts: Uint32Array;
  /** Places in the names of the model. */
  readonly cues: Uint16Array;
  /** 0 to 1. */
  readonly strengths: Float32Array;
}

/** A cue, its place in the names of the model, and what it needs of a text and of a block. */
interface Question {
  readonly place: number;
  readonly ask: Cue;
  readonly ofText: number;
  readonly ofBlock: number;
}

const ours: readonly Question[] = cueNames.map((name, place) => ({
  place,
  ask: cues[name],
  ofText: neededOfText(name),
  ofBlock: neededOfBlock(name),
}));

/** What every cue says about every block, those of a project's `own` after ours. */
export function gather(survey: Survey, own: readonly Cue[] = []): Evidence {
  const { blocks } = survey;
  const questions = questionsTo(survey, own);
  const count = questions.length;
  const starts = new Uint32Array(blocks.length + 1);
  let shown = new Uint16Array(blocks.length * 24 + count);
  let strengths = new Float32Array(shown.length);
  let end = 0;
  blocks.forEach((block, at) => {
    if (end + count > shown.length) {
      shown = grown(shown, new Uint16Array(shown.length * 2));
      strengths = grown(strengths, new Float32Array(shown.length));
    }
    const lacking = ~bitsOfBlock(block, at, survey);
    for (const { place, ask, ofBlock } of questions) {
      if ((ofBlock & lacking) !== 0) continue;
      const strength = ask(block, at, survey);
      if (strength === 0) continue;
      shown[end] = place;
      strengths[end] = strength;
      end += 1;
    }
    starts[at + 1] = end;
  });
  return { starts, cues: shown, strengths };
}

/** Ours that may show in the text, and those of a project. */
function questionsTo(survey: Survey, own: readonly Cue[]): readonly Question[] {
  const lacking = ~bitsOfText(survey);
  return [
    ...ours.filter(({ ofText }) => (ofText & lacking) === 0),
    ...own.map((ask, at) => ({ place: ours.length + at, ask, ofText: 0, ofBlock: 0 })),
  ];
}

function grown<Numbers extends Uint16Array | Float32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}

/** Per block and state, in the order of `states`: for (+) and against (−), added up. */
export function weigh({ starts, cues, strengths }: Evidence, model: Model): Float64Array {
  const width = states.length;
  const scores = new Float64Array((starts.length - 1) * width);
  for (let at = 0; at < starts.length - 1; at += 1) {
    const row = at * width;
    scores.set(model.bias, row);
    const end = starts[at + 1] ?? 0;
    for (let sign = starts[at] ?? 0; sign < end; sign += 1) {
      const from = (cues[sign] ?? 0) * width;
      const strength = strengths[sign] ?? 0;
      for (let state = 0; state < width; state += 1) {
        scores[row + state] =
          (scores[row + state] ?? 0) + (model.cues[from + state] ?? 0) * strength;
      }
    }
  }
  return scores;
}

/** Cues named for a decision. */
const DECISIVE = 3;

/** The names of at most three cues that spoke most for `state` (its place) of block `at`, strongest first. */
export function decisive(evidence: Evidence, at: number, state: number, model: Model): string[] {
  const names: string[] = [];
  const gains: number[] = [];
  const end = evidence.starts[at + 1] ?? 0;
  for (let sign = evidence.starts[at] ?? 0; sign < end; sign += 1) {
    const cue = evidence.cues[sign] ?? 0;
    const gain = (model.cues[cue * states.length + state] ?? 0) * (evidence.strengths[sign] ?? 0);
    if (gain <= (gains[DECISIVE - 1] ?? 0)) continue;
    // Those that it outdoes move down, and the last of them out.
    let place = Math.min(gains.length, DECISIVE - 1);
    for (; place > 0 && gain > (gains[place - 1] ?? 0); place -= 1) {
      gains[place] = gains[place - 1] ?? 0;
      names[place] = names[place - 1] ?? "";
    }
    gains[place] = gain;
    names[place] = model.names[cue] ?? "";
  }
  return names;
}
