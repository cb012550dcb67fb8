import { isRightToLeft, type Matter } from "@printery/publication";
import type { ElementContent } from "hast";
import { toXast } from "hast-util-to-xast";
import { h } from "hastscript";
import { setVocabulary } from "./vocabulary.ts";
import { xmlDocument } from "./xml.ts";

/** A content document of the e-book: one XHTML file. */
export interface Page {
  /** The file's name, `[a-z0-9-]+.xhtml`: what every reading system can open. */
  readonly href: string;
  readonly title: string;
  readonly lang: string;
  readonly matter: Matter;
  /** What kind of place it is, for the landmarks of the navigation. */
  readonly landmark?: Landmark | undefined;
  /** Made when it is written: ten thousand at a time would fill the memory. */
  readonly body: () => readonly ElementContent[];
  /** Of a page that may be kept until the next time. */
  readonly origin?: Origin | undefined;
}

/** What a page is made of. */
export interface Origin {
  /** Of all that is its own. */
  readonly digest: string;
  /** What it asked of others while its body was made, and was told. */
  readonly told: () => Told;
  /** Whether it would be told the same now. */
  readonly isStill: (told: Told) => boolean;
}

/** In the order in which it was asked for. */
export interface Told {
  /** Where links lead, by path and heading; null where nowhere. */
  readonly urls: readonly (readonly [path: string, heading: string, url: string | null])[];
  /** Images: their names, what they are called in the book, and pixels across and down, or none. */
  readonly images: readonly (readonly [name: string, url: string, ...size: number[]])[];
}

/** Terms of the EPUB Structural Semantics Vocabulary 1.1 that reading systems jump to. */
type Landmark = "cover" | "titlepage" | "copyright-page" | "toc" | "bodymatter" | "colophon";

/** The name of the one style sheet. */
export const STYLESHEET = "style.css";

/** `page` as an XHTML file. */
export function pageXhtml({ title, lang, matter, body }: Page): string {
  const html = h(
    "html",
    { "xmlns:epub": "http://www.idpf.org/2007/ops", lang, dir: directionOf(lang) },
    [
      h("head", [
        h("title", title),
        h("link", { rel: "stylesheet", type: "text/css", href: STYLESHEET }),
      ]),
      h("body", { "epub:type": `${matter}matter` }, ...body()),
    ],
  );
  const document = toXast(html);
  setVocabulary(document);
  return xmlDocument(document, "<!DOCTYPE html>\n");
}

/** `rtl` where `lang` is written so. */
export function directionOf(lang: string): "rtl" | undefined {
  return isRightToLeft(lang) ? "rtl" : undefined;
}
