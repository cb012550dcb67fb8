import { readFileSync } from "node:fs";
import { pressProfile } from "@printery/design";
import { describe, expect, test } from "vitest";
import { checkPress, pressRules } from "./check-press.ts";
import { sample, withProfile } from "./sample.ts";

type Change = readonly [from: string, to: string];
/** A rule, what breaks it, and what is then told before the clause. */
type Case = readonly [rule: string, told: string, ...changes: Change[]];
type Whole = readonly [what: string, ...changes: Change[]];

const TEXT = "0 0 0 1 k BT";
const IMAGE = "/ColorSpace/DeviceCMYK /BitsPerComponent 8";
const STATE = "<</op true /OP true /OPM 1>>";
const PAGE = "/Type/Page /Parent";
const CATALOG = "/Type/Catalog";
const RED = "1 0 0 rg 10 10 20 20 re f /Spot cs";

const broken: readonly Case[] = [
  ["pdf-version", "Expected PDF 1.6 or older, not 1.7", ["%PDF-1.6", "%PDF-1.7"]],
  ["pdf-version", "Expected PDF 1.6 or older, not 1.7", [CATALOG, `${CATALOG} /Version/1.7`]],
  ["encrypted", "Expected no encryption, not some", ["/ID [", "/Encrypt <</V 1>> /ID ["]],
  [
    "file-id",
    "Expected an identifier of the file in its trailer, not none",
    ["/ID [<01> <01>]", ""],
  ],
  [
    "pdfx-version",
    "Expected pdfxid:GTS_PDFXVersion to be PDF/X-4, not PDF/X-3",
    ['"PDF/X-4"', '"PDF/X-3"'],
  ],
  [
    "metadata",
    "Expected xmpMM:VersionID in the metadata, not nothing",
    ["<xmpMM:VersionID>1<", "<xmpMM:VersionID><"],
  ],
  [
    "trapped",
    "Expected Trapped in the document information to be True or False, not Unknown",
    ["/Trapped/False", "/Trapped/Unknown"],
    ['pdf:Trapped="False"', 'pdf:Trapped="Unknown"'],
  ],
  [
    "metadata-agree",
    "Expected dc:title to be as Title of the document information, “Salt”, not “Salt & Herring”",
    ["(Salt & Herring)", "(Salt)"],
  ],
  [
    "metadata-agree",
    "Expected xmp:ModifyDate to be as ModDate, 20240517000000, not 20240518000000",
    ["<xmp:ModifyDate>2024-05-17", "<xmp:ModifyDate>2024-05-18"],
  ],
  [
    "metadata-agree",
    "Expected CreationDate in the document information, not nothing",
    ["/CreationDate (D:20240517000000Z)", ""],
  ],
  [
    "metadata-agree",
    "Expected pdf:Trapped to be False, not True",
    ['pdf:Trapped="False"', 'pdf:Trapped="True"'],
  ],
  [
    "output-intent",
    "Expected one output intent of GTS_PDFX, not 0",
    ["/S/GTS_PDFX", "/S/GTS_PDFA1"],
  ],
  ["output-intent", "Expected one output intent of GTS_PDFX, not 2", ["[8 0 R]", "[8 0 R 8 0 R]"]],
  [
    "output-condition",
    "Expected OutputConditionIdentifier in the output intent, not nothing",
    ["/OutputConditionIdentifier (FOGRA39)", ""],
  ],
  [
    "output-profile",
    "Expected the profile of the printing condition in the file, not none",
    ["/DestOutputProfile 9 0 R", ""],
  ],
  ["output-profile", "Expected an ICC profile, not something else", ["acsp", "none"]],
  ["output-profile", "Expected a profile of a printer, not of class “mntr”", ["prtr", "mntr"]],
  ["output-profile", "Expected a profile for CMYK, not for “RGB”", ["prtrCMYK", "prtrRGB "]],
  ["output-profile", "Expected an ICC profile of version 2 or 4, not 5", ["\x02\x40", "\x05\x00"]],
  [
    "trim-box",
    "Expected a TrimBox or an ArtBox, not neither on page 1",
    ["/TrimBox [0 0 300 400]", ""],
  ],
  [
    "trim-box",
    "Expected a TrimBox or an ArtBox, not both on page 1",
    ["/TrimBox", "/ArtBox [0 0 300 400] /TrimBox"],
  ],
  [
    "box-nesting",
    "Expected the TrimBox inside the BleedBox and the MediaBox, not beyond on page 1",
    ["[-9 -9 309 409]", "[1 1 299 399]"],
  ],
  [
    "box-nesting",
    "Expected the BleedBox inside the MediaBox, not beyond it on page 1",
    ["[-9 -9 309 409]", "[-9 -9 330 409]"],
  ],
  [
    "fonts-embedded",
    "Expected the font ABCDEF+Sample in the file, not its name alone",
    ["/FontFile2 12 0 R", ""],
  ],
  ["filters", "Expected other compression, not LZWDecode", [IMAGE, `${IMAGE} /Filter/LZWDecode`]],
  [
    "actions",
    "Expected a file that does nothing by itself, not OpenAction",
    [CATALOG, `${CATALOG} /OpenAction [3 0 R /Fit]`],
  ],
  ["actions", "Expected a file that does nothing by itself, not AA", [PAGE, `/AA <<>> ${PAGE}`]],
  [
    "actions",
    "Expected a file that does nothing by itself, not JavaScript",
    [CATALOG, `${CATALOG} /Names <</JavaScript <<>>>>`],
  ],
  [
    "annotations",
    "Expected no annotations on what is printed, not Link on page 1",
    [PAGE, `/Annots [<</Subtype/Link /Rect [10 10 20 20]>>] ${PAGE}`],
  ],
  [
    "attachments",
    "Expected no other files within the file, not some",
    [CATALOG, `${CATALOG} /Names <</EmbeddedFiles <</Names [(a) <</EF <<>>>>]>>>>`],
  ],
  ["postscript", "Expected no PostScript in the file, not some", [IMAGE, `${IMAGE} /Subtype2/PS`]],
  [
    "opi",
    "Expected images in the file, not in place of others (OPI)",
    [IMAGE, `${IMAGE} /OPI <<>>`],
  ],
  [
    "transfer",
    "Expected colours as they are, not changed by a transfer function (TR)",
    [STATE, "<</op true /OP true /OPM 1 /TR /Identity>>"],
  ],
  [
    "halftone",
    "Expected halftones of type 1 or 5, not 6",
    [STATE, "<</op true /OP true /OPM 1 /HT <</HalftoneType 6>>>>"],
  ],
  [
    "alternates",
    "Expected the image itself printed, not an alternate",
    [IMAGE, `${IMAGE} /Alternates [<</DefaultForPrinting true>>]`],
  ],
  [
    "optional-content",
    "Expected layers that stay as they are, not shown by circumstances (AS)",
    [CATALOG, `${CATALOG} /OCProperties <</D <</AS []>>>>`],
  ],
  [
    "blending-space",
    "Expected transparency blended in DeviceCMYK, not DeviceRGB",
    [PAGE, `/Group <</S/Transparency /CS/DeviceRGB>> ${PAGE}`],
  ],
  [
    "transparency",
    "Expected nothing one can see through, not transparency",
    [STATE, "<</op true /OP true /OPM 1 /ca 0.5>>"],
  ],
  [
    "transparency",
    "Expected nothing one can see through, not transparency",
    [STATE, "<</op true /OP true /OPM 1 /BM/Multiply>>"],
  ],
  [
    "transparency",
    "Expected nothing one can see through, not transparency",
    [IMAGE, `${IMAGE} /SMask 10 0 R`],
  ],
  [
    "device-rgb",
    "Expected CMYK, grey or an ink by name, not fill in DeviceRGB on page 1",
    ["/Spot cs", RED],
  ],
  [
    "device-rgb",
    "Expected CMYK, grey or an ink by name, not image in DeviceRGB on page 1",
    [IMAGE, "/ColorSpace/DeviceRGB /BitsPerComponent 8"],
  ],
  [
    "device-rgb",
    "Expected CMYK, grey or an ink by name, not image in DeviceRGB on page 1",
    [IMAGE, "/ColorSpace [/Indexed /DeviceRGB 1 <000000ffffff>] /BitsPerComponent 8"],
  ],
  [
    "device-rgb",
    "Expected CMYK, grey or an ink by name, not fill in DeviceRGB on page 1",
    ["/Spot cs", "/I2 Do /Spot cs"],
    ["/XObject <</I1", "/XObject <</I2 14 0 R /I1"],
    [
      "trailer",
      "14 0 obj <</Subtype/Form /Length 0>> stream\n1 0 0 rg 0 0 9 9 re f\nendstream endobj trailer",
    ],
  ],
  [
    "device-rgb",
    "Expected CMYK, grey or an ink by name, not fill in DeviceRGB",
    ["/ColorSpace <<", "/Pattern <</P1 14 0 R>> /ColorSpace <<"],
    [
      "trailer",
      "14 0 obj <</PatternType 1 /Length 0>> stream\n1 0 0 rg 0 0 9 9 re f\nendstream endobj trailer",
    ],
  ],
  [
    "managed-colour",
    "Expected CMYK, grey or an ink by name, not image in ICCBased with three colours on page 1",
    [IMAGE, "/ColorSpace [/ICCBased 14 0 R] /BitsPerComponent 8"],
    ["trailer", "14 0 obj <</N 3 /Length 0>> stream\nendstream endobj trailer"],
  ],
  [
    "black-text",
    "Expected black text on the black plate alone, not in C 60 M 40 Y 40 K 100 on page 1",
    [TEXT, "0.6 0.4 0.4 1 k BT"],
  ],
  [
    "black-text",
    "Expected black text on the black plate alone, not in C 75 M 68 Y 67 K 50 on page 1",
    [TEXT, "0.75 0.68 0.67 0.5 k BT"],
  ],
  [
    "black-overprint",
    "Expected black text to overprint what is below it, not to knock it out on page 1",
    ["/OPM 1", "/OPM 0"],
  ],
  [
    "black-overprint",
    "Expected black text to overprint what is below it, not to knock it out on page 1",
    [TEXT, "0 g BT"],
  ],
  [
    "ink-limit",
    "Expected at most 300 % of all inks, not 320 % (C 80 M 80 Y 80 K 80) on page 1",
    ["/Spot cs", "0.8 0.8 0.8 0.8 k 1 1 9 9 re f /Spot cs"],
  ],
  [
    "image-resolution",
    "Expected at least 300 dpi, not 150: 100 × 100 pixels on 17 × 17 mm, 18 mm from the left and 54 mm from the top on page 1",
    ["24 0 0 24", "48 0 0 48"],
  ],
  [
    "picture-ink",
    "Expected at most 300 % of all inks in the picture of 100 × 100 pixels, 18 mm from the left and 62 mm from the top, not 350 % on page 1",
    [`${IMAGE} /Length 0>> stream\n`, `${IMAGE} /Length 8>> stream\n\0\0\0\0\xff\xff\x80\xff\n`],
  ],
];

