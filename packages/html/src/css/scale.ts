import type { FaceName, Scale, Style, Type } from "@printery/design";
import { familyOf, familyVariable, standInFamilies } from "./stand-ins.ts";

/** Which elements each role of the scale dresses. */
const selectors: { readonly [Role in keyof Scale]: string | readonly string[] } = {
  body: "body",
  title: ".title",
  subtitle: ".subtitle",
  standfirst: ".standfirst",
  byline: ".byline",
  dateline: ".dateline",
  credit: ".credit",
  label: ".label, .attachments > h2, .back h2, .notes > h2, .contents > h2, .contributors > h2",
  chapter: ".chapter",
  headings: [".body h2", ".body h3", ".body :is(h4, h5, h6)"],
  quote: "blockquote",
  pullquote: '[role="doc-pullquote"]',
  verse: ".verse",
  caption: "figcaption, caption",
  code: "pre, code",
  table: "table",
  note: ".notes > ol",
  runningHead: ".masthead",
  folio: ".turn",
  contents: ".contents ol",
  small: "footer, .back, .attachments, .disclaimer",
};

/** Leading on a screen: of what is about as large as the text, and the least of what is smaller. */
const LEADING = { text: 1.6, small: 1.45 };

/** Share of the text size below which nothing on a screen goes. */
const SMALLEST = 0.8;

/** The faces of a style, each once. */
export function facesOf({ scale }: Style): FaceName[] {
  return [
    ...new Set(Object.values(scale).flatMap((types) => [types].flat().map(({ face }) => face))),
  ];
}

/** The scale in rem, whose 1 is the text size; it grows with the window. */
export function scaleRules(style: Style): string {
  const { scale } = style;
  const rules = (Object.keys(selectors) as (keyof Scale)[]).flatMap((role) => {
    const types = [scale[role]].flat();
    return [selectors[role]]
      .flat()
      .map((selector, index) => rule(selector, types[index] ?? scale.body, scale.body));
  });
  return [
    `:root { font-size: clamp(1.06rem, 1rem + 0.3vw, 1.25rem); --line: ${LEADING.text}rem; ${families(style, standInFamilies)} }`,
    ...rules,
  ].join("\n");
}

/** Text is set in the fonts from here on. */
export function fontRules(style: Style): string {
  return `:root { ${families(style, (face) => familyOf(face, style.scale.body.face))} }`;
}

function families(style: Style, list: (face: FaceName) => string): string {
  return facesOf(style)
    .map((face) => `${familyVariable(face).slice(4, -1)}: ${list(face)};`)
    .join(" ");
}

function rule(selector: string, type: Type, body: Type): string {
  const size = type.sizePt / body.sizePt;
  const declarations = [
    `font: ${type.italic ? "italic " : ""}${type.weight} ${fontSize(size)}/${leading(type, body)} ${familyVariable(type.face)}`,
    ...(type.smallCaps ? ["font-variant-caps: small-caps"] : []),
    ...(type.tracking === undefined ? [] : [`letter-spacing: ${type.tracking}em`]),
    ...(type.align === "center" ? ["text-align: center"] : []),
    ...(type.colour === undefined ? [] : [`color: var(--${type.colour})`]),
    ...(type.before === undefined
      ? []
      : [`margin-block-start: calc(${rounded(type.before)} * var(--line))`]),
    ...(type.after === undefined || type === body
      ? []
      : [`margin-block-end: calc(${rounded(type.after)} * var(--line))`]),
  ];
  return `${selector} { ${declarations.join("; ")}; }`;
}

/** Display sizes shrink with the window, so that a long word of a title fits a telephone. */
function fontSize(share: number): string {
  const size = rounded(Math.max(share, SMALLEST));
  return size <= 1.4
    ? `${size}rem`
    : `clamp(${rounded(size * 0.72)}rem, ${rounded(size * 0.5)}rem + ${rounded(size * 1.4)}vw, ${size}rem)`;
}

function leading(type: Type, body: Type): number {
  const share = type.sizePt / body.sizePt;
  const printed = type.leadingPt / type.sizePt;
  if (share > 1.1) return rounded(printed);
  return share < 0.9 ? rounded(Math.max(printed, LEADING.small)) : LEADING.text;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
