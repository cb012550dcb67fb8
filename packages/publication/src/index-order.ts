import { localesFor } from "./phrases.ts";
import type { IndexEntry, IndexGroup } from "./publication.ts";

/** `entries` in the order of `lang`, letter by letter, those that begin with one letter as a group. */
export function inGroups(entries: readonly IndexEntry[], lang: string): IndexGroup[] {
  const locales = localesFor(lang);
  const { compare } = new Intl.Collator(locales, { numeric: true, ignorePunctuation: true });
  // No two entries are equal, but for marks that nobody sorts by.
  const sorted = entries.toSorted(
    (one, other) => compare(one.term, other.term) || (one.term < other.term ? -1 : 1),
  );
  const letters = new Intl.Collator(locales, { sensitivity: "base" });
  const groups = new Map<string, IndexEntry[]>();
  for (const entry of sorted) {
    const letter = letterOf(entry.term, letters);
    const group = groups.get(letter) ?? [];
    group.push(entry);
    groups.set(letter, group);
  }
  return [...groups].map(([letter, members]) => ({ letter, entries: members }));
}

/** The letter that `term` stands under: “É” under “E” where the language takes them for one, “Å” under itself where it doesn't. */
function letterOf(term: string, { compare }: Intl.Collator): string {
  const first = /[\p{L}\p{N}]/u.exec(term)?.[0] ?? "";
  if (first === "") return "#";
  if (/\p{N}/u.test(first)) return "0–9";
  const letter = first.toUpperCase();
  const bare = letter.normalize("NFD").replace(/\p{M}/gu, "");
  return compare(letter, bare) === 0 ? bare : letter;
}
