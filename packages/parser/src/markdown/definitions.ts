import type * as mdast from "mdast";
import type { Section } from "./sections.ts";

/** What links and images refer to, by identifier; the first of several counts. */
export type Definitions = Map<string, Definition>;

interface Definition {
  readonly url: string;
  readonly title?: string | null | undefined;
  /** Where it starts in the text. */
  readonly offset: number;
}

/** Adds the definitions in `parent`, which stands in `section`, and in what it holds. */
export function addDefinitions(
  definitions: Definitions,
  parent: mdast.Parents,
  section: Section,
): void {
  for (const node of parent.children) {
    if (node.type === "definition" && !definitions.has(node.identifier)) {
      const { url, title, identifier, position } = node;
      const offset = (position?.start.offset ?? 0) + section.start;
      definitions.set(identifier, { url, title, offset });
    }
    if ("children" in node && node.type !== "paragraph" && node.type !== "table")
      addDefinitions(definitions, node, section);
  }
}
