import type { Folded } from "../read/fold.ts";

/** What a heading is called, or the line of a list of contents that names it: without number, page and leaders. */
export function nameOf({ text, folded, opening }: Folded): string {
  if (folded === "") return "";
  const named = folded.slice(numberLength(folded, opening));
  const name = withoutPage(text.endsWith("]") ? named.replace(/\[[^\]]*$/, "").trim() : named);
  // “Chapter IV” is nothing but its number.
  return name === "" ? folded : name;
}

const PARTS: ReadonlySet<string> = new Set("chapter part book section appendix act".split(" "));

/** Characters of the number that `folded` opens with: “2.1 ”, “iv. ”, “chapter 3: ”; 0 where none. */
function numberLength(folded: string, opening: string): number {
  if (opening.length === folded.length) return 0;
  const start = PARTS.has(opening) ? opening.length + 1 : 0;
  const space = folded.indexOf(" ", start);
  const end = space < 0 ? folded.length : space;
  if (end - start > 9 || !NUMBER.test(folded.slice(start, end))) return 0;
  let next = end;
  while (SEPARATORS.has(folded.charAt(next))) next += 1;
  return next;
}

const NUMBER = /^(?:\d{1,3}(?:\.\d{1,3})*|[ivxlc]+(?=[.:)—–-])|[a-z](?=[.:)]))[.:)—–-]*$/;
const SEPARATORS: ReadonlySet<string> = new Set(" .:–—-");

function withoutPage(name: string): string {
  const code = name.charCodeAt(name.length - 1);
  if (code < 0x30 || code > 0x39) return name;
  const page = /(?:[\s.·…_]{2,}|\s)\d{1,4}$/.exec(name);
  return page === null || page.index === 0
    ? name
    : name.slice(0, page.index).replace(/[\s.·…_]+$/, "");
}
