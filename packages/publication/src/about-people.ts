import type { Back, Contributor } from "@printery/document";
import { lettersOf, plainText } from "@printery/document";
import type { Section } from "./publication.ts";

/** `sections` with what is said of `people` in the back of the last, but for what stands in one of them. */
export function withAbout(
  sections: readonly Section[],
  people: readonly Contributor[],
): readonly Section[] {
  const last = sections.at(-1);
  const notes = people.filter(({ note }) => note !== undefined);
  if (last === undefined || notes.length === 0) return sections;
  const printed = lettersOf(
    sections.map(({ back, children }) => plainText([...back, ...children])).join("\n"),
  );
  const blocks = notes.flatMap((person) => aboutIn(person, printed));
  if (blocks.length === 0) return sections;
  // Who wrote it stands before what is said of its opinions, and of other texts.
  return [...sections.slice(0, -1), { ...last, back: [...blocks, ...last.back] }];
}

function aboutIn({ name, note = "" }: Contributor, printed: string): Back[] {
  if (printed.includes(lettersOf(note))) return [];
  // It stands nowhere in the text; the start is the nearest place there is.
  const start = { line: 1, column: 1, offset: 0 };
  const position = { start, end: start };
  const value = note.includes(name) ? note : `${name}: ${note}`;
  return [{ type: "contributorNote", position, children: [{ type: "text", value, position }] }];
}
