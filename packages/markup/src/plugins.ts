import { guarded, type Message } from "@printery/task";
import type { ElementContent, Nodes, Root } from "hast";
import { type Pluggable, unified } from "unified";
import { allowed } from "./allowed.ts";
import { sanitised } from "./sanitise.ts";

/** A plugin of rehype: what it makes of a passage's hast, at once. Nothing that reads or writes HTML itself. */
export type MarkupPlugin = Pluggable;

/** What a project does to the markup of its texts, and who is told what of that may stand in no output. */
export interface MarkupChanges {
  readonly plugins: readonly MarkupPlugin[];
  /** Takes what was left out: “<iframe>”, “onClick of <a>”. */
  readonly tellDropped: (what: string) => void;
}

/** Changes for the text at each path, by `plugins`; what is left out of it is told once, in `messages`. */
export function changesBy(
  plugins: readonly MarkupPlugin[],
  messages: Message[],
): (path: string) => MarkupChanges {
  const told = new Set<string>();
  return (file) => ({
    plugins,
    tellDropped: (what) => {
      if (told.has(`${file}\n${what}`)) return;
      told.add(`${file}\n${what}`);
      const reason = `Expected rehype plugins to make what may stand in outputs, not ${what}; it is left out`;
      messages.push({ file, severity: "warning", ruleId: "plugin-dropped", reason });
    },
  });
}

/**
 * `nodes` as the project's plugins change them, in their order, and with what is allowed alone. @throws PluginError where one fails, or
 * is not done at once
 */
export function changed(
  nodes: readonly ElementContent[],
  changes: MarkupChanges | undefined,
): ElementContent[] {
  if (changes === undefined || changes.plugins.length === 0 || nodes.length === 0) {
    return sanitised(nodes);
  }
  let root: Root = { type: "root", children: [...nodes] };
  for (const [at, plugin] of changes.plugins.entries()) {
    root = guarded(`the rehype plugin ${nameOf(plugin) ?? `rehypePlugins[${at}]`}`, () => {
      const made = unified().use([plugin]).runSync(root) as Root;
      checkTree(made);
      return made;
    });
  }
  const made = root.children.filter((node) => node.type !== "doctype");
  const clean = sanitised(made);
  const left = counted(clean);
  for (const [what, count] of counted(made)) {
    if (count > (left.get(what) ?? 0)) changes.tellDropped(what);
  }
  return clean;
}

const may: ReadonlySet<string> = new Set(allowed.tagNames);

/** @throws TypeError for what is no tree of hast */
function checkTree(node: unknown): void {
  const { type, tagName, children, value } = (node ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof type !== "string") throw new TypeError("Expected nodes of hast, not something else");
  if (type === "text" && typeof value !== "string") {
    throw new TypeError("Expected text as the value of a text, not something else");
  }
  if (type !== "root" && type !== "element") return;
  if (type === "element" && typeof tagName !== "string") {
    throw new TypeError("Expected an element with a tagName, not one without");
  }
  if (!Array.isArray(children)) throw new TypeError("Expected a list of children in an element");
  for (const child of children) checkTree(child);
}

/** How often each element and each attribute stands in `nodes`. */
function counted(nodes: readonly Nodes[], counts = new Map<string, number>()): Map<string, number> {
  const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
  for (const node of nodes) {
    if ((node.type as string) === "raw") count("raw HTML");
    if (node.type !== "element") continue;
    count(`<${node.tagName}>`);
    // What goes with its element need not be told.
    if (!may.has(node.tagName)) continue;
    for (const [name, value] of Object.entries(node.properties ?? {})) {
      if (value !== null && value !== undefined && value !== false) {
        count(`${name} of <${node.tagName}>`);
      }
    }
    counted(node.children, counts);
  }
  return counts;
}

/** What the function of a plugin is called, if anything: “rehypeExternalLinks”. */
function nameOf(plugin: Pluggable): string | undefined {
  const [own] = Array.isArray(plugin) ? plugin : [plugin];
  return typeof own === "function" && own.name !== "" ? own.name : undefined;
}
