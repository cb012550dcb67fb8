import { crc32, inflateSync } from "node:zlib";
import { bareExif } from "./orientation.ts";

/** Chunks that say how pixels look (PNG, third edition, 11.2 and 11.3). Frames of an animation are none: only some readers move them. */
const SHOWN: ReadonlySet<string> = new Set(
  "IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB bKGD pHYs cICP".split(" "),
);
const SIGNATURE = 8;
/** Bytes: what a profile unpacks to; those of presses have two million. */
const MOST_OF_PROFILE = 4 * 1024 * 1024;

/**
 * A PNG with the chunks that show it; undefined where their lengths lead nowhere, or the sum of one is wrong, for which some
 * readers show nothing (5.3).
 */
export function barePng(bytes: Buffer): Buffer | undefined {
  const kept = [bytes.subarray(0, SIGNATURE)];
  for (let at = SIGNATURE; ; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    const end = at + 12 + length;
    if (end > bytes.length) return undefined;
    const data = bytes.subarray(at + 8, end - 4);
    const isWhole = crc32(bytes.subarray(at + 4, end - 4)) === bytes.readUInt32BE(end - 4);
    if (type === "eXIf") kept.push(...turned(data));
    else if (SHOWN.has(type) && (type !== "iCCP" || isProfile(data))) {
      if (!isWhole) return undefined;
      kept.push(bytes.subarray(at, end));
    }
    if (type === "IEND") return Buffer.concat(kept);
    at = end;
  }
}

function turned(tiff: Buffer): Buffer[] {
  const bare = bareExif(tiff);
  if (bare === undefined) return [];
  const body = Buffer.concat([Buffer.from("eXIf"), bare]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(bare.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return [ends.subarray(0, 4), body, ends.subarray(4)];
}

/** A name, a zero, the method of compression, and the profile (11.3.2.3), which must not unpack to what fills a memory. */
function isProfile(data: Buffer): boolean {
  try {
    inflateSync(data.subarray(data.indexOf(0) + 2), { maxOutputLength: MOST_OF_PROFILE });
    return true;
  } catch {
    // zlib has no other way of saying that it is longer, or damaged.
    return false;
  }
}
