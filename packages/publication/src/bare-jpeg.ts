import { bareExif } from "./orientation.ts";

const START_OF_SCAN = 0xda;
const END = 0xd9;
/** Segments of applications that say how colours are meant, by what they begin with. */
const SHOWN: Readonly<Record<number, string>> = {
  224: "JFIF\0",
  226: "ICC_PROFILE\0",
  238: "Adobe",
};
const EXIF = 0xe1;
const COMMENT = 0xfe;

/** A JPEG up to its end, with the segments that show it (ITU-T T.81, B.1 and B.2); undefined where there is no end. */
export function bareJpeg(bytes: Buffer): Buffer | undefined {
  const kept = [bytes.subarray(0, 2)];
  for (let at = 2; ; ) {
    // Any number of such bytes may stand before a marker.
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === END) return Buffer.concat([...kept, bytes.subarray(at, at + 2)]);
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length || end < at + 4) return undefined;
    const segment = bytes.subarray(at, end);
    if (isShown(marker, segment)) kept.push(segment);
    else if (marker === EXIF) kept.push(...turned(segment));
    at = marker === START_OF_SCAN ? endOfScan(bytes, end) : end;
    if (marker === START_OF_SCAN) kept.push(bytes.subarray(end, at));
  }
}

function isShown(marker: number, segment: Buffer): boolean {
  if (marker === COMMENT) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  const start = SHOWN[marker];
  return start !== undefined && segment.toString("latin1", 4, 4 + start.length) === start;
}

function turned(segment: Buffer): Buffer[] {
  if (segment.toString("latin1", 4, 10) !== "Exif\0\0") return [];
  const bare = bareExif(segment.subarray(10));
  if (bare === undefined) return [];
  const head = Buffer.from([0xff, EXIF, 0, 8 + bare.length, ...Buffer.from("Exif\0\0")]);
  return [head, bare];
}

/** Where the marker behind the coded pixels stands: a zero behind 0xff, or a restart, is one of theirs. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from);
  for (; at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}
