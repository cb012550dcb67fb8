import { type Cue, sign } from "./cue.ts";
import { longBetween } from "./survey.ts";

/** No running text below at all. */
export const pastAll: Cue = (_block, at, survey) =>
  sign(longBetween(survey, at, survey.blocks.length) === 0);

/** No running text above. */
export const beforeAll: Cue = (_block, at, survey) => sign(longBetween(survey, 0, at) === 0);

/** The first block of all. */
export const first: Cue = (_block, at) => sign(at === 0);

/** Among the last few blocks. */
export const nearEnd: Cue = (_block, at, { blocks }) =>
  sign(at >= blocks.length - 12 && at > blocks.length / 2);

/** The whole text has next to nothing that one presses: it is no saved page. */
export const uncluttered: Cue = (_block, _at, { clutter }) => sign(clutter <= 1);

/** The whole text is full of what one presses. */
export const cluttered: Cue = (_block, _at, { clutter }) => sign(clutter >= 6);

/** Right above the line that offers a file. */
export const aboveDownload: Cue = (_block, at, { download }) =>
  sign(download >= 0 && at === download - 1);

/** Further above it, where an export puts what is about other texts. */
export const farAboveDownload: Cue = (_block, at, survey) =>
  sign(
    survey.download > 0 && at < survey.download - 1 && longBetween(survey, 0, survey.download) <= 2,
  );

/** Below a second offer of the same file: the export begins again. */
export const pastRepeatedDownload: Cue = (_block, at, { download, lastLike }) =>
  sign(download >= 0 && (lastLike[download] ?? 0) > download && at > (lastLike[download] ?? 0));

/** Outside the lines between which a library puts the text. */
export const outsideFrame: Cue = (_block, at, { frame: [start, end] }) =>
  sign(at < start || at >= end);
