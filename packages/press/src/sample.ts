// For tests: the smallest file that a press takes, to be spoilt in one place at a time.

/** The header of an ICC profile of a printing condition (ISO 15076-1, 7.2). */
const PROFILE = "\0\0\0\x84none\x02\x40\0\0prtrCMYKLab \x07\xe8\0\x05\0\x11\0\0\0\0\0\0acsp".padEnd(
  132,
  "\0",
);

const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>
<rdf:Description pdfxid:GTS_PDFXVersion="PDF/X-4" pdf:Trapped="False" pdf:Producer="printery">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Salt &amp; Herring</rdf:li></rdf:Alt></dc:title>
<xmp:CreateDate>2024-05-17T00:00:00Z</xmp:CreateDate>
<xmp:ModifyDate>2024-05-17T00:00:00Z</xmp:ModifyDate>
<xmp:MetadataDate>2024-05-17T00:00:00Z</xmp:MetadataDate>
<xmpMM:DocumentID>uuid:1</xmpMM:DocumentID>
<xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
</rdf:Description></rdf:RDF></x:xmpmeta>`;

/** A page of 300 × 400 points with a bleed of 9: “AA” in black, a rule in a spot colour, an image of 300 dpi, a cross outside. */
const FILE = `%PDF-1.6
1 0 obj <</Type/Catalog /Pages 2 0 R /Metadata 7 0 R /OutputIntents [8 0 R]>> endobj
2 0 obj <</Type/Pages /Kids [3 0 R] /Count 1 /MediaBox [-20 -20 320 420]>> endobj
3 0 obj <</Type/Page /Parent 2 0 R /TrimBox [0 0 300 400] /BleedBox [-9 -9 309 409] /Contents 4 0 R
/Resources <</Font <</F1 5 0 R>> /XObject <</I1 10 0 R>> /ExtGState <</G1 <</op true /OP true /OPM 1>>>>
/ColorSpace <</Spot [/Separation /Madder /DeviceCMYK 11 0 R] /All [/Separation /All /DeviceCMYK 11 0 R]>>>>>> endobj
4 0 obj <</Length 0>> stream
/G1 gs 0 0 0 1 k BT /F1 10 Tf 1 0 0 1 50 350 Tm [<0001> -500 <0001>] TJ ET
/Spot cs 1 scn 50 300 200 1 re f
q 24 0 0 24 50 200 cm /I1 Do Q
/All cs 1 scn -18 100 5 1 re f
endstream endobj
5 0 obj <</Type/Font /Subtype/Type0 /BaseFont/ABCDEF+Sample /Encoding/Identity-H /DescendantFonts [6 0 R]>> endobj
6 0 obj <</Type/Font /Subtype/CIDFontType2 /BaseFont/ABCDEF+Sample /DW 500 /W [1 [600]] /FontDescriptor <</Type/FontDescriptor /FontFile2 12 0 R>>>> endobj
7 0 obj <</Type/Metadata /Subtype/XML /Length 0>> stream
${XMP}
endstream endobj
8 0 obj <</Type/OutputIntent /S/GTS_PDFX /OutputConditionIdentifier (FOGRA39) /Info (Coated) /DestOutputProfile 9 0 R>> endobj
9 0 obj <</N 4 /Length 132>> stream
${PROFILE}
endstream endobj
10 0 obj <</Type/XObject /Subtype/Image /Width 100 /Height 100 /ColorSpace/DeviceCMYK /BitsPerComponent 8 /Length 0>> stream
endstream endobj
11 0 obj <</FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0 1 0.6 0] /N 1>> endobj
12 0 obj <</Length 0>> stream
endstream endobj
13 0 obj <</Title (Salt & Herring) /Producer (printery) /Trapped/False /CreationDate (D:20240517000000Z) /ModDate (D:20240517000000Z)>> endobj
trailer <</Root 1 0 R /Info 13 0 R /ID [<01> <01>]>>
%%EOF
`;

/** The change that puts `profile` in place of the sample's. */
export function withProfile(profile: Uint8Array): readonly [from: string, to: string] {
  return [PROFILE, Buffer.from(profile).toString("latin1")];
}

/** The file, with the second of each pair in place of the first; a text that is not there once alone is a mistake of the test. */
export function sample(...changes: readonly (readonly [from: string, to: string])[]): Uint8Array {
  const file = changes.reduce((text, [from, to]) => {
    if (text.split(from).length !== 2) throw new Error(`Expected “${from}” once in the sample`);
    return text.replace(from, () => to);
  }, FILE);
  return Buffer.from(file, "latin1");
}
