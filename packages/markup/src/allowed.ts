import type { Schema } from "hast-util-sanitize";

type Attributes = NonNullable<NonNullable<Schema["attributes"]>[string]>;

/** What any element may say: what it is, where it is, in which language, how it is heard, and, in a preview, where it comes from. */
const EVERYWHERE: Attributes = [
  ...["id", "className", "lang", "dir", "title", "role", "tabIndex"],
  ...["ariaLabel", "ariaLabelledBy", "ariaDescribedBy", "ariaHidden", "dataPlace"],
];

/** No path from the root of a site or of a disk, and no other computer; browsers take `\` for `/` (URL Standard, 4.4). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them
const NOT_FROM_THE_ROOT = /^(?![\u0000-\u0020]*[\\/])/;
/** Files beside the page, by no scheme: one, or several, each with its width. */
const BESIDE = /^(?!\s*\/)(?!.*[:\\])(?!.*,\s*\/)/s;

const SIZES: Attributes = [["srcSet", BESIDE], "sizes"];
const IMAGE: Attributes = [
  ["src", BESIDE],
  ...["alt", "width", "height", "decoding", "loading", "fetchPriority"],
];

/** Attributes of MathML Core that place or stretch (clauses 2.1.3 and 3); none of them leads anywhere. */
const FORMULA: Attributes = [
  ...["mathvariant", "mathsize", "displaystyle", "scriptlevel", "stretchy", "symmetric", "fence"],
  ...["separator", "form", "largeop", "movablelimits", "accent", "accentunder", "minsize"],
  ...["maxsize", "lspace", "rspace", "width", "height", "depth", "voffset", "linethickness"],
  ...["columnspan", "rowspan", "columnalign", "columnlines", "rowlines", "columnspacing"],
  ...["rowspacing", "intent", "arg"],
];

/** Elements that may come of content, and what each may say besides; names are those of hast. */
const elements: readonly (readonly [names: string, attributes: Attributes])[] = [
  ["h1 h2 h3 h4 h5 h6 p div section blockquote aside figure figcaption hr br", []],
  ["em strong del i small sup sub code pre ruby rt rp span ul li dl dt dd", []],
  ["table caption thead tbody tr td picture", []],
  ["a", [["href", NOT_FROM_THE_ROOT]]],
  ["img", [...IMAGE, ...SIZES]],
  ["source", ["type", ...SIZES]],
  ["ol", ["type", "start"]],
  ["th", ["scope"]],
  ["time", ["dateTime"]],
  ["math", ["display", "alttext", "xmlns", ...FORMULA]],
  ["mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle merror mpadded", FORMULA],
  ["mphantom msub msup msubsup munder mover munderover mmultiscripts", FORMULA],
  ["mprescripts mtable mtr mtd semantics", FORMULA],
  ["menclose", ["notation", ...FORMULA]],
  ["annotation", ["encoding"]],
];

const byName = elements.flatMap(([names, attributes]) =>
  names.split(" ").map((name): [string, Attributes] => [name, attributes]),
);

/**
 * What may come of content. Ids have no prefix: those of headings have no capital, those of the page have one, and nothing that
 * the document goes by its `id` or `name` can be made (HTML, 3.1.7: `embed`, `form`, `iframe`, `img`, `object`).
 */
export const allowed: Schema = {
  tagNames: byName.map(([name]) => name),
  attributes: { ...Object.fromEntries(byName), "*": EVERYWHERE },
  protocols: { href: ["http", "https", "mailto", "tel"] },
  strip: ["script", "style", "template", "noscript"],
  clobber: [],
  clobberPrefix: "",
};