/** Changes that no rule minds, each beside one that does. */
const whole: readonly Whole[] = [
  ["the sample"],
  ["an older version", ["%PDF-1.6", "%PDF-1.4"]],
  [
    "a property as an element",
    [' pdf:Trapped="False"', ""],
    ["<dc:title>", "<pdf:Trapped>False</pdf:Trapped><dc:title>"],
  ],
  ["a producer that only one names", ["/Producer (printery)", ""]],
  ["an intent of another standard besides", ["[8 0 R]", "[8 0 R <</S/GTS_PDFA1>>]"]],
  ["a profile of version 4", ["\x02\x40", "\x04\x00"]],
  ["an art box alone", ["/TrimBox", "/ArtBox"]],
  [
    "a picture with as much ink as there may be",
    [`${IMAGE} /Length 0>> stream\n`, `${IMAGE} /Length 4>> stream\n\xff\xff\0\xff\n`],
  ],
  ["no bleed", ["/BleedBox [-9 -9 309 409]", ""]],
  ["boxes of one size but for a rounding", ["[-9 -9 309 409]", "[0 0 299.995 400]"]],
  ["a font whose glyphs are drawn", ["/CIDFontType2", "/Type3"], ["/FontFile2 12 0 R", ""]],
  ["an image packed by DCT", [IMAGE, `${IMAGE} /Filter/DCTDecode`]],
  ["a link outside the bleed", [PAGE, `/Annots [<</Subtype/Link /Rect [311 10 318 20]>>] ${PAGE}`]],
  ["the default transfer function", [STATE, "<</op true /OP true /OPM 1 /TR2 /Default>>"]],
  ["a halftone of type 1", [STATE, "<</op true /OP true /OPM 1 /HT <</HalftoneType 1>>>>"]],
  [
    "an alternate that is not printed",
    [IMAGE, `${IMAGE} /Alternates [<</DefaultForPrinting false>>]`],
  ],
  ["a group in CMYK", [PAGE, `/Group <</S/Transparency /CS/DeviceCMYK>> ${PAGE}`]],
  ["nothing to see through", [STATE, "<</op true /OP true /OPM 1 /ca 1 /BM/Normal /SMask/None>>"]],
  ["an image in grey", [IMAGE, "/ColorSpace/DeviceGray /BitsPerComponent 8"]],
  ["text in a colour", [TEXT, "0.9 0.6 0.5 0.4 k BT"]],
  ["large letters in rich black", [TEXT, "0.6 0.4 0.4 1 k BT"], ["/F1 10 Tf", "/F1 30 Tf"]],
  ["grey text that knocks out", [TEXT, "0 0 0 0.7 k BT"], ["/OPM 1", "/OPM 0"]],
  ["text that nobody sees", [TEXT, "0.6 0.4 0.4 1 k BT 3 Tr"]],
  ["as much ink as there may be", ["/Spot cs", "1 1 1 0 k 1 1 9 9 re f /Spot cs"]],
  ["light outside the page", ["/Spot cs", "1 0 0 rg 312 10 5 5 re f /Spot cs"]],
  ["an image a pixel short", ["/Width 100", "/Width 99.9"]],
  ["a stencil of a few pixels", [IMAGE, "/ImageMask true"], ["24 0 0 24", "240 0 0 240"]],
];

