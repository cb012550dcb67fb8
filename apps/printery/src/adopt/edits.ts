/** Characters of a text, and what comes in their place. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** `text` with `edits` made; of those that overlap, the first that is listed. */
export function edited(text: string, edits: readonly Edit[]): string {
  return apart(edits)
    .sort((a, b) => b.from - a.from)
    .reduce((said, { from, to, text: put }) => said.slice(0, from) + put + said.slice(to), text);
}

/** `text`, as long as it is, with nothing where `edits` are made, but for the ends of lines. */
export function without(text: string, edits: readonly Edit[]): string {
  const blank = ({ from, to }: Edit) => text.slice(from, to).replace(/[^\r\n]/g, " ");
  return edited(
    text,
    edits.map((edit) => ({ ...edit, text: blank(edit) })),
  );
}

function apart(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const edit of edits)
    if (!kept.some(({ from, to }) => edit.from < to && from < edit.to)) kept.push(edit);
  return kept;
}
