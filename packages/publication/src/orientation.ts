/** The tag for which way up a picture is (CIPA DC-008, 4.6.4), and the number for that it stands as it should. */
const ORIENTATION = 0x0112;
const UPRIGHT = 1;

/** `tiff`, the block that Exif is, with nothing but which way up the picture is; undefined where it stands upright. */
export function bareExif(tiff: Buffer): Buffer | undefined {
  const turn = orientationIn(tiff);
  if (turn === UPRIGHT) return undefined;
  const bare = Buffer.alloc(26);
  bare.write("MM\0*", "latin1");
  bare.writeUInt32BE(8, 4);
  bare.writeUInt16BE(1, 8);
  bare.writeUInt16BE(ORIENTATION, 10);
  // One number of sixteen bits.
  bare.writeUInt16BE(3, 12);
  bare.writeUInt32BE(1, 14);
  bare.writeUInt16BE(turn, 18);
  return bare;
}

/** 1 to 8 (TIFF 6.0, Orientation). */
function orientationIn(tiff: Buffer): number {
  const isLittle = tiff.toString("latin1", 0, 2) === "II";
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  if (tiff.length < 8) return UPRIGHT;
  const directory = long(4);
  if (directory + 2 > tiff.length) return UPRIGHT;
  for (let nth = 0; nth < short(directory); nth += 1) {
    const entry = directory + 2 + nth * 12;
    if (entry + 12 > tiff.length) return UPRIGHT;
    if (short(entry) !== ORIENTATION) continue;
    const turn = short(entry + 8);
    return turn >= 1 && turn <= 8 ? turn : UPRIGHT;
  }
  return UPRIGHT;
}
