/** Bytes of an entry in the directory of a TIFF. */
const ENTRY = 12;
const SHORT = 3;
const LONG = 4;

/** `pixels` in cyan, magenta, yellow and black, a byte each, as a TIFF file (TIFF 6.0, section 16), uncompressed. */
export function cmykTiff(pixels: Uint8Array, width: number, height: number): Buffer {
  const entries: [tag: number, type: number, count: number, value: number][] = [
    [256, LONG, 1, width],
    [257, LONG, 1, height],
    // Bits of each sample, which stand behind the directory.
    [258, SHORT, 4, 0],
    [259, SHORT, 1, 1],
    // Separated.
    [262, SHORT, 1, 5],
    [273, LONG, 1, 0],
    [277, SHORT, 1, 4],
    [278, LONG, 1, height],
    [279, LONG, 1, pixels.byteLength],
  ];
  const bits = 8 + 2 + entries.length * ENTRY + 4;
  const start = bits + 8;
  const header = Buffer.alloc(start);
  header.write("II*\0", "latin1");
  header.writeUInt32LE(8, 4);
  header.writeUInt16LE(entries.length, 8);
  for (const [index, [tag, type, count, value]] of entries.entries()) {
    const at = 10 + index * ENTRY;
    header.writeUInt16LE(tag, at);
    header.writeUInt16LE(type, at + 2);
    header.writeUInt32LE(count, at + 4);
    header.writeUInt32LE(tag === 258 ? bits : tag === 273 ? start : value, at + 8);
  }
  for (let sample = 0; sample < 4; sample += 1) header.writeUInt16LE(8, bits + sample * 2);
  return Buffer.concat([header, pixels]);
}
