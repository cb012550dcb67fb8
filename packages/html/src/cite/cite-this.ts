import { type Publication, terms } from "@printery/publication";
import type { Files } from "@printery/task";
import type { Element } from "hast";
import { h } from "hastscript";
import { bibtex } from "./bibtex.ts";
import { type CslItem, citedWorks } from "./csl.ts";
import { plainCitation } from "./plain.ts";

/** How to cite `work`: in words, and as programs for references take it, to be copied. */
export function citeThis(work: CslItem, { id, metadata: { lang } }: Publication): Element {
  return h("details.cite", [
    h("summary", terms(lang).citeThis),
    h("p", plainCitation(work, lang)),
    ...record("BibTeX", `${id}.bib`, bibtex([work])),
    ...record("CSL-JSON", `${id}.csl.json`, cslJson([work])),
  ]);
}

/** What programs for references find in the folder: `<id>.bib` and `<id>.csl.json`. */
export function references(publication: Publication): Files {
  const works = citedWorks(publication);
  return new Map([
    [`${publication.id}.bib`, Buffer.from(bibtex(works))],
    [`${publication.id}.csl.json`, Buffer.from(cslJson(works))],
  ]);
}

/** Where a page’s head says that they are. BibTeX has no registered type, but one that is in use. */
export function referenceLinks({ id }: Publication): Element[] {
  const to = (type: string, href: string) => h("link", { rel: "describedby", type, href });
  return [
    to("application/x-bibtex", `${id}.bib`),
    to("application/vnd.citationstyles.csl+json", `${id}.csl.json`),
  ];
}

function cslJson(works: readonly CslItem[]): string {
  return `${JSON.stringify(works, null, 2)}\n`;
}

/** In a face that every system has: the page's own would be loaded for this alone. */
function record(name: string, href: string, text: string): Element[] {
  return [
    h("p", [h("a", { href, download: true }, name)]),
    h("pre", { tabIndex: 0, lang: "zxx", translate: "no" }, text),
  ];
}
