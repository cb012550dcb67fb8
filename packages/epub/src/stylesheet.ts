import { canSet } from "@printery/cover";
import { mathFace, type Style, type Type } from "@printery/design";
import { counterRules, formulaCss, MAX_INDENT } from "@printery/markup";
import type { EmbeddedFace } from "./faces.ts";
import { mirrorCss } from "./mirror-css.ts";

interface Options {
  readonly hyphenate: boolean;
  readonly dropCaps?: boolean;
  readonly hasPlates?: boolean;
  readonly isRtl?: boolean;
}

/**
 * The house style as a suggestion: relative sizes, no colour of text or page, no line height for
 * the running text, so that the reader's own settings win. No flex and no grid, which leave pages
 * blank on older devices.
 */
export function stylesheet(
  style: Style,
  faces: readonly EmbeddedFace[],
  { hyphenate, dropCaps = false, hasPlates = false, isRtl = false }: Options,
): string {
  const css = [
    ...faces.map(fontFace),
    ...base(style, hyphenate ? "auto" : "manual"),
    ...roles.map(([selector, role]) =>
      rule(selector, typeCss(style.scale[role], style.scale.body)),
    ),
    rule("h1 .label", { ...typeCss(style.scale.label, style.scale.chapter), ...OWN_LINE }),
    structure,
    ...(dropCaps ? [DROP_CAP] : []),
    ...(hasPlates ? [PLATES] : []),
    ...(faces.some(({ face }) => face === mathFace) ? [formulas] : []),
    ...Array.from({ length: MAX_INDENT }, (_, step) =>
      rule(`.verse .indent-${step + 1}`, { "padding-left": `${step + 3}em` }),
    ),
    "",
  ].join("\n");
  const named = faces.length > 0 ? css : css.replaceAll(/(font-family: )"[^"]+", /g, "$1");
  return isRtl ? mirrorCss(named) : named;
}

/** Which elements are set as which role of the style; later ones win. */
const roles: readonly (readonly [
  selector: string,
  role: Exclude<keyof Style["scale"], "headings">,
])[] = [
  ["h1", "chapter"],
  [".title-page h1, article h1", "title"],
  [".subtitle", "subtitle"],
  [".standfirst", "standfirst"],
  [".byline, .title-page .authors, .title-page .credits", "byline"],
  [".dateline", "dateline"],
  ["header .credit", "credit"],
  [".series, .title-page .publisher, aside h2, .contributors h2", "label"],
  ["blockquote", "quote"],
  [".verse", "verse"],
  ["figcaption, caption", "caption"],
  ["pre, code", "code"],
  ["table", "table"],
  ["aside[role=doc-footnote]", "note"],
  [".imprint, .colophon, .disclaimer, .contributors p", "small"],
];

/** What counts a chapter, above its name. */
const OWN_LINE = { display: "block", margin: "0 0 0.75em" };

type Declarations = Readonly<Record<string, string | undefined>>;

function rule(selector: string, declarations: Declarations): string {
  const lines = Object.entries(declarations).flatMap(([property, value]) =>
    value === undefined ? [] : [`  ${property}: ${value};`],
  );
  return `${selector} {\n${lines.join("\n")}\n}`;
}

function fontFace({ face, weight, italic, href }: EmbeddedFace): string {
  return rule("@font-face", {
    "font-family": `"${face}"`,
    "font-weight": String(weight),
    "font-style": italic ? "italic" : "normal",
    src: `url("${href}")`,
  });
}

function base(
  { scale, paragraphs, indentPt, opener, ornament }: Style,
  hyphens: "auto" | "manual",
): string[] {
  const { body, headings, chapter, caption } = scale;
  const gap = ems((body.after ?? 0) * body.leadingPt, body.sizePt);
  const isIndented = paragraphs === "indent";
  return [
    rule("body", {
      margin: "0",
      "font-family": family(body),
      "font-variant-numeric": "oldstyle-nums",
      hyphens,
      "-webkit-hyphens": hyphens,
      "-epub-hyphens": hyphens,
    }),
    rule("p", {
      margin: isIndented ? "0" : `0 0 ${gap}`,
      "text-indent": isIndented ? ems(indentPt, body.sizePt) : "0",
      orphans: "2",
      widows: "2",
    }),
    // An opener is sunk by space, which every device keeps, and not by a page of its own.
    rule("section, article, nav", { "padding-top": `${2 + opener.sinkLines / 2}em` }),
    rule("header", {
      "text-align": alignment(chapter.align),
      "margin-bottom": ems(Math.max(1.5, chapter.after ?? 0) * body.leadingPt, body.sizePt),
    }),
    rule("aside[role=doc-pullquote] p", { ...typeCss(scale.pullquote, body), margin: "0" }),
    rule("figure", { "text-align": alignment(caption.align ?? "center") }),
    ...headings.map((type, index) => rule(HEADINGS[index] ?? "", typeCss(type, body))),
    // A device without generated content still leaves the white line.
    rule("hr::before", { content: `"${canSet(body.face, ornament) ? ornament : "* * *"}"` }),
  ];
}

