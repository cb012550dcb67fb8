import { type NodeOf, type Phrasing, plainText, walk } from "@printery/document";
import type { Publication, Section } from "@printery/publication";

/** A figure or table, as a list names it. */
export interface Listed {
  readonly title: string;
  readonly lang: string;
  readonly anchor: string;
}

/** What a book lists besides its sections. */
export interface Lists {
  readonly figures: readonly Listed[];
  readonly tables: readonly Listed[];
  /** The anchors of both, by their node. */
  readonly anchors: ReadonlyMap<object, string>;
}

/** The figures and tables of `publication` that have captions, in order; none where they are not to be listed. */
export function listsOf({ kind, lists, sections }: Publication): Lists {
  const anchors = new Map<object, string>();
  const found = { figure: [] as Listed[], table: [] as Listed[] };
  if (!lists || kind !== "book") return { figures: [], tables: [], anchors };
  for (const section of sections) {
    for (const node of walk(section.children)) {
      if (node.type !== "figure" && node.type !== "table") continue;
      const title = titleOf(captionOf(node));
      if (title === "") continue;
      // No id of a heading has a colon.
      const anchor = `${section.id}/${node.type}:${anchors.size + 1}`;
      anchors.set(node, anchor);
      found[node.type].push({ title, lang: langOf(node, section), anchor });
    }
  }
  return { figures: found.figure, tables: found.table, anchors };
}

function captionOf(node: NodeOf<"figure"> | NodeOf<"table">): readonly Phrasing[] {
  return node.type === "figure" ? node.children : (node.caption ?? []);
}

/** A caption as it stands in a list: without the full stop that ends it. */
function titleOf(caption: readonly Phrasing[]): string {
  return plainText(caption)
    .trim()
    .replace(/\s+/g, " ")
    .replace(/(?<=[^.])\.$/, "");
}

function langOf({ data }: NodeOf<"figure"> | NodeOf<"table">, section: Section): string {
  return data?.lang ?? section.lang;
}
