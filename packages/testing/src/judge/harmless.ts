import type { Files } from "@printery/task";
import { openBook } from "./book.ts";
import { elementsOf, type JudgedElement, textIn } from "./elements.ts";

/** What outputs of harmless texts have. What others have besides, only their texts can have brought about. */
export interface Harmless {
  /** Names of elements. */
  readonly elements: ReadonlySet<string>;
  /** Names of attributes, and what `class`, `rel`, `role` and `epub:type` say: `class=note`. */
  readonly attributes: ReadonlySet<string>;
  /** What is said once for a whole page: `name=author`, `http-equiv=…` with all it says. */
  readonly metas: ReadonlySet<string>;
  /** Scripts, by {@link scriptOf}. */
  readonly scripts: ReadonlySet<string>;
}

/** What all of `outputs`, those of the publication of every node among them, have in their pages. */
export function harmlessIn(outputs: readonly Files[]): Harmless {
  const elements = new Set(`${FORMULA} picture source`.split(" "));
  const attributes = new Set([...RARE, ...STRETCHED].flatMap((names) => names.split(" ")));
  const metas = new Set<string>();
  const scripts = new Set<string>();
  for (const [path, bytes] of outputs.flatMap(filesIn)) {
    if (!/\.(html|xhtml|opf|ncx|xml)$/.test(path)) continue;
    for (const element of elementsOf(path, textIn(bytes))) {
      elements.add(element.name);
      for (const attribute of traitsOf(element)) attributes.add(attribute);
      if (element.name === "meta") metas.add(metaOf(element));
      if (element.name === "script") scripts.add(scriptOf(element));
    }
  }
  return { elements, attributes, metas, scripts };
}

/** What formulas are made of, of which no text has all (MathML Core, 2.1 and 3), and what says how they stretch. */
const FORMULA =
  "math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle merror mpadded mphantom msub msup msubsup munder mover munderover mmultiscripts mprescripts mtable mtr mtd semantics annotation menclose";
const STRETCHED = [
  "mathvariant mathsize displaystyle scriptlevel stretchy symmetric fence separator form largeop movablelimits accent accentunder",
  "minsize maxsize lspace rspace width height depth voffset linethickness columnspan rowspan columnalign columnlines rowlines",
  "columnspacing rowspacing intent arg encoding notation display alttext",
];
/** Lists by what stands around their numbers, and what they count by. */
const LISTS = ["parenthesis", "parentheses"]
  .flatMap((delimiter) =>
    "decimal lower-alpha upper-alpha lower-roman upper-roman"
      .split(" ")
      .map((counter) => `class=${delimiter}-${counter}`),
  )
  .join(" ");
/** What only some texts bring about. */
const RARE = [
  `class=tasks class=address class=headings class=turned class=sentence class=admonition class=initial class=unseen ${LISTS} start type scope dir lang xml:lang title srcset sizes loading decoding fetchpriority`,
];

/** `files`, and those in the e-books among them. */
function filesIn(files: Files): [string, Uint8Array][] {
  return [...files].flatMap(([path, bytes]): [string, Uint8Array][] =>
    path.endsWith(".epub") ? [...openBook(bytes).files] : [[path, bytes]],
  );
}

/** Attributes that mean something by what they say, word by word. */
const WORDS: ReadonlySet<string> = new Set(["class", "rel", "role", "epub:type"]);

/** What is known of an element besides its name. */
export function traitsOf({ attributes }: JudgedElement): string[] {
  return Object.entries(attributes).flatMap(([name, value]) =>
    WORDS.has(name)
      ? value.split(/\s+/).flatMap((word) => (word === "" ? [] : [`${name}=${word}`]))
      : [name],
  );
}

/** A script, and how it is run. */
export function scriptOf({ attributes, text }: JudgedElement): string {
  return `${JSON.stringify(attributes)} ${text}`;
}

/** What a `meta` is about; of one that a browser obeys, all it says, but for which style sheet the page has in itself. */
export function metaOf({ attributes }: JudgedElement): string {
  const { name, property, "http-equiv": obeyed, content = "" } = attributes;
  if (obeyed !== undefined) return `http-equiv=${obeyed} ${content.replace(STYLE_HASH, "")}`;
  return name === undefined ? `property=${property}` : `name=${name}`;
}

/** The one that a policy names, which the judge holds against the style sheet there is. */
export const STYLE_HASH: RegExp = /(?<=style-src 'self') '(sha256-[\w+/=]+)'/;