/** Elements of the three sizes of heading. */
const HEADINGS = ["h2", "h3", "h4, h5, h6"];

/** `type` against a page set in `body`. */
function typeCss(type: Type, body: Type): Declarations {
  const { sizePt, leadingPt, weight, italic, smallCaps, tracking, align, before, after } = type;
  const space = (lines = 0) => ems(lines * body.leadingPt, sizePt);
  return {
    "font-family": type.face === body.face ? undefined : family(type),
    "font-size": sizePt === body.sizePt ? undefined : ems(sizePt, body.sizePt),
    "font-weight": weight === 400 ? "normal" : String(weight),
    "font-style": italic ? "italic" : undefined,
    "font-variant": smallCaps ? "small-caps" : undefined,
    "letter-spacing": tracking === undefined ? undefined : ems(tracking, 1),
    "text-align": alignment(align),
    "text-indent": align === "justify" ? undefined : "0",
    // Display sizes need less than the reader's line height; text sizes keep it.
    "line-height": sizePt > body.sizePt ? number(leadingPt / sizePt) : undefined,
    margin: `${space(before)} 0 ${space(after)}`,
  };
}

/** From where a line begins, in its language; justified or ragged is the reader's choice. */
function alignment(align: Type["align"]): string | undefined {
  if (align === "justify") return undefined;
  return align === "left" ? "initial" : align;
}

function family({ face }: Type): string {
  const generic = { "Source Sans 3": "sans-serif", "Source Code Pro": "monospace" }[face as string];
  return `"${face}", ${generic ?? "serif"}`;
}

function ems(points: number, sizePt: number): string {
  return points === 0 ? "0" : `${number(points / sizePt)}em`;
}

function number(value: number): string {
  return String(Number(value.toFixed(3)));
}

/** Three lines tall, and a letter like others where a device does not know how. */
const DROP_CAP = `.initial { text-indent: 0; }
.initial::first-letter { float: left; font-size: 3.2em; line-height: 0.8; padding: 0.06em 0.06em 0 0; }`;

/** Rules that only books with formulas need. */
const formulas = `${formulaCss(mathFace)}
.formula { margin: 1em 0; }
.formula + p { text-indent: 0; }`;

/** Rules that only books with plates need: each on a page of its own, whole, with room for a caption where there is one. */
const PLATES = `figure.plate { margin: 0; page-break-before: always; break-before: page; page-break-after: always; break-after: page; }
.plate img { display: block; margin: 0 auto; width: auto; max-height: 100vh; }
.plate img:not(:last-child) { max-height: 85vh; }
.plate figcaption { margin-top: 0.5em; }`;

