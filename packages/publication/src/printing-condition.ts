/** What an ICC profile says of how something is printed. */
export interface PrintingCondition {
  /** Of the characterisation data in the ICC's registry (`FOGRA39`), if its description names one; else the description. */
  readonly identifier: string;
  readonly isRegistered: boolean;
  readonly description: string;
}

/** What bytes are that are no ICC profile of a press (“a profile of RGB”), and the clause that has it otherwise. */
export interface NoCondition {
  readonly instead: string;
  readonly source: string;
}

/** The condition that the ICC profile in `bytes` is for, or what they are instead. */
export function readPrintingCondition(bytes: Uint8Array): PrintingCondition | NoCondition {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (at: number) => Buffer.from(bytes.subarray(at, at + 4)).toString("latin1");
  const no = (instead: string, clause: string) => ({ instead, source: `${ICC}, ${clause}` });
  if (bytes.byteLength < HEADER || word(36) !== "acsp") return no("bytes that are none", "7.2.9");
  if (view.getUint32(0) > bytes.byteLength) return no("the first part of one", "7.2.2");
  const [kind, space] = [word(12), word(16).trim()];
  if (kind !== "prtr") return no(`a profile of the class “${kind}”`, "7.2.5");
  if (space !== "CMYK") return no(`a profile of ${space}`, "7.2.6");
  const tags = tagsIn(bytes, view);
  const description = descriptionIn(tags.get("desc"));
  if (description === "") return no("a profile without a description", "8.2");
  if (!isTable(tags.get("B2A0"))) return no("a profile without a table of inks", "8.5.2");
  const [registered] = REGISTERED.exec(description) ?? [];
  const identifier = registered?.replaceAll(/[\s_-]+/g, "") ?? description;
  return { identifier, isRegistered: registered !== undefined, description };
}

/** The standard of profiles, whose text is that of ICC.1:2010. */
export const ICC = "ISO 15076-1:2010";

/** Bytes before the table of tags, with its count. */
const HEADER = 132;

/** Names in the Characterization Data Registry of the ICC (https://www.color.org/chardata/). */
const REGISTERED =
  /\b(FOGRA\s?\d{2}|IFRA\d{2}|JC20\d{4}|CGATS[\s_-]?TR[\s_-]?00\d|CGATS21[\s_-]?\d)/;

/** What is in the table of tags, by signature; what lies outside the profile is left out. */
function tagsIn(bytes: Uint8Array, view: DataView): Map<string, Buffer> {
  const tags = new Map<string, Buffer>();
  const end = Math.min(bytes.byteLength, HEADER + view.getUint32(128) * 12);
  for (let at = HEADER; at + 12 <= end; at += 12) {
    const signature = Buffer.from(bytes.subarray(at, at + 4)).toString("latin1");
    const [start, size] = [view.getUint32(at + 4), view.getUint32(at + 8)];
    if (size < LEAST || start + size > bytes.byteLength) continue;
    tags.set(signature, Buffer.from(bytes.subarray(start, start + size)));
  }
  return tags;
}

/** Bytes of the smallest tag that is read: a text of one letter. */
const LEAST = 28;

/** The types of a look-up table (ICC.1:2010, 10.8 to 10.11): from three colours to four inks. */
function isTable(tag: Buffer | undefined): boolean {
  const type = tag?.subarray(0, 4).toString("latin1") ?? "";
  return ["mft1", "mft2", "mBA "].includes(type) && tag?.[8] === 3 && tag?.[9] === 4;
}

/** Empty where there is none. */
function descriptionIn(tag: Buffer | undefined): string {
  if (tag === undefined) return "";
  const isLocalized = tag.subarray(0, 4).toString("latin1") === "mluc";
  return (isLocalized ? localized(tag) : ascii(tag)).replaceAll("\0", "").trim();
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
