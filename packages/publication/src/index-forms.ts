import type { IndexTerm, Phrasing, Text } from "@printery/document";

/** Gives an index term wherever one of its forms stands. */
export type FindForms = (nodes: readonly Phrasing[]) => Phrasing[];

/** What finds words of raw text that are to stand in the index, once in each passage that it is given. */
export function formFinder(entries: readonly (readonly [form: string, term: string])[]): FindForms {
  const forms = new Map<string, Form[]>();
  for (const [form, term] of entries) {
    const [first] = wordsOf(form);
    if (first === undefined) continue;
    const key = first.word.toLowerCase();
    const others = forms.get(key) ?? [];
    // Of two that begin alike the longer is meant.
    forms.set(
      key,
      [...others, { pattern: patternOf(form), length: form.length, term }].toSorted(
        (one, other) => other.length - one.length,
      ),
    );
  }
  return (nodes) => (forms.size === 0 ? [...nodes] : marked(nodes, forms, new Set()));
}

interface Form {
  /** Matches from `lastIndex`. */
  readonly pattern: RegExp;
  readonly length: number;
  readonly term: string;
}

type Forms = ReadonlyMap<string, readonly Form[]>;

/** What is marked already stays as it is. */
function marked(nodes: readonly Phrasing[], forms: Forms, seen: Set<string>): Phrasing[] {
  return nodes.flatMap((node): Phrasing[] => {
    if (node.type === "text") return markedText(node, forms, seen);
    if (node.type === "indexTerm" || !("children" in node)) return [node];
    return [{ ...node, children: marked(node.children, forms, seen) }];
  });
}

function markedText(node: Text, forms: Forms, seen: Set<string>): Phrasing[] {
  const { value, position } = node;
  const found: Phrasing[] = [];
  let from = 0;
  const text = (end: number): Text[] =>
    end > from ? [{ type: "text", value: value.slice(from, end), position }] : [];
  for (const { word, at } of wordsOf(value)) {
    if (at < from) continue;
    const form = forms.get(word.toLowerCase())?.find(({ pattern }) => endsAt(pattern, value, at));
    if (form === undefined || seen.has(form.term)) continue;
    seen.add(form.term);
    found.push(...text(at));
    from = form.pattern.lastIndex;
    const children: Text[] = [{ type: "text", value: value.slice(at, from), position }];
    const term: IndexTerm = { type: "indexTerm", entry: form.term, children, position };
    found.push(term);
  }
  return found.length === 0 ? [node] : [...found, ...text(value.length)];
}

function endsAt(pattern: RegExp, value: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(value);
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

function wordsOf(text: string): { readonly word: string; readonly at: number }[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index: at }) => ({ word, at }));
}

/**
 * `form` as whole words, from its first: a small letter at its start may be a capital, which begins a sentence, and marks and spaces
 * may be those of a typewriter in the one place and set in the other.
 */
function patternOf(form: string): RegExp {
  const bare = form.replace(/^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, "");
  const [first = "", ...rest] = bare;
  const capital = first.toUpperCase();
  const start = [...capital].length === 1 && capital !== first ? `[${first}${capital}]` : first;
  const others = rest
    .join("")
    .replaceAll("\u2060", "")
    .replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&")
    .replaceAll(/\s+/g, "\\s+")
    .replaceAll(/['’]/g, "['’]")
    .replaceAll(/["“”„«»]/g, '["“”„«»]')
    .replaceAll(/-{1,3}|[–—]/g, "\\u2060?(?:-{1,3}|[–—])\\u2060?");
  return new RegExp(`${start}${others}(?![\\p{L}\\p{M}\\p{N}])`, "uy");
}
