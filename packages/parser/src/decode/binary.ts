/** First bytes of files that hold no plain text, whatever their name says. */
const SIGNATURES: readonly (readonly [kind: string, start: string])[] = [
  ["a PDF", "%PDF-"],
  ["a PostScript file", "%!PS-Adobe"],
  ["a ZIP archive (as .docx, .odt and .epub are)", "PK\u0003\u0004"],
  ["an RTF document", "{\\rtf1"],
  ["an old Office document", "\u00d0\u00cf\u0011\u00e0"],
  ["a PNG image", "\u0089PNG"],
  ["a GIF image", "GIF8"],
  ["a JPEG image", "\u00ff\u00d8\u00ff"],
  ["a program", "\u007fELF"],
  ["a gzip archive", "\u001f\u008b\u0008"],
  ["a 7z archive", "7z\u00bc\u00af"],
  ["a RAR archive", "Rar!\u001a"],
];

/** What kind of file `bytes` are, where they begin like one that holds no plain text. */
export function binaryKindOf(bytes: Uint8Array): string | undefined {
  return SIGNATURES.find(([, start]) =>
    Array.from(start).every((character, at) => bytes[at] === character.charCodeAt(0)),
  )?.[0];
}
