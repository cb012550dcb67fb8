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
    const tell = (said: Said | undefined) => {
      if (said !== undefined) report({ ...firstUse(name, publication), ...said });
    };
    // One that is damaged in part was told of, and is published.
    const opened = sharp(given, { failOn: "truncated" });
    const { icc, hasAlpha } = await opened.metadata();
    // For the screen, a picture in inks was turned into colours.
    if (isPhoto && coloursOf(given) === 4) {
      const { isSeparated, said } = inksOf(name, icc, condition);
      tell(said);
      return { ...photo, bytes: given, isSeparated };
    }
    if (icc !== undefined && !hasSignature(icc))
      tell(broken(name, SIGNATURE, "it is taken for sRGB"));
    const isDrawing = mediaType === "image/svg+xml";
    if (hasAlpha && !isDrawing && !(await opened.stats()).isOpaque) tell(transparent(name));
    return { ...(isPhoto ? photo : { isLossy: false }), bytes, isSeparated: false };
  };
}

/** Inks are those of the output intent. */
const DEVICE = "ISO 15930-7:2010, 6.4.3.2";

type Said = Pick<Message, "ruleId" | "severity" | "reason">;

/** Whether the picture `name`, in inks, with the profile `icc`, is printed as it is, and what its author should know. */
function inksOf(
  name: string,
  icc: Uint8Array | undefined,
  { description: wanted }: Condition,
): { readonly isSeparated: boolean; readonly said?: Said } {
  const rule = { ruleId: "image-profile", severity: "info" } as const;
  if (icc === undefined) {
    const reason = `Expected ${name} to say that it is in the inks of ${wanted} (${DEVICE}), not nothing; they are printed as they are`;
    return { isSeparated: true, said: { ...rule, reason } };
  }
  const read = readPrintingCondition(icc);
  if ("instead" in read)
    return {
      isSeparated: true,
      said: broken(name, read.source, "its inks are printed as they are"),
    };
  if (read.description === wanted) return { isSeparated: true };
  const reason = `Expected ${name} in the inks of ${wanted} (${DEVICE}), not of ${read.description}; it is converted`;
  return { isSeparated: false, said: { ...rule, reason } };
}

function broken(name: string, source: string, instead: string): Said {
  const reason = `Expected a whole ICC profile (${source}) in ${name}, not a broken one; ${instead}`;
  return { ruleId: "image-profile", severity: "warning", reason };
}

function transparent(name: string): Said {
  const reason = `Expected ${name} opaque (KDP and IngramSpark take no transparency), not letting the paper through; in print it stands on white`;
  return { ruleId: "image-transparent", severity: "info", reason };
}

const SIGNATURE = "ISO 15076-1:2010, 7.2.9";

function hasSignature(icc: Uint8Array): boolean {
  return Buffer.from(icc.subarray(36, 40)).toString("latin1") === "acsp";
}
