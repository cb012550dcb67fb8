import type { Font } from "./font.ts";
import type { KitDocument, KitRef } from "./kit.ts";
import type { Sorts } from "./sorts.ts";
import { subsetFont } from "./subset.ts";

/** A font in a file, with the glyphs that are used of it (ISO 32000-1, 9.7: a composite font). */
export class EmbeddedFont {
  /** Its name on the pages. */
  readonly id: string;
  readonly ref: KitRef;
  readonly sorts: Sorts;
  readonly #document: KitDocument;

  constructor(document: KitDocument, sorts: Sorts, id: string) {
    this.id = id;
    this.ref = document.ref({ Type: "Font", Subtype: "Type0", Encoding: "Identity-H" });
    this.sorts = sorts;
    this.#document = document;
  }

  /** Writes the font. */
  end(): void {
    const document = this.#document;
    const { font, glyphs, widths, texts } = this.sorts;
    const file = document.ref({});
    file.end(subsetFont((tag) => font.table(tag), glyphs));
    const name = `${tagOf(this.id)}+${font.postscriptName}`;
    const descriptor = document.ref({
      Type: "FontDescriptor",
      FontName: name,
      ...descriptorOf(font),
      FontFile2: file,
    });
    descriptor.end();
    const descendant = document.ref({
      Type: "Font",
      Subtype: "CIDFontType2",
      BaseFont: name,
      CIDSystemInfo: {
        Registry: new String("Adobe"),
        Ordering: new String("Identity"),
        Supplement: 0,
      },
      FontDescriptor: descriptor,
      W: [0, widths],
      CIDToGIDMap: "Identity",
    });
    descendant.end();
    const map = document.ref({});
    map.end(Buffer.from(textMap(texts), "latin1"));
    Object.assign(this.ref.data, {
      BaseFont: name,
      DescendantFonts: [descendant],
      ToUnicode: map,
    });
    this.ref.end();
  }
}

/** What a reader would need to stand in another font (ISO 32000-1, 9.8). */
function descriptorOf(font: Font): object {
  const view = (tag: string) => {
    const { buffer, byteOffset, byteLength } = font.table(tag) ?? new Uint8Array();
    return new DataView(buffer, byteOffset, byteLength);
  };
  const [head, hhea, os2, post] = [view("head"), view("hhea"), view("OS/2"), view("post")];
  const scaled = (units: number) => (units * 1000) / font.unitsPerEm;
  const family = os2.getInt16(30) >> 8;
  const flags = [
    post.getUint32(12) !== 0 && FIXED_PITCH,
    family >= 1 && family <= 7 && SERIF,
    SYMBOLIC,
    family === 10 && SCRIPT,
    (head.getUint16(44) & ITALIC_STYLE) !== 0 && ITALIC,
  ];
  return {
    Flags: flags.reduce<number>((sum, flag) => sum + Number(flag), 0),
    FontBBox: [36, 38, 40, 42].map((at) => scaled(head.getInt16(at))),
    ItalicAngle: post.getInt32(4) / 65536,
    Ascent: scaled(hhea.getInt16(4)),
    Descent: scaled(hhea.getInt16(6)),
    CapHeight: scaled(os2.getInt16(88)),
    XHeight: scaled(os2.getInt16(86)),
    StemV: 0,
  };
}

const FIXED_PITCH = 1;
const SERIF = 2;
const SYMBOLIC = 4;
const SCRIPT = 8;
const ITALIC = 64;
/** Bit of the style in a font's header. */
const ITALIC_STYLE = 2;

/** Six capitals that tell the subsets of a font apart (ISO 32000-1, 9.6.4). */
function tagOf(id: string): string {
  const number = Number(id.slice(1));
  return Array.from({ length: 6 }, (_, place) =>
    String.fromCharCode(65 + (Math.floor(number / 26 ** place) % 26)),
  ).join("");
}

/** Codes in one range, which may differ in their last byte alone. */
const RANGE = 256;

/** The texts of codes 0, 1, 2 … as a CMap (ISO 32000-1, 9.10.3). */
function textMap(texts: readonly (readonly number[])[]): string {
  const ranges: string[] = [];
  for (let start = 0; start < texts.length; start += RANGE) {
    const range = texts.slice(start, start + RANGE).map((text) => `<${utf16(text)}>`);
    ranges.push(`<${hex(start)}> <${hex(start + range.length - 1)}> [${range.join(" ")}]`);
  }
  // A list holds a hundred at most.
  const lists = Array.from({ length: Math.ceil(ranges.length / 100) }, (_, index) => {
    const list = ranges.slice(index * 100, index * 100 + 100);
    return `${list.length} beginbfrange\n${list.join("\n")}\nendbfrange`;
  });
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${lists.join("\n")}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

function utf16(codePoints: readonly number[]): string {
  return Buffer.from(String.fromCodePoint(...codePoints), "utf16le")
    .swap16()
    .toString("hex");
}

function hex(code: number): string {
  return code.toString(16).padStart(4, "0");
}
