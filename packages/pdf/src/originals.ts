import { firstUse, type Publication, readPrintingCondition } from "@printery/publication";
import type { Files, Message } from "@printery/task";
import type { Condition } from "./forme.ts";
import { coloursOf, type Picture } from "./pictures.ts";
import { printedWidth } from "./resolution.ts";
import type { Original } from "./separate.ts";

interface Known {
  /** The images as their author gave them. */
  readonly assets: Files;
  /** Points that each is wide on the pages. */
  readonly widths: ReadonlyMap<string, number>;
  readonly report: (message: Message) => void;
}

/** What to separate a picture of `publication` from; its author is told of what can't be printed as it is. */
export function originalsOf(
  publication: Publication,
  { assets, widths, report }: Known,
): (condition: Condition) => (picture: Picture) => Promise<Original> {
  return (condition) => async (picture) => {
    const { name, mediaType, bytes } = picture;
    const { default: sharp } = await import("sharp");
    const given = assets.get(name) ?? bytes;
    const isPhoto = mediaType === "image/jpeg";
    const photo = { isLossy: true, width: printedWidth(picture, widths.get(name) ?? 0) };
    const tell = (message: Pick<Message, "ruleId" | "severity" | "reason">) =>
      report({ ...firstUse(name, publication), ...message });
    const { icc, hasAlpha } = await sharp(given).metadata();
    // For the screen, a picture in inks was turned into colours.
    if (isPhoto && coloursOf(given) === 4) {
      const { isSeparated, said } = inksOf(icc, condition);
      if (said !== undefined) tell(said);
      return { ...photo, bytes: given, isSeparated };
    }
    if (icc !== undefined && !hasSignature(icc)) tell(broken("taken for sRGB"));
    const isDrawing = mediaType === "image/svg+xml";
    if (hasAlpha && !isDrawing && !(await sharp(given).stats()).isOpaque) tell(TRANSPARENT);
    return { ...(isPhoto ? photo : { isLossy: false }), bytes, isSeparated: false };
  };
}

const TRANSPARENT = {
  ruleId: "image-transparent",
  severity: "info",
  reason:
    "Expected an opaque image, not one that lets the paper through; in print it stands on white",
} as const;

/** Whether a picture in inks, with the profile `icc`, is printed as it is under `condition`, and what its author should know. */
function inksOf(
  icc: Uint8Array | undefined,
  condition: Condition,
): { isSeparated: boolean; said?: Pick<Message, "ruleId" | "severity" | "reason"> } {
  const wanted = `an image in the inks of ${condition.description}`;
  const rule = { ruleId: "image-profile", severity: "info" } as const;
  if (icc === undefined) {
    const reason = `Expected ${wanted}, not one that does not say whose inks it is in; it is printed as it is`;
    return { isSeparated: true, said: { ...rule, reason } };
  }
  const read = readPrintingCondition(icc);
  if ("instead" in read)
    return { isSeparated: true, said: broken("its inks are printed as they are") };
  if (read.description === condition.description) return { isSeparated: true };
  const reason = `Expected ${wanted}, not of ${read.description}; it is converted`;
  return { isSeparated: false, said: { ...rule, reason } };
}

function broken(instead: string) {
  return {
    ruleId: "image-profile",
    severity: "warning",
    reason: `Expected an image with a whole ICC profile, not a broken one; ${instead}`,
  } as const;
}

/** ICC.1:2010, 7.2.11. */
function hasSignature(icc: Uint8Array): boolean {
  return Buffer.from(icc.subarray(36, 40)).toString("latin1") === "acsp";
}
