import { itemNumber, type PublishedNode, plainText } from "@printery/document";
import { byline, dateWords, type Publication, type Section, terms } from "@printery/publication";

/**
 * `publication` as text alone, in UTF-8: a paragraph a line, blocks parted by empty lines, two above a heading; what stands apart is
 * moved in by four spaces; notes follow their section, each with the number that refers to it. For readers and programs that want no more.
 */
export function plainEdition({ kind, metadata, sections }: Publication): string {
  const { title, subtitle, authors, date, lang } = metadata;
  const isBook = kind === "book";
  const opening = [
    title,
    subtitle,
    byline(authors, lang),
    date === undefined ? undefined : dateWords(date, lang),
  ];
  const parts = [
    ...(isBook ? opening.filter((line) => line !== undefined) : []),
    ...sections.flatMap((section) => sectionBlocks(section, isBook ? undefined : opening)),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** An article opens with what is known where its text says nothing; a chapter with what it says itself. */
function sectionBlocks(
  { title, subtitle, front, children, back, notes, lang }: Section,
  known: readonly (string | undefined)[] | undefined,
): string[] {
  const [, , by, date] = known ?? [];
  const said = new Set(front.map(({ type }) => type));
  return [
    known === undefined ? `\n${title}` : title,
    ...(subtitle === undefined ? [] : [subtitle]),
    ...front.filter(({ type }) => type === "standfirst").map(line),
    ...(by === undefined || said.has("byline") ? [] : [by]),
    ...(date === undefined || said.has("dateline") ? [] : [date]),
    ...front.filter(({ type }) => type !== "standfirst").map(line),
    ...blocks(children),
    ...(notes.length === 0 ? [] : [`\n${terms(lang).notes}`]),
    ...notes.map((note) => behind(`[${note.identifier}] `, blocks(note.children))),
    ...(back.length === 0 ? [] : ["", ...blocks(back)]),
  ];
}

function blocks(nodes: readonly PublishedNode[]): string[] {
  return nodes.map(block);
}

function block(node: PublishedNode): string {
  switch (node.type) {
    case "heading":
      return `\n${inline(node.children)}`;
    case "blockquote":
    case "epigraph":
    case "pullquote":
      return behind("    ", blocks(node.children));
    case "list":
      return node.children
        .map((item, index) =>
          behind(`${node.ordered ? itemNumber(node, index) : "-"} `, blocks(item.children)),
        )
        .join(node.spread ? "\n\n" : "\n");
    case "definitionList":
      return node.children
        .map((part) =>
          part.type === "definitionTerm"
            ? inline(part.children)
            : behind("    ", blocks(part.children)),
        )
        .join("\n");
    case "code":
      return behind("    ", [node.value]);
    case "table":
      return [
        ...(node.caption === undefined ? [] : [inline(node.caption), ""]),
        ...node.children.map((row) => row.children.map((cell) => line(cell)).join("\t")),
      ].join("\n");
    case "thematicBreak":
      return "* * *";
    case "figure":
      return [[node.image], node.children, node.credit ?? []]
        .map(inline)
        .filter((text) => text !== "")
        .join("\n");
    case "verse":
      return node.children
        .flatMap((each) =>
          each.type === "verseLine" ? [`${"  ".repeat(each.indent)}${inline(each.children)}`] : [],
        )
        .join("\n");
    case "related":
      return blocks(node.children).join("\n\n");
    default:
      return line(node);
  }
}

/** `parts`, the first after `sign`, everything else below it. */
function behind(sign: string, parts: readonly string[]): string {
  const indent = " ".repeat(sign.length);
  const text = parts.join("\n\n").replace(/\n(?=[^\n])/g, `\n${indent}`);
  return `${sign}${text}`;
}

function line(node: PublishedNode): string {
  return "children" in node ? inline(node.children) : inline([node]);
}

function inline(nodes: readonly PublishedNode[]): string {
  return nodes.map(phrase).join("");
}

function phrase(node: PublishedNode): string {
  switch (node.type) {
    case "break":
      return "\n";
    case "footnoteReference":
      return `[${node.identifier}]`;
    case "ruby":
      return `${inline(node.children)}(${node.text})`;
    case "image":
      return node.alt === "" ? "" : `[${node.alt}]`;
    case "link": {
      const text = inline(node.children);
      return /^https?:/.test(node.url) && text !== node.url ? `${text} <${node.url}>` : text;
    }
    default:
      return "children" in node ? inline(node.children) : plainText([node]);
  }
}
