import type { NoteMarkup } from "@printery/markup";
import { terms } from "@printery/publication";
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";

/** The notes of a section as a list, each with the way back to its reference. */
export function endnotes(notes: readonly NoteMarkup[], lang: string): ElementContent[] {
  if (notes.length === 0) return [];
  const { notes: heading, backToText } = terms(lang);
  return [
    h("section.notes", { role: "doc-endnotes", ariaLabelledBy: "Notes" }, [
      h("h2", { id: "Notes" }, heading),
      h(
        "ol",
        notes.map(({ id, number, referenceId, children }) => {
          const label = `${backToText} (${number})`;
          const back = h(
            "a",
            { role: "doc-backlink", href: `#${referenceId}`, ariaLabel: label },
            "↩\uFE0E",
          );
          return h("li", { id }, withBacklink(children, back));
        }),
      ),
    ]),
  ];
}

/** The way back stands at the end of the note's last paragraph, or below what else ends it. */
function withBacklink(children: readonly ElementContent[], back: Element): ElementContent[] {
  const last = children.at(-1);
  if (last?.type !== "element" || last.tagName !== "p") return [...children, h("p", back)];
  const closing = {
    ...last,
    children: [...last.children, { type: "text", value: "\u00a0" } as const, back],
  };
  return [...children.slice(0, -1), closing];
}