/** What every style shares: the order of the page rather than its looks. */
const structure = `h1, h2, h3, h4, h5, h6 {
  hyphens: none;
  -webkit-hyphens: none;
  -epub-hyphens: none;
  page-break-after: avoid;
  break-after: avoid;
  page-break-inside: avoid;
  break-inside: avoid;
}
.standfirst, .byline, .dateline, .subtitle { hyphens: none; -webkit-hyphens: none; -epub-hyphens: none; }
section section, article section, section.cover, section.continued { padding-top: 0; }
header h1 { margin-bottom: 0.5em; }
header aside { text-align: initial; }
header + p, h2 + p, h3 + p, h4 + p, h5 + p, h6 + p, hr + p, blockquote + p, figure + p, ul + p,
ol + p, dl + p, pre + p, .verse + p, .table + p, aside + p, li > p:first-child, blockquote > p:first-child { text-indent: 0; }
em em, i em, em i, i i, .standfirst em, .standfirst i, .subtitle em, .subtitle i, figcaption em, figcaption i,
blockquote[role=doc-epigraph] em, blockquote[role=doc-epigraph] i, .dedication em, .dedication i { font-style: normal; }
:lang(ar) em, :lang(fa) em, :lang(ur) em, :lang(he) em, :lang(yi) em, :lang(hi) em, :lang(th) em, :lang(zh) em, :lang(ja) em, :lang(ko) em { font-style: normal; font-weight: bold; }
hr { border: 0; height: auto; margin: 1.5em 0; text-align: center; color: inherit; }
blockquote { margin-left: 1.5em; margin-right: 1.5em; }
.admonition { margin-left: 0; margin-right: 0; padding-left: 1em; border-left: 2px solid; }
.admonition > p:first-child { margin: 0; page-break-after: avoid; break-after: avoid; }
.admonition > p:first-child + p { text-indent: 0; }
blockquote[role=doc-epigraph] { margin: 0 0 2em 20%; font-style: italic; }
blockquote[role=doc-epigraph] p { text-indent: 0; }
aside[role=doc-pullquote] { margin: 1.5em 1em; page-break-inside: avoid; break-inside: avoid; }
.verse { margin-left: 1.5em; }
.verse .line { padding-left: 2em; text-indent: -2em; }
.stanza + .stanza { margin-top: 1em; }
ul, ol { margin: 1em 0; padding-left: 2em; }
li > ul, li > ol { margin: 0; }
li > p { text-indent: 0; }
li > p + p { margin-top: 0.5em; }
.tasks { list-style: none; padding-left: 0; }
${counterRules("padding-left")}
dl { margin: 1em 0; }
dt { font-weight: bold; margin-top: 0.5em; page-break-after: avoid; break-after: avoid; }
dd { margin: 0 0 0 1.5em; }
dd > p:first-child { text-indent: 0; }
figure { margin: 1.5em 0; page-break-inside: avoid; break-inside: avoid; }
img { max-width: 100%; height: auto; }
small { font-size: 1em; }
figcaption .credit { display: block; font-size: 0.9em; font-style: normal; }
pre { white-space: pre-wrap; overflow-wrap: break-word; text-align: initial; hyphens: none; -webkit-hyphens: none; -epub-hyphens: none; }
pre code { font-size: 1em; }
.code-keyword { font-weight: bold; }
.code-comment { font-style: italic; }
.code-removed { text-decoration: line-through; }
.table { overflow-x: auto; margin: 1.5em 0; }
table { border-collapse: collapse; margin: 0 auto; font-variant-numeric: lining-nums tabular-nums; }
caption { caption-side: top; padding-bottom: 0.5em; }
th, td { padding: 0.3em 0.7em 0.3em 0; text-align: initial; vertical-align: top; hyphens: none; -webkit-hyphens: none; -epub-hyphens: none; }
thead { border-bottom: 1px solid; }
tbody { border-bottom: 1px solid; }
th { font-weight: bold; vertical-align: bottom; }
.right { text-align: right; }
.center { text-align: center; }
a[role=doc-noteref] { font-size: 0.7em; line-height: 0; vertical-align: super; text-decoration: none; font-variant-numeric: lining-nums; }
.notes { margin-top: 2em; }
.notes aside { margin: 0 0 0.5em; }
.notes aside:first-child { border-top: 1px solid; padding-top: 1em; }
.notes p { text-indent: 0; }
.attachments, .related, .contributors { margin: 1.5em 0; padding-left: 1em; border-left: 2px solid; text-indent: 0; }
.attachments h2, .related h2, .contributors h2 { margin: 0 0 0.5em; text-align: initial; font-style: normal; }
.attachments ul { list-style: none; margin: 0; padding: 0; }
.attachments p, .related p, .contributors p { text-indent: 0; }
.disclaimer { margin-top: 1.5em; }
.cover { margin: 0; padding: 0; text-align: center; }
.cover img { max-height: 100%; }
.half-title { text-align: center; padding-top: 20%; }
.half-title p { text-indent: 0; font-style: italic; }
.title-page { text-align: center; padding-top: 15%; }
.title-page h1, .title-page p, .title-page .authors, .title-page .publisher, .title-page .series { text-align: center; }
.title-page .series { margin-bottom: 3em; }
.title-page .authors { margin-top: 3em; }
.title-page .credits { margin-top: 1em; font-size: 1em; }
.title-page .publisher { margin-top: 6em; }
.imprint, .colophon { padding-top: 20%; }
.imprint p, .colophon p { margin: 0 0 0.5em; text-indent: 0; }
.identifier { overflow-wrap: break-word; }
.work { font-style: italic; }
.index ul { list-style: none; margin: 0; padding: 0; }
.index li { padding-left: 1.5em; text-indent: -1.5em; }
.index .letter { margin-top: 1em; }
.dedication { text-align: center; font-style: italic; padding-top: 20%; }
.dedication p { text-indent: 0; }
.part { padding-top: 20%; text-align: center; }
.contents ol { list-style: none; margin: 0; padding: 0; }
.contents ol ol { padding-left: 1.5em; }
.contents li { margin-top: 0.5em; }
.contents a { text-decoration: none; color: inherit; }`;
