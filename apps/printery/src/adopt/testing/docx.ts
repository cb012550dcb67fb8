import { strToU8, zipSync } from "fflate";

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
].join(" ");

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const STYLES = [
  "Title",
  "Heading 1",
  "Heading 2",
  "Quote",
  "Caption",
  "Author",
  "toc 1",
  "Source Code",
];

/** A PNG of 2 by 2 pixels. */
export const PICTURE: Buffer = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAE0lEQVR42mOQ94vfEmXDAMRAFgAdsgQtoPZN9AAAAABJRU5ErkJggg==",
  "base64",
);

/** A paragraph, in a style by its name. */
export function p(inside: string, style?: string): string {
  const id = style?.replaceAll(" ", "");
  const properties = id === undefined ? "" : `<w:pPr><w:pStyle w:val="${id}"/></w:pPr>`;
  return `<w:p>${properties}${inside}</w:p>`;
}

/** A run of text, with what its properties say. */
export function r(text: string, properties = ""): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** An item of a list: 1 is one with bullets, 2 one with numbers. */
export function item(text: string, list: 1 | 2, level = 0): string {
  const properties = `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`;
  return `<w:p>${properties}${r(text)}</w:p>`;
}

/** The picture of the document, with its text for who can't see it. */
export function picture(alt: string): string {
  return `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="${alt}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rPic"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

/** A Word document with `body`, and `parts` besides, by their names. */
export function docx(
  body: string,
  parts: Readonly<Record<string, string | Uint8Array>> = {},
): Buffer {
  const related = (id: string, type: string, target: string, mode = "") =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode}/>`;
  const list = (id: number, format: string) =>
    `<w:abstractNum w:abstractNumId="${id}">${[0, 1].map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${format}"/></w:lvl>`).join("")}</w:abstractNum>`;
  const all: Record<string, string | Uint8Array> = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="png" ContentType="image/png"/><Default Extension="emf" ContentType="image/x-emf"/></Types>',
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related("r1", "officeDocument", "word/document.xml")}</Relationships>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[
      related("rPic", "image", "media/image1.png"),
      related("rStyles", "styles", "styles.xml"),
      related("rNumbers", "numbering", "numbering.xml"),
      related("rNotes", "footnotes", "footnotes.xml"),
      related("rComments", "comments", "comments.xml"),
      related("rLink", "hyperlink", "https://example.org/", ' TargetMode="External"'),
    ].join("")}</Relationships>`,
    "word/document.xml": `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    "word/styles.xml": `<w:styles ${NAMESPACES}>${STYLES.map((name) => `<w:style w:type="paragraph" w:styleId="${name.replaceAll(" ", "")}"><w:name w:val="${name}"/></w:style>`).join("")}</w:styles>`,
    "word/numbering.xml": `<w:numbering ${NAMESPACES}>${list(1, "bullet")}${list(2, "decimal")}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`,
    "word/footnotes.xml": `<w:footnotes ${NAMESPACES}><w:footnote w:id="1">${p(r("What the note says."))}</w:footnote></w:footnotes>`,
    "word/media/image1.png": PICTURE,
    ...Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        typeof part === "string" && name.startsWith("word/")
          ? part.replace("NAMESPACES", NAMESPACES)
          : part,
      ]),
    ),
  };
  const bytes = Object.entries(all).map(([name, part]) => [
    name,
    typeof part === "string" ? strToU8(part) : part,
  ]);
  return Buffer.from(zipSync(Object.fromEntries(bytes)));
}
