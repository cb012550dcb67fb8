import type { Gathered } from "./gather.ts";
import type { Press, Publication } from "./publication.ts";

/** Per cent: what coated paper takes on a sheet-fed press (ISO 12647-2:2013, 4.3.3, allows more; printers ask for this). */
const USUAL_INK_LIMIT = 300;

/** What a publication of `kind` is printed with: what its author says, and the usual for the rest. */
export function pressOf(
  { press }: Pick<Gathered, "press">,
  kind: Publication["kind"],
): Pick<Publication, "press"> {
  if (press === false) return {};
  const usual: Press = {
    target: "generic",
    marks: [],
    inkLimit: USUAL_INK_LIMIT,
    richBlack: false,
    spots: {},
    sheets: 4,
    paper: "white",
    binding: "perfect",
    wrap: kind === "book",
  };
  return { press: { ...usual, ...press } };
}
