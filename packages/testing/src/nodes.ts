import type {
  Flow,
  ListItem,
  NodeOf,
  Paragraph,
  Phrasing,
  Position,
  TableRow,
  Text,
} from "@printery/document";

/** A position for nodes made by hand: `line`, from its first column. */
export function at(line = 1): Position {
  return { start: { line, column: 1, offset: 0 }, end: { line, column: 2, offset: 1 } };
}

export function text(value: string): Text {
  return { type: "text", value, position: at() };
}

/** Strings among `children` become text nodes. */
export function phrasing(children: readonly (string | Phrasing)[]): Phrasing[] {
  return children.map((child) => (typeof child === "string" ? text(child) : child));
}

export function paragraph(...children: (string | Phrasing)[]): Paragraph {
  return { type: "paragraph", children: phrasing(children), position: at() };
}

export function emphasis(value: string): NodeOf<"emphasis"> {
  return { type: "emphasis", children: [text(value)], position: at() };
}

export function heading(depth: 2 | 3 | 4 | 5 | 6, title: string, id: string): NodeOf<"heading"> {
  return { type: "heading", depth, id, children: [text(title)], position: at() };
}

export function item(...children: (string | Flow)[]): ListItem {
  const flow = children.map((child) => (typeof child === "string" ? paragraph(child) : child));
  return { type: "listItem", children: flow, position: at() };
}

export function term(value: string): NodeOf<"definitionTerm"> {
  return { type: "definitionTerm", children: [text(value)], position: at() };
}

export function description(...children: (string | Flow)[]): NodeOf<"definitionDescription"> {
  const flow = children.map((child) => (typeof child === "string" ? paragraph(child) : child));
  return { type: "definitionDescription", children: flow, position: at() };
}

export function row(...cells: string[]): TableRow {
  return {
    type: "tableRow",
    position: at(),
    children: cells.map((cell) => ({ type: "tableCell", children: [text(cell)], position: at() })),
  };
}

export function reference(number: number): NodeOf<"footnoteReference"> {
  return { type: "footnoteReference", identifier: String(number), position: at() };
}

export function note(number: number, ...children: Flow[]): NodeOf<"footnoteDefinition"> {
  return { type: "footnoteDefinition", identifier: String(number), children, position: at() };
}

export function verse(...lines: [indent: number, value: string][]): NodeOf<"verse"> {
  return {
    type: "verse",
    position: at(),
    children: lines.flatMap(([indent, value], index): NodeOf<"verse">["children"] => {
      const children = [text(value)];
      const line = { type: "verseLine", indent, children, position: at() } as const;
      return index === 0 ? [line] : [{ type: "break", position: at() }, line];
    }),
  };
}
