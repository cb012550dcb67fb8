import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";

/** A picture that says too much, is not all there, or is two things at once, as `a.<extension>`. */
export interface Photograph {
  readonly name: string;
  readonly extension: "png" | "jpg" | "gif" | "webp";
  readonly bytes: Uint8Array;
}

const SCRIPT = "<script>alert(1)</script>";
const PLACE = {
  IFD0: { Copyright: SCRIPT, ImageDescription: SCRIPT, Artist: "A. Person" },
  IFD3: {
    GPSLatitudeRef: "N",
    GPSLatitude: "51/1 30/1 0/1",
    GPSLongitudeRef: "E",
    GPSLongitude: "0/1 7/1 0/1",
  },
};

/** Pictures of every format that is read, spoiled in every way that we know of. */
export async function photographs(): Promise<Photograph[]> {
  const noise = Buffer.from(
    Array.from({ length: 64 * 48 * 3 }, (_, at) => (at * at * 31 + at) & 255),
  );
  const base = () => sharp(noise, { raw: { width: 64, height: 48, channels: 3 } });
  const packet = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:title="secret"/></rdf:RDF></x:xmpmeta>`;
  const whole = {
    png: await base().png().toBuffer(),
    jpg: await base().jpeg().toBuffer(),
    gif: await base().gif().toBuffer(),
    webp: await base().webp().toBuffer(),
  };
  const said = {
    png: await base().withExif(PLACE).withXmp(packet).png().toBuffer(),
    jpg: await base().withExif(PLACE).withXmp(packet).jpeg().toBuffer(),
    webp: await base().withExif(PLACE).withXmp(packet).webp().toBuffer(),
  };
  const turned = {
    png: await base().withMetadata({ orientation: 6 }).png().toBuffer(),
    jpg: await base().withMetadata({ orientation: 6 }).jpeg().toBuffer(),
    webp: await base().withMetadata({ orientation: 6 }).webp().toBuffer(),
  };
  const formats = ["png", "jpg", "gif", "webp"] as const;
  const each = formats.flatMap((extension) => spoiled(extension, whole[extension]));
  const made = (["png", "jpg", "webp"] as const).flatMap((extension) => [
    { name: "that says where it was taken", extension, bytes: said[extension] },
    { name: "that lies on its side", extension, bytes: turned[extension] },
  ]);
  const inks = await base().toColourspace("cmyk").jpeg().toBuffer();
  const deep = await base().toColourspace("rgb16").png().toBuffer();
  const grey = await base().greyscale().jpeg({ progressive: true }).toBuffer();
  const frames = await sharp([noise, noise].map(() => noise)[0] ?? noise, {
    raw: { width: 64, height: 24, channels: 3, pageHeight: 12 },
  })
    .gif({ delay: [100, 100] })
    .toBuffer();
  return [
    ...each,
    ...made,
    { name: "in inks", extension: "jpg", bytes: inks },
    {
      name: "in inks that is cut short",
      extension: "jpg",
      bytes: inks.subarray(0, inks.length - 200),
    },
    { name: "of sixteen bits", extension: "png", bytes: deep },
    { name: "in greys by steps", extension: "jpg", bytes: grey },
    { name: "that moves", extension: "gif", bytes: frames },
    ...pngs(whole.png),
    {
      name: "with a comment",
      extension: "jpg",
      bytes: inserted(whole.jpg, 2, segment(0xfe, SCRIPT)),
    },
    {
      name: "with an endless profile",
      extension: "jpg",
      bytes: inserted(whole.jpg, 2, segment(0xe2, `ICC_PROFILE\0\x01\xff${"x".repeat(60_000)}`)),
    },
    {
      name: "with a comment",
      extension: "gif",
      bytes: inserted(
        whole.gif,
        whole.gif.length - 1,
        Buffer.concat([Buffer.of(0x21, 0xfe, SCRIPT.length), Buffer.from(SCRIPT), Buffer.of(0)]),
      ),
    },
    { name: "of no width", extension: "gif", bytes: changed(whole.gif, 6, [0, 0]) },
    {
      name: "of 65535 by 65535",
      extension: "gif",
      bytes: changed(whole.gif, 6, [255, 255, 255, 255]),
    },
    {
      name: "that is no webp",
      extension: "webp",
      bytes: Buffer.from("RIFF\x10\0\0\0WEBPVP8 \0\0\0\0"),
    },
  ];
}

/** What may befall a file of any format. */
function spoiled(extension: Photograph["extension"], whole: Buffer): Photograph[] {
  const at = (name: string, bytes: Uint8Array): Photograph => ({ name, extension, bytes });
  const middle = whole.length >> 1;
  return [
    at("as it should be", whole),
    at("that is cut in half", whole.subarray(0, middle)),
    at("that lacks its end", whole.subarray(0, whole.length - 3)),
    at("of its first forty bytes", whole.subarray(0, 40)),
    at("with noise in its midst", changed(whole, middle, [1, 2, 3, 4, 5, 6, 7, 8])),
    at("with zeros in its midst", changed(whole, middle, new Array(64).fill(0))),
    at("with a script behind it", Buffer.concat([whole, Buffer.from(SCRIPT)])),
    at(
      "with an archive behind it",
      Buffer.concat([whole, Buffer.from("PK\x03\x04xxxxPK\x05\x06")]),
    ),
    at("twice", Buffer.concat([whole, whole])),
    at("that is a page", Buffer.from(`<html>${SCRIPT}</html>`)),
    at("behind a page", Buffer.concat([Buffer.from(SCRIPT), whole])),
    at("of no bytes", Buffer.alloc(0)),
    at("of zeros", Buffer.alloc(200)),
  ];
}

function pngs(whole: Buffer): Photograph[] {
  const at = (name: string, bytes: Uint8Array): Photograph => ({ name, extension: "png", bytes });
  const chunked = (type: string, data: Uint8Array) => inserted(whole, 33, chunk(type, data));
  const header = (width: number, height: number, depth = 8, colour = 2) => {
    const data = Buffer.alloc(13);
    data.writeUInt32BE(width, 0);
    data.writeUInt32BE(height, 4);
    data.set([depth, colour, 0, 0, 0], 8);
    return chunk("IHDR", data);
  };
  const alone = (head: Buffer, pixels: Uint8Array) =>
    Buffer.concat([
      whole.subarray(0, 8),
      head,
      chunk("IDAT", pixels),
      chunk("IEND", Buffer.alloc(0)),
    ]);
  const badSum = changed(
    whole,
    whole.indexOf("IDAT") + 4 + whole.readUInt32BE(whole.indexOf("IDAT") - 4),
    [0, 0, 0, 0],
  );
  return [
    at("with a wrong sum", badSum),
    at("with a wrong sum in its header", changed(whole, 29, [1, 2, 3, 4])),
    at("with a false length", changed(whole, 33, [0x7f, 0xff, 0xff, 0xff])),
    at("of no width", alone(header(0, 9), deflateSync(Buffer.alloc(9)))),
    at("of one pixel", alone(header(1, 1), deflateSync(Buffer.from([0, 1, 2, 3])))),
    at("of too few pixels", alone(header(64, 48), deflateSync(Buffer.alloc(100)))),
    at("of too many pixels", alone(header(3, 2), deflateSync(Buffer.alloc(100_000)))),
    at("of 60000 by 60000", alone(header(60_000, 60_000), deflateSync(Buffer.alloc(1000)))),
    at(
      "of 8000 by 8000 and a few bytes",
      alone(header(8000, 8000), deflateSync(Buffer.alloc(100))),
    ),
    at("with pixels that are none", alone(header(9, 9), Buffer.from("not zlib"))),
    at("without a palette", alone(header(9, 9, 8, 3), deflateSync(Buffer.alloc(90)))),
    at("of seven bits", alone(header(9, 9, 7, 2), deflateSync(Buffer.alloc(900)))),
    at("with words", chunked("tEXt", Buffer.from(`Comment\0${SCRIPT}`))),
    at(
      "with packed words",
      chunked(
        "zTXt",
        Buffer.concat([Buffer.from("Comment\0\0"), deflateSync(Buffer.alloc(5_000_000))]),
      ),
    ),
    at(
      "with words of any language",
      chunked("iTXt", Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${SCRIPT}`)),
    ),
    at(
      "with a profile of many megabytes",
      chunked("iCCP", Buffer.concat([Buffer.from("x\0\0"), deflateSync(Buffer.alloc(20_000_000))])),
    ),
    at("that would move", chunked("acTL", Buffer.from([0, 0, 0, 9, 0, 0, 0, 0]))),
    at("with a chunk of nobody's", chunked("evIl", Buffer.from(SCRIPT))),
    at("with a critical chunk of nobody's", chunked("EVIL", Buffer.from(SCRIPT))),
  ];
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body) >>> 0, body.length + 4);
  return whole;
}

function segment(marker: number, text: string): Buffer {
  const body = Buffer.from(text, "latin1");
  return Buffer.concat([
    Buffer.of(0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255),
    body,
  ]);
}

function inserted(bytes: Buffer, at: number, more: Uint8Array): Buffer {
  return Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)]);
}

function changed(bytes: Buffer, at: number, to: readonly number[]): Buffer {
  const copy = Buffer.from(bytes);
  copy.set(to.slice(0, Math.max(0, copy.length - at)), at);
  return copy;
}
