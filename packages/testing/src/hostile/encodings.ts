const words =
  "Tide\n\nWords of a text that goes on for a while, and then some more of them.\n\nAnd so on.\n";
const script = "<script>alert(1)</script>";
const utf8 = (text: string): Buffer => Buffer.from(text, "utf8");
const latin = (text: string): Buffer => Buffer.from(text, "latin1");
const wide = (text: string): Buffer => Buffer.from(text, "utf16le");
const turned = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();

/** Texts by their bytes: in other encodings, in several, in none. */
export const encodings: readonly { readonly name: string; readonly bytes: Uint8Array }[] = [
  {
    name: "UTF-16, little end first, marked",
    bytes: Buffer.concat([latin("\xff\xfe"), wide(words + script)]),
  },
  {
    name: "UTF-16, big end first, marked",
    bytes: Buffer.concat([latin("\xfe\xff"), turned(wide(words + script))]),
  },
  { name: "UTF-16 without a mark", bytes: wide(words + script) },
  {
    name: "UTF-16 of an odd number of bytes",
    bytes: Buffer.concat([latin("\xff\xfe"), wide(words), latin("x")]),
  },
  {
    name: "UTF-16 with half a pair",
    bytes: Buffer.concat([latin("\xff\xfe"), wide(`${words}x\ud800y`)]),
  },
  {
    name: "UTF-32",
    bytes: Buffer.concat([
      latin("\xff\xfe\0\0"),
      ...[...words].map((each) => latin(`${each}\0\0\0`)),
    ]),
  },
  { name: "UTF-7", bytes: latin(`${words}+ADw-script+AD4-alert(1)+ADw-/script+AD4-`) },
  { name: "UTF-7 with a mark", bytes: latin(`+/v8-${words}`) },
  { name: "UTF-8 with two marks", bytes: latin(`\xef\xbb\xbf\xef\xbb\xbf${words}`) },
  {
    name: "UTF-8 longer than need be",
    bytes: latin(`${words}\xc0\xbcscript\xc0\xbe \xe0\x80\xbc \xf0\x80\x80\xbc`),
  },
  {
    name: "UTF-8 of surrogates",
    bytes: latin(`${words}\xed\xa0\x80 \xed\xb0\x80 \xed\xa0\xbd\xed\xb8\x80`),
  },
  {
    name: "UTF-8 beyond Unicode",
    bytes: latin(`${words}\xf4\x90\x80\x80 \xf8\x88\x80\x80\x80 \xfe \xff`),
  },
  { name: "UTF-8 of noncharacters", bytes: utf8(`${words}\ufffe \uffff \ufdd0 \u{1ffff} x`) },
  { name: "UTF-8 cut within a letter", bytes: utf8(`${words}é`).subarray(0, -1) },
  {
    name: "UTF-8 with a stray byte in a tag",
    bytes: latin(`${words}<scr\xadipt>alert(1)</scr\xadipt>`),
  },
  { name: "windows-1252", bytes: latin(`${words}\x93quoted\x94 caf\xe9 \x96 na\xefve`) },
  {
    name: "Shift_JIS that swallows a quote",
    bytes: latin(`${words}<a title="\x82">\x81" onclick="alert(1)">`),
  },
  { name: "ISO-2022-JP", bytes: latin(`${words}\x1b$B<script>\x1b(B`) },
  { name: "ISO-2022-KR", bytes: latin(`\x1b$)C${words}\x0e<script>\x0f`) },
  { name: "HZ", bytes: latin(`${words}~{<script>~}`) },
  {
    name: "bytes of a program",
    bytes: latin(`\x7fELF\x02\x01\x01\0${"\0\x01\x02\x03".repeat(200)}`),
  },
  { name: "bytes of a picture", bytes: latin(`\x89PNG\r\n\x1a\n${"\0\x01IHDR".repeat(50)}`) },
  { name: "bytes of an archive", bytes: latin(`PK\x03\x04${"\0\x08\x14".repeat(90)}`) },
  { name: "zeros", bytes: Buffer.alloc(500) },
  { name: "zeros between words", bytes: latin(words.replaceAll(" ", "\0")) },
  {
    name: "all bytes there are",
    bytes: Buffer.from(Array.from({ length: 1024 }, (_, at) => at & 255)),
  },
  { name: "nothing", bytes: Buffer.alloc(0) },
  { name: "a mark alone", bytes: latin("\xef\xbb\xbf") },
  { name: "spaces alone", bytes: utf8(" \n\t\u00a0\u2028\u200b\ufeff") },
  { name: "controls alone", bytes: latin("\x01\x02\x03\x1b\x7f") },
  {
    name: "line ends of every kind",
    bytes: utf8("Tide\r\rWords\r\nmore\vwords\fand\u0085others\u2028still\u2029here\n\r\nend"),
  },
  { name: "one line of a megabyte without a space", bytes: Buffer.alloc(150_000, "x") },
];
