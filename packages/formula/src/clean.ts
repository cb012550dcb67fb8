import type { MathElement } from "@printery/document";
import { tableOf } from "./table.ts";

/** An element as the reader of TeX gives it, or a piece of text. */
export interface Raw {
  readonly type?: string;
  readonly text?: string;
  readonly children?: readonly Raw[];
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly style?: Readonly<Record<string, unknown>>;
  readonly classes?: readonly string[];
}

/** An element of ours. */
export type Part = Exclude<MathElement, string>;

/** A formula without what says how a browser should draw it; `refused` names what it must not have. */
export interface Cleaned {
  readonly tree: MathElement;
  readonly refused?: string;
  /** How many elements it has; counted to a little more than was asked. */
  readonly elements: number;
}

/** `raw` without style, colours and classes, told instead by elements and attributes of MathML. */
export function cleaned(raw: Raw, most: number): Cleaned {
  let elements = 0;
  let refused: string | undefined;
  const clean = (node: Raw): MathElement[] => {
    elements += 1;
    if (elements > most) return [];
    if (node.type === undefined) return cleanUntyped(node);
    if (ROOTS.has(node.type)) return (node.children ?? []).flatMap(clean);
    if (!ELEMENTS.has(node.type) || isNoSpace(node)) return [];
    const children = (node.children ?? []).flatMap(clean);
    return [shaped(node, { name: node.type, attributes: attributesOf(node), children })];
  };
  const cleanUntyped = (node: Raw): MathElement[] => {
    if (node.text !== undefined) return node.text === "" ? [] : [node.text];
    // Where numbers of formulas would be told by themselves, there are none.
    if (node.classes?.includes("tml-ref") === true) refused = "a reference to another (\\ref)";
    return (node.children ?? []).flatMap(clean);
  };
  const children = clean(raw);
  const [only] = children;
  const tree =
    children.length === 1 && only !== undefined && typeof only !== "string"
      ? only
      : { name: "mrow", attributes: {}, children };
  return { tree, elements, ...(refused === undefined ? {} : { refused }) };
}

/** A space of no size at all, which the reader leaves where a command said what letters look like. */
function isNoSpace({ type, attributes = {} }: Raw): boolean {
  return type === "mspace" && Object.keys(attributes).length === 0;
}

/** What stands around a formula, or says its source. */
const ROOTS: ReadonlySet<string> = new Set(["math", "semantics"]);

/** Of MathML Core, and what it left behind that has no other way to be said. */
const ELEMENTS: ReadonlySet<string> = new Set(
  "mrow mi mn mo mtext ms mspace mfrac msqrt mroot msub msup msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mtd mpadded mphantom menclose mstyle".split(
    " ",
  ),
);

const ATTRIBUTES: ReadonlySet<string> = new Set(
  "accent accentunder depth displaystyle fence form height largeop linethickness lspace mathsize mathvariant maxsize minsize movablelimits notation rspace scriptlevel separator stretchy symmetric voffset width columnspan rowspan".split(
    " ",
  ),
);

/** The attributes of `node` that say what it is. */
function attributesOf({ attributes = {} }: Raw): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes))
    if (ATTRIBUTES.has(name)) kept[name] = lengthOf(String(value));
  return kept;
}

/** A length that MathML has without a unit, or as the reader of TeX rounds it: “0px” is “0em”. */
function lengthOf(value: string): string {
  return /^-?0(?:\.0+)?(?:px|pt)?$/.test(value) ? "0em" : value;
}

/** `part`, with what `raw` says in style told by elements and attributes. */
function shaped(raw: Raw, part: Part): MathElement {
  const { style = {}, classes = [] } = raw;
  if (part.name === "mtable") return tableOf(raw, part);
  if (part.name === "mo" && part.attributes.stretchy === "true") return grown(part);
  if (part.name === "mtd" && classes.includes("tml-left")) return begun(part);
  if (part.name === "mover" || part.name === "munder") return accented(raw, part);
  // A filled area.
  if (part.name === "mspace" && raw.attributes?.mathbackground === "black")
    return { ...part, attributes: { ...part.attributes, mathbackground: "black" } };
  // Beside what is struck through there is nothing.
  if (part.name === "menclose") return { ...part, children: part.children.filter(isSomething) };
  if (part.name !== "mrow") return part;
  if (style.border !== undefined)
    return { name: "menclose", attributes: { notation: "box" }, children: part.children };
  const { marginLeft } = style;
  if (typeof marginLeft === "string" && /^-?[\d.]+(?:em|pt)$/.test(marginLeft)) {
    const space = { name: "mspace", attributes: { width: marginLeft }, children: [] };
    return part.children.length === 0 ? space : { ...part, children: [space, ...part.children] };
  }
  // Around what is struck through there is one element that says so.
  return classes.includes("tml-cancel") ? unwrapped(part) : part;
}

/** The characters of accents that faces know to widen, by those that stand for them alone. */
const WIDE: Readonly<Record<string, string>> = {
  ˆ: "\u0302",
  "^": "\u0302",
  "˜": "\u0303",
  "~": "\u0303",
  ˇ: "\u030c",
};

function grown(sign: Part): Part {
  const [mark] = sign.children;
  const wide = typeof mark === "string" ? WIDE[mark] : undefined;
  return wide === undefined ? sign : { ...sign, children: [wide] };
}

/** `cell`, in which a sign that goes on from the cell before has something before it, and so its space. */
function begun(cell: Part): Part {
  const empty: Part = { name: "mrow", attributes: {}, children: [] };
  const [first, ...others] = cell.children;
  if (first === undefined || typeof first === "string") return cell;
  if (isSign(first)) return { ...cell, children: [empty, first, ...others] };
  if (first.name !== "mrow" || !isSign(first.children[0])) return cell;
  return { ...cell, children: [{ ...first, children: [empty, ...first.children] }, ...others] };
}

/** A relation or an operator that stands between two things. */
function isSign(part: MathElement | undefined): boolean {
  if (part === undefined || typeof part === "string") return false;
  return part.name === "mo" && part.attributes.form === undefined;
}

function isSomething(part: MathElement): boolean {
  return typeof part === "string" || part.name !== "mrow" || part.children.length > 0;
}

/** The only child of `part`, or itself. */
function unwrapped(part: Part): MathElement {
  const [only, ...others] = part.children;
  return only === undefined || others.length > 0 || typeof only === "string" ? part : only;
}

/** What hangs over a letter at its own size is an accent. */
function accented(raw: Raw, part: Part): Part {
  const mark = raw.children?.[1];
  const isAccent =
    mark?.type === "mo" &&
    (mark.style?.["math-depth"] !== undefined || mark.style?.mathDepth !== undefined);
  if (!isAccent) return part;
  const name = part.name === "mover" ? "accent" : "accentunder";
  return { ...part, attributes: { ...part.attributes, [name]: "true" } };
}
