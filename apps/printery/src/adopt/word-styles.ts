import { FORMULA } from "./office-math.ts";

/** Names that styles of Word, LibreOffice and pandoc go by, with what they are. A later row never counts more than an earlier one. */
export const wordStyles: readonly string[] = [
  "p[style-name='Title'] => h1.x-title:fresh",
  "p[style-name='Subtitle'] => x-role.subtitle > p:fresh",
  "p[style-name='Author'] => x-role.byline > p:fresh",
  "p[style-name='Date'] => x-role.dateline > p:fresh",
  ...["Quote", "Intense Quote", "Block Text", "Quotations", "Block Quotation"].map(
    (name) => `p[style-name='${name}'] => blockquote > p:fresh`,
  ),
  ...["Source Code", "HTML Preformatted", "Preformatted Text", "Code", "Plain Text"].map(
    (name) => `p[style-name='${name}'] => pre:separator('\\n')`,
  ),
  ...["Verbatim Char", "HTML Code", "Source Text"].map((name) => `r[style-name='${name}'] => code`),
  ...["Caption", "Image Caption", "Table Caption", "Figure", "Illustration", "Table"].map(
    (name) => `p[style-name='${name}'] => p.x-caption:fresh`,
  ),
  "p[style-name='Captioned Figure'] => p:fresh",
  "p[style-name^='toc '] => p.x-toc:fresh",
  "p[style-name^='Contents '] => p.x-toc:fresh",
  "p[style-name='TOC Heading'] => p.x-toc:fresh",
  "p[style-name='Contents Heading'] => p.x-toc:fresh",
  "p[style-name='table of figures'] => p.x-toc:fresh",
  // What these are numbered by says of them that each is a list of its own.
  ...[2, 3].flatMap((level) => [
    `p[style-name='List Bullet ${level}'] => ${"ul|ol > li > ".repeat(level - 1)}ul > li:fresh`,
    `p[style-name='List Number ${level}'] => ${"ul|ol > li > ".repeat(level - 1)}ol > li:fresh`,
  ]),
  "r[style-name='Emphasis'] => em",
  "r[style-name='Intense Emphasis'] => em",
  "r[style-name='Book Title'] => em",
  `r.${FORMULA} => x-math`,
  "br[type='page'] =>",
  "strike => del",
  "u =>",
];