describe("checkPress", () => {
  test.each(broken.map(([rule, told, ...changes]) => ({ rule, told, changes })))(
    "$rule: $told",
    async ({ rule, told, changes }) => {
      const findings = await checkPress(sample(...changes));
      const clause = pressRules.find(({ id }) => id === rule)?.clause;
      expect(findings).toContainEqual(
        expect.objectContaining({ rule, reason: told, source: clause }),
      );
      expect(new Set(findings.map((finding) => finding.rule)).size).toBe(1);
    },
  );

  test.each(whole.map(([what, ...changes]) => ({ what, changes })))(
    "minds nothing in $what",
    async ({ changes }) => {
      expect(await checkPress(sample(...changes))).toEqual([]);
    },
  );

  test("takes the profile that is printed with unless another is named", async () => {
    const profile = withProfile(readFileSync(pressProfile));
    expect(await checkPress(sample(profile))).toEqual([]);
  });

  test("has a case for each rule", () => {
    expect([...new Set(broken.map(([rule]) => rule))]).toEqual(pressRules.map(({ id }) => id));
  });

  test("tells of what is no PDF in one line", async () => {
    expect(await checkPress(Buffer.from("not a file"))).toMatchObject([{ rule: "unreadable" }]);
    expect(await checkPress(sample().subarray(0, 90))).toMatchObject([{ rule: "unreadable" }]);
  });

  test("goes by the limits it is given", async () => {
    const file = sample(["/Spot cs", "0.6 0.6 0.6 0.6 k 1 1 9 9 re f /Spot cs"]);
    expect(await checkPress(file, { ink: 200, resolution: 301.5 })).toMatchObject([
      { rule: "ink-limit", severity: "warning" },
      { rule: "image-resolution" },
    ]);
  });
});
