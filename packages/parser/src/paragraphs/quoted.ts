import type { Sentence } from "./sentences.ts";

/** Characters that a quotation may be long before its end is taken for lost. */
const LONGEST = 1500;
const CLOSING: Readonly<Record<string, string>> = {
  "“": "”",
  "«": "»",
  "„": "“”",
  '"': '"',
  "‘": "’",
  "「": "」",
  "『": "』",
};
const MARK = /[“”"«»„‘’「」『』]/gu;

/**
 * Per sentence, whether it begins within a quotation that an earlier one opened. One whose end is not found soon is none;
 * where another begins at the start of a sentence, it is a speaker who goes on in a new paragraph.
 */
export function quotedIn(text: string, sentences: readonly Sentence[]): boolean[] {
  const inside: boolean[] = sentences.map(() => false);
  let open: { readonly mark: string; readonly at: number } | undefined;
  let sentence = 0;
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    if (open !== undefined && index - open.at > LONGEST) open = undefined;
    if (open === undefined) {
      if (opens(text, mark, index)) open = { mark, at: index };
      continue;
    }
    if (closes(text, open.mark, mark, index)) {
      enclose(open.at, index);
      open = undefined;
    } else if (mark === open.mark && opens(text, mark, index)) {
      open = { mark, at: index };
    }
  }
  return inside;

  function enclose(from: number, to: number): void {
    while (sentence < sentences.length && (sentences[sentence]?.start ?? 0) <= from) sentence += 1;
    for (let at = sentence; at < sentences.length && (sentences[at]?.start ?? 0) < to; at += 1)
      inside[at] = true;
  }
}

function opens(text: string, mark: string, at: number): boolean {
  if (!(mark in CLOSING)) return false;
  if (mark !== '"' && mark !== "‘") return true;
  return !/[\p{L}\p{N}.,!?…]/u.test(text[at - 1] ?? " ") && /\S/u.test(text[at + 1] ?? " ");
}

function closes(text: string, opening: string, mark: string, at: number): boolean {
  if (!CLOSING[opening]?.includes(mark)) return false;
  if (mark === '"') return /[^\s(]/u.test(text[at - 1] ?? " ");
  // An apostrophe looks like the end of a quotation.
  return mark !== "’" || !/\p{L}/u.test(text[at + 1] ?? " ");
}
