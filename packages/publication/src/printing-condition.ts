/** What an ICC profile says of how something is printed. */
export interface PrintingCondition {
  /** Of the characterisation data in the ICC's registry (`FOGRA39`), if its description names one; else the description. */
  readonly identifier: string;
  readonly isRegistered: boolean;
  readonly description: string;
}

/** The condition that the ICC profile in `bytes` is for, or what they are instead (“a profile of RGB”). */
export function readPrintingCondition(
  bytes: Uint8Array,
): PrintingCondition | { readonly instead: string } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (at: number) => Buffer.from(bytes.subarray(at, at + 4)).toString("latin1");
  // ICC.1:2010, 7.2: size, class, colour space and signature of the header.
  if (bytes.byteLength < HEADER || word(36) !== "acsp") return { instead: "bytes that are none" };
  if (view.getUint32(0) > bytes.byteLength) return { instead: "the first part of one" };
  const [kind, space] = [word(12), word(16).trim()];
  if (kind !== "prtr") return { instead: `a profile of the class “${kind}”` };
  if (space !== "CMYK") return { instead: `a profile of ${space}` };
  const description = descriptionIn(bytes, view) ?? "";
  if (description === "") return { instead: "a profile without a description" };
  const [registered] = REGISTERED.exec(description) ?? [];
  const identifier = registered?.replaceAll(/[\s_-]+/g, "") ?? description;
  return { identifier, isRegistered: registered !== undefined, description };
}

/** Bytes before the table of tags, with its count. */
const HEADER = 132;

/** Names in the Characterization Data Registry of the ICC (https://www.color.org/chardata/). */
const REGISTERED =
  /\b(FOGRA\s?\d{2}|IFRA\d{2}|JC20\d{4}|CGATS[\s_-]?TR[\s_-]?00\d|CGATS21[\s_-]?\d)/;

function descriptionIn(bytes: Uint8Array, view: DataView): string | undefined {
  const word = (at: number) => Buffer.from(bytes.subarray(at, at + 4)).toString("latin1");
  const count = view.getUint32(128);
  for (let at = HEADER; at + 12 <= bytes.byteLength && at < HEADER + count * 12; at += 12) {
    if (word(at) !== "desc") continue;
    const [start, size] = [view.getUint32(at + 4), view.getUint32(at + 8)];
    if (size < 28 || start + size > bytes.byteLength) return undefined;
    const tag = Buffer.from(bytes.subarray(start, start + size));
    const text = word(start) === "mluc" ? localized(tag) : ascii(tag);
    return text.replaceAll("\0", "").trim();
  }
  return undefined;
}

/** textDescriptionType of version 2 (ICC.1:2001-04, 6.5.17): its length, then ASCII. */
function ascii(tag: Buffer): string {
  return tag.subarray(12, 12 + tag.readUInt32BE(8)).toString("latin1");
}

/** The first record of multiLocalizedUnicodeType (ICC.1:2010, 10.13), in UTF-16. */
function localized(tag: Buffer): string {
  const [length, at] = [tag.readUInt32BE(20), tag.readUInt32BE(24)];
  return new TextDecoder("utf-16be").decode(tag.subarray(at, at + length));
}
