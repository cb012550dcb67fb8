import { walk } from "@printery/document";
import { type Publication, readLink } from "@printery/publication";
import { type Place, placeOf } from "@printery/task";

/** A link to the web, and where it stands. */
export interface WebLink {
  /** Absolute, with http or https, as URLs are written (WHATWG URL), with its fragment. */
  readonly url: string;
  /** The text that has it, as messages name it; or an output, where it stands in no text. */
  readonly file: string;
  readonly place?: Place;
}

/** The links to the web in the texts of `publication`, in their order. */
export function webLinks({ sections }: Publication): WebLink[] {
  return sections.flatMap(({ path, front, children, back, notes }) =>
    walk([...front, ...children, ...back, ...notes]).flatMap((node) => {
      const link = node.type === "link" ? readLink(node.url, path) : undefined;
      if (node.type !== "link" || link === undefined || !("url" in link)) return [];
      return isOfWeb(link.url)
        ? [{ url: link.url, file: path, place: placeOf(node.position) }]
        : [];
    }),
  );
}

/** Whether `url` is an address of the web. */
export function isOfWeb(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}
