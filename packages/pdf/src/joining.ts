import type { SetRun } from "./text.ts";

/** Makes letters join where no letter is seen beside them (Unicode, 9.2). */
const JOINER = "\u200d";

/** A letter that joins the next one; these do not (Joining_Type=Right_Joining, and none). */
const JOINED = /(?![اأإآٱدذرزژڑڈوؤةءۀے])(?=\p{L})\p{Script=Arabic}\p{M}*$/u;
const JOINS = /^(?!ء)(?=\p{L})\p{Script=Arabic}/u;

/** `runs`, whose Arabic words keep their forms where one run ends within them and the next goes on. */
export function joinedAcross(runs: readonly SetRun[]): SetRun[] {
  return runs.map((run, at) => {
    const [before, after] = [runs[at - 1], runs[at + 1]];
    const start = isJoint(before, run) ? JOINER : "";
    const end = isJoint(run, after) ? JOINER : "";
    return start === "" && end === "" ? run : { ...run, text: start + run.text + end };
  });
}

function isJoint(before: SetRun | undefined, after: SetRun | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  return JOINED.test(before.text) && JOINS.test(after.text);
}
