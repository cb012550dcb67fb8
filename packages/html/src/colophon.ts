import { styleOf } from "@printery/design";
import { fitText } from "@printery/document";
import { dateMarkup } from "@printery/markup";
import {
  editionDate,
  licenceOf,
  type Offer,
  type Publication,
  type Section,
  terms,
  UNDATED,
} from "@printery/publication";
import { VERSION } from "@printery/task";
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { citeThis } from "./cite/cite-this.ts";
import type { CslItem } from "./cite/csl.ts";
import { downloadList } from "./offered.ts";

/** What the foot of a page tells of. */
export interface Foot {
  /** The work that the page is, if one would cite it. */
  readonly work?: CslItem | undefined;
  /** What else there is to read it in; none below a chapter. */
  readonly offers?: readonly Offer[];
  /** The sections whose texts are named. */
  readonly sections: readonly Section[];
}

/** How to cite the page; rights, source, other formats; what it is set in, made with and made from. */
export function footer(publication: Publication, { work, offers, sections }: Foot): Element[] {
  const { metadata } = publication;
  const { rights, source, downloads, colophon, sourceTexts } = terms(metadata.lang);
  const rows: readonly (readonly [string, readonly ElementContent[]])[] = [
    [rights, termsOfUse(metadata)],
    [source, linked(metadata.source)],
    [downloads, offers === undefined ? [] : downloadList(publication, offers)],
    [colophon, madeOf(publication)],
    [sourceTexts, sections.length === 0 ? [] : [digests(sections)]],
  ];
  return [
    ...(work === undefined ? [] : [citeThis(work, publication)]),
    h(
      "dl.imprint",
      rows.flatMap(([term, value]) =>
        value.length === 0 ? [] : [h("div", [h("dt", term), h("dd", [...value])])],
      ),
    ),
  ];
}

/** Whose it is, and what others may do with it. */
function termsOfUse({ rights, license, lang }: Publication["metadata"]): ElementContent[] {
  if (license === undefined) return linked(rights, "license");
  const { name, url } = licenceOf(license, lang);
  const licence = url === undefined ? textOf(name) : h("a", { href: url, rel: "license" }, name);
  return rights === undefined ? [licence] : [...linked(rights), textOf(" "), licence];
}

/** `value` as a link, if it is an address. */
function linked(value: string | undefined, rel?: "license"): ElementContent[] {
  if (value === undefined) return [];
  const isAddress = /^https?:/i.test(value) && URL.canParse(value);
  return [isAddress ? h("a", { href: new URL(value).href, rel }, value) : textOf(value)];
}

function textOf(value: string): ElementContent {
  return { type: "text", value };
}

/** “Set in EB Garamond and Source Code Pro. Made with printery 0.1.0. Edition of 4 March 2021.” */
function madeOf(publication: Publication): ElementContent[] {
  const { metadata, modified } = publication;
  const { setIn, madeWith, editionOf } = terms(metadata.lang);
  const types = Object.values(styleOf(publication).scale).flat();
  const faces = [...new Set(types.map(({ face }) => face))];
  const made = `${setIn} ${faces.join(", ")}. ${madeWith} printery ${VERSION}.`;
  if (modified === UNDATED) return [textOf(made)];
  const date = dateMarkup(editionDate(modified, metadata.date), metadata.lang);
  return [textOf(`${made} ${editionOf} `), date, textOf(".")];
}

/** The path of each text, with the digest that proves which version was published. */
function digests(sections: readonly Section[]): Element {
  const texts = new Map(sections.map(({ path, digest }) => [path, digest]));
  return h("details", [
    h("summary", "SHA-256"),
    h(
      "ul",
      [...texts].map(([path, digest]) => h("li", [fitText(path), " ", h("span.digest", digest)])),
    ),
  ]);
}
