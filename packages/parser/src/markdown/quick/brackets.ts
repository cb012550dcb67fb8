import { CLOSE_BRACKET, OPEN_BRACKET, OPEN_PARENTHESIS } from "./characters.ts";
import { pairRuns } from "./emphasis.ts";
import { type Bracket, type Media, NOWHERE } from "./items.ts";
import { addPiece, type Reading } from "./reading.ts";
import { decodeText, readResource } from "./resource.ts";

/** What a bracket and its end are, and where that ends; "none" where they are text. */
type Found = { readonly media: Media; readonly end: number } | "none" | "unsure";

/** Reads `]` at `at` and what belongs to it; gives back where to go on. */
export function closeBracket(reading: Reading, at: number): number {
  const { brackets, items, runs } = reading;
  const bracket = brackets.pop();
  if (bracket === undefined) return addPiece(reading, at, at + 1);
  // No link stands in a link.
  const isInactive = !bracket.isImage && brackets.length < reading.inactive;
  reading.inactive = Math.min(reading.inactive, brackets.length);
  const found = isInactive ? "none" : mediaOf(reading, bracket, at);
  if (found === "unsure") reading.isUnsure = true;
  if (typeof found === "string") return addPiece(reading, at, at + 1);
  pairRuns(runs, bracket.runs);
  runs.length = bracket.runs;
  bracket.media = found.media;
  items.push({ kind: "close", end: found.end });
  if (!bracket.isImage) reading.inactive = brackets.length;
  return found.end;
}

function mediaOf(reading: Reading, bracket: Bracket, at: number): Found {
  const { value } = reading.words;
  if (value.charCodeAt(at + 1) === OPEN_PARENTHESIS) {
    const resource = readResource(reading.words, at + 1);
    if (resource === "unsure") return "unsure";
    if (resource !== "none") {
      const { url, title, end } = resource;
      return { media: directMedia(bracket, url, title), end };
    }
  }
  return reading.labels.size === 0 && !reading.words.isInset
    ? "none"
    : referenceOf(reading, bracket, at);
}

function directMedia({ isImage }: Bracket, url: string, title: string | null): Media {
  return isImage
    ? { type: "image", title, url, alt: "", position: NOWHERE }
    : { type: "link", title, url, children: [], position: NOWHERE };
}

/** The label of a full reference; micromark takes no longer one. */
const LABEL = /\[((?:[^\\[\]]|\\[\\[\]]?){1,999})\]/y;

function referenceOf({ words, labels }: Reading, bracket: Bracket, at: number): Found {
  const { value } = words;
  const own = value.slice(bracket.end, at);
  const isDefined = own.length < 1000 && labels.includes(normal(own));
  if (value.charCodeAt(at + 1) !== OPEN_BRACKET)
    return isDefined ? reference(bracket, own, "shortcut", at + 1) : "none";
  LABEL.lastIndex = at + 1;
  const label = LABEL.exec(value)?.[1];
  if (label !== undefined && /\S/.test(label) && labels.includes(normal(label)))
    return reference(bracket, label, "full", at + 3 + label.length);
  if (isDefined && value.charCodeAt(at + 2) === CLOSE_BRACKET)
    return reference(bracket, own, "collapsed", at + 3);
  return words.isInset && words.starts.length > 1 ? "unsure" : "none";
}

function reference(
  { isImage }: Bracket,
  source: string,
  referenceType: "full" | "collapsed" | "shortcut",
  end: number,
): Found {
  if (source.includes("\n")) return "unsure";
  const label = decodeText(source);
  const identifier = normal(source).toLowerCase();
  const own = { label, identifier, referenceType, position: NOWHERE };
  return {
    media: isImage
      ? { type: "imageReference", alt: "", ...own }
      : { type: "linkReference", children: [], ...own },
    end,
  };
}

/** A label as micromark compares it: CommonMark 4.7, case folded by way of upper case. */
export function normal(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, " ")
    .replace(/^ | $/g, "")
    .toLowerCase()
    .toUpperCase();
}
