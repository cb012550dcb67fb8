import { at, type Tell } from "@printery/config";
import { type IndexTerm, plainText } from "@printery/document";
import { nearest, type Place } from "@printery/task";
import type { IndexConfig } from "./config.ts";
import { type FindForms, formFinder } from "./index-forms.ts";
import { inGroups } from "./index-order.ts";
import type { IndexEntry, IndexGroup, IndexPlace, Section } from "./publication.ts";
import { type Replacements, replaceIn } from "./replace.ts";

/** An entry that publication.yaml asks for, and where it does. */
export interface WantedEntry extends IndexConfig {
  readonly file: string;
  readonly place?: Place | undefined;
}

/** The sections of a book with a name for each place that its index leads to. */
export interface IndexedBook {
  readonly sections: readonly Section[];
  readonly index: readonly IndexGroup[];
}

/** The index of `sections`: what is marked in them, and the passages in which a form of a `wanted` entry stands. */
export function indexBook(
  sections: readonly Section[],
  wanted: readonly WantedEntry[],
  lang: string,
  tell: Tell,
): IndexedBook {
  const forms = wanted.flatMap(formsOf);
  const termOf = new Map(forms.map(([form, term]) => [keyOf(form), term]));
  const entries = new Map<string, Entry>();
  for (const { term, see = [] } of wanted) {
    // Publications that are collected may each ask for it.
    const more = entries.get(keyOf(term))?.see ?? [];
    entries.set(keyOf(term), { term, places: [], see: [...new Set([...more, ...see])] });
  }
  const list = ({ entry, children }: IndexTerm, place: IndexPlace) => {
    const said = (entry ?? plainText(children)).trim().replace(/\s+/g, " ");
    const term = termOf.get(keyOf(said)) ?? said;
    const known = entries.get(keyOf(term)) ?? { term, places: [], see: [] };
    // Of “Salt” and “salt” the first begins a sentence; small letters come later than capitals.
    if (term > known.term) known.term = term;
    known.places.push(place);
    entries.set(keyOf(term), known);
  };
  const find = formFinder(forms);
  const indexed = sections.map((section) =>
    withPlaces(forms.length === 0 ? section : marked(section, find), list),
  );
  tellOfMissing(wanted, entries, tell);
  const told = [...entries.values()].filter(({ places, see }) => places.length + see.length > 0);
  return { sections: indexed, index: inGroups(told, lang) };
}

interface Entry extends IndexEntry {
  term: string;
  readonly places: IndexPlace[];
}

/** What stands in the texts for an entry; one that only sends the reader on to another is not looked for. */
function formsOf({
  term,
  forms = [],
  see,
}: WantedEntry): (readonly [form: string, term: string])[] {
  return [...(see === undefined ? [term] : []), ...forms].map((form) => [form, term]);
}

/** Entries that differ in the case of their first letter are one. */
function keyOf(term: string): string {
  return term.slice(0, 1).toLowerCase() + term.slice(1);
}

/** `section` with the terms that `find` finds in its running text and notes: not in headings, nor in code. */
function marked(section: Section, find: FindForms): Section {
  const inText: Replacements = {
    paragraph: (node) => ({ ...node, children: find(node.children) }),
    verseLine: (node) => ({ ...node, children: find(node.children) }),
    tableCell: (node) => ({ ...node, children: find(node.children) }),
    definitionTerm: (node) => ({ ...node, children: find(node.children) }),
    figure: (node) => ({ ...node, children: find(node.children) }),
  };
  const { children, notes } = section;
  return { ...section, children: replaceIn(children, inText), notes: replaceIn(notes, inText) };
}

/** `section` with an id for each of its terms, each of which goes to `list`. */
function withPlaces(section: Section, list: (term: IndexTerm, place: IndexPlace) => void): Section {
  let count = 0;
  const named: Replacements = {
    indexTerm: (term) => {
      count += 1;
      // Headings have no capitals in their ids.
      const id = `Term-${count}`;
      list(term, { section: section.id, id });
      return { ...term, id };
    },
  };
  return {
    ...section,
    front: replaceIn(section.front, named),
    children: replaceIn(section.children, named),
    back: replaceIn(section.back, named),
    notes: replaceIn(section.notes, named),
  };
}

function tellOfMissing(
  wanted: readonly WantedEntry[],
  entries: ReadonlyMap<string, Entry>,
  tell: Tell,
): void {
  const found = (term: string) => {
    const { places = [], see = [] } = entries.get(keyOf(term)) ?? {};
    return places.length + see.length > 0;
  };
  for (const { term, forms, see = [], file, place } of wanted) {
    const here = { file, ...at(place), severity: "warning" as const };
    const isSought = forms !== undefined || see.length === 0;
    if (isSought && entries.get(keyOf(term))?.places.length === 0) {
      const reason = `Expected a term that stands in the texts, not “${term}”; the index goes without`;
      tell({ ...here, ruleId: "index-term-missing", reason });
    }
    for (const other of see.filter((each) => !found(each))) {
      const meant = nearest(
        other,
        [...entries.values()].filter(({ term }) => found(term)).map(({ term }) => term),
      );
      const expected = meant === undefined ? "another entry of the index" : `“${meant}”`;
      const reason = `Expected ${expected} to see for “${term}”, not “${other}”; it leads nowhere`;
      tell({ ...here, ruleId: "index-term-missing", reason });
    }
  }
}
