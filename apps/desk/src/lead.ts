import { openPublication, openText } from "./open.ts";
import type { Place } from "./place/place.ts";
import { writeRoute } from "./route.ts";
import { place, publications, say, tell, view } from "./state.ts";
import { strings } from "./strings.ts";

/** What a link to another publication names: a text, and a place in it, where it does. */
export interface Lead {
  readonly publication: string;
  readonly text: string | null;
  readonly heading: string;
}

/** Of a link that was followed: the place whose page is not there yet. */
let sought: { readonly text: string; readonly heading: string } | undefined;

/** Open what a link to another publication names. Gives back whether it is a publication that the link leads to. */
export function followLead({ publication, text, heading }: Lead): boolean {
  const isKnown = publications.value?.publications.some(({ id }) => id === publication);
  if (isKnown !== true) {
    // It went since the page was made; what names no text may be a page of the library.
    if (text !== null) say(strings.library.gone(publication), "refused");
    return text !== null;
  }
  void open({ publication, text, heading }).catch(tell);
  return true;
}

/** {@link followLead} of an address on the web, as PDF and e-book have it; only one of this library is followed. */
export function followAddress(href: string): boolean {
  const address = publications.value?.address ?? null;
  if (address === null || !href.startsWith(address)) return false;
  const { hash } = new URL(href);
  const [publication = ""] = href.slice(address.length).split(/[/?#]/);
  return followLead({
    publication: decoded(publication),
    text: null,
    heading: decoded(hash.slice(1)),
  });
}

/** What is percent-encoded in an address; as it stands where it is not well so. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

async function open({ publication, text, heading }: Lead): Promise<void> {
  sought = undefined;
  history.pushState(null, "", writeRoute({ publication, text: 0, line: undefined }));
  await openPublication(publication);
  const texts = view.value?.texts ?? [];
  const entry = texts.find(({ path }) => path === text) ?? texts[0];
  if (view.value?.id !== publication || entry === undefined) return;
  const isMeant = entry.path === text || texts.length === 1;
  if (heading !== "" && isMeant) sought = { text: entry.path, heading };
  await openText(entry.path);
}

/** What the place that a link was followed to may be called, best first; nothing where it is reached, or none was followed. */
export function soughtIds(): readonly string[] {
  return sought === undefined ? [] : [sought.heading, sought.heading.toLowerCase()];
}

/** The place is nowhere: there is the text. */
export function giveUp(): void {
  sought = undefined;
}

/**
 * The place that a link was followed to, where `find` has it on the page that is there now; all panes go there. It is called as its author or GitHub calls
 * it, whatever the case of its letters.
 */
export function reachedBy(
  find: (id: string) => { readonly line: number } | undefined,
): Place | undefined {
  if (sought === undefined) return undefined;
  const { text } = sought;
  const [found] = soughtIds().flatMap((id) => find(id) ?? []);
  if (found === undefined || view.value?.texts.every(({ path }) => path !== text)) return undefined;
  sought = undefined;
  place.value = { text, line: found.line, by: "desk", reveals: true };
  return { text, line: found.line };
}
