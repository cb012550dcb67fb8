import { guarded } from "@printery/task";
import type * as mdast from "mdast";
import { type Pluggable, unified } from "unified";
import type { FormatContext } from "../formats/format.ts";

/** A plugin of remark: what it makes of a text's mdast, at once. Nothing that reads or writes Markdown itself. */
export type MarkdownPlugin = Pluggable;

/**
 * `children`, all blocks of the text at `path`, as the project's plugins change them, in their order. What they add stands where its
 * nearest neighbour does, as far as messages are concerned.
 *
 * @throws PluginError where one fails, or is not done at once
 */
export function changed(
  children: mdast.RootContent[],
  path: string,
  { remarkPlugins = [] }: Pick<FormatContext, "remarkPlugins">,
): mdast.RootContent[] {
  let root: mdast.Root = { type: "root", children };
  for (const [at, plugin] of remarkPlugins.entries()) {
    root = guarded(`the remark plugin ${nameOf(plugin) ?? `remarkPlugins[${at}]`}`, () => {
      const made = unified()
        .use([plugin])
        .runSync(root, { path } as never) as mdast.Root;
      checkTree(made, "root");
      return made;
    });
  }
  if (remarkPlugins.length > 0) place(root.children, undefined);
  return root.children;
}

/** What Markdown is read as; another node would be passed over, with its text. */
const TYPES: ReadonlySet<string> = new Set([
  ...["root", "paragraph", "heading", "thematicBreak", "blockquote", "list", "listItem", "html"],
  ...["code", "definition", "text", "emphasis", "strong", "inlineCode", "break", "link", "image"],
  ...["linkReference", "imageReference", "footnoteDefinition", "footnoteReference", "table"],
  ...["tableRow", "tableCell", "delete", "yaml", "math", "inlineMath", "containerDirective"],
  ...["leafDirective", "textDirective"],
]);

/** @throws TypeError for what is no tree of mdast */
function checkTree(node: unknown, within: string): void {
  const { type, children, value } = (node ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof type !== "string" || !TYPES.has(type)) {
    throw new TypeError(`Expected nodes of mdast, not ${String(type)} in a ${within}`);
  }
  if (value !== undefined && value !== null && typeof value !== "string") {
    throw new TypeError(`Expected text as the value of ${type}, not ${typeof value}`);
  }
  if (children === undefined && !PARENTS.has(type)) return;
  if (!Array.isArray(children)) throw new TypeError(`Expected a list of children in a ${type}`);
  for (const child of children) checkTree(child, type);
}

const PARENTS: ReadonlySet<string> = new Set([
  ...["root", "paragraph", "heading", "blockquote", "list", "listItem", "emphasis", "strong"],
  ...["delete", "link", "table", "tableRow", "tableCell", "footnoteDefinition"],
]);

/** Give those of `nodes` a position that have none: that of the node before, or of the one around. */
function place(nodes: readonly mdast.Node[], around: mdast.Node["position"]): void {
  let last = around;
  for (const node of nodes) {
    if (node.position === undefined) {
      if (last !== undefined) node.position = last;
    } else last = node.position;
    if ("children" in node && Array.isArray(node.children)) place(node.children, node.position);
  }
}

/** What the function of a plugin is called, if anything: “remarkEmoji”. */
function nameOf(plugin: Pluggable): string | undefined {
  const [own] = Array.isArray(plugin) ? plugin : [plugin];
  return typeof own === "function" && own.name !== "" ? own.name : undefined;
}
