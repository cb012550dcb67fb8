const IMAGE = 0x2c;
const EXTENSION = 0x21;
const END = 0x3b;
/** How long a frame is shown and what one sees through, and, of applications, how often the whole is. */
const CONTROL = 0xf9;
const APPLICATION = 0xff;
const SHOWN: ReadonlySet<string> = new Set(["NETSCAPE2.0", "ANIMEXTS1.0"]);

/** A GIF up to its end, with the blocks that show it (GIF89a, 17 to 27); undefined where there is no end. */
export function bareGif(bytes: Buffer): Buffer | undefined {
  const head = 13 + tableAt(bytes, 10);
  const kept = [bytes.subarray(0, head)];
  for (let at = head; at < bytes.length; ) {
    const kind = bytes[at];
    if (kind === END) return Buffer.concat([...kept, bytes.subarray(at, at + 1)]);
    if (kind !== IMAGE && kind !== EXTENSION) return undefined;
    const data = kind === IMAGE ? at + 11 + tableAt(bytes, at + 9) : at + 2;
    const end = endOfData(bytes, data);
    if (end > bytes.length) return undefined;
    if (kind === IMAGE || isShown(bytes, at)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return undefined;
}

/** Bytes of the table of colours that the flags at `at` tell of. */
function tableAt(bytes: Buffer, at: number): number {
  const flags = bytes.readUInt8(at);
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** Data stands in blocks, the length before each; one of no length ends it (15). */
function endOfData(bytes: Buffer, from: number): number {
  let at = from;
  while (bytes.readUInt8(at) !== 0) at += bytes.readUInt8(at) + 1;
  return at + 1;
}

function isShown(bytes: Buffer, at: number): boolean {
  const label = bytes[at + 1];
  return (
    label === CONTROL ||
    (label === APPLICATION && SHOWN.has(bytes.toString("latin1", at + 3, at + 14)))
  );
}
