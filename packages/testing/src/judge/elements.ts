import type { Element as HtmlElement } from "hast";
import { fromHtml } from "hast-util-from-html";
import type { Root, Element as XmlElement } from "xast";
import { fromXml } from "xast-util-from-xml";

/** An element as its tag has it. */
export interface JudgedElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The text that is its own child. */
  readonly text: string;
}

/** `bytes` as UTF-8. @throws where they are not */
export function textIn(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}

/** All elements of the page or XML file at `path`, in order. @throws where it is not well-formed */
export function elementsOf(path: string, text: string): JudgedElement[] {
  return path.endsWith(".html") ? inHtml(text) : inXml(text);
}

/** As a browser reads it. */
function inHtml(text: string): JudgedElement[] {
  const found: JudgedElement[] = [];
  const queue: unknown[] = [fromHtml(text)];
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    const { type, children = [], content } = node as Partial<HtmlElement>;
    queue.push(...children, ...(content === undefined ? [] : [content]));
    if (type !== "element") continue;
    const { tagName, properties } = node as HtmlElement;
    found.push({
      name: tagName,
      attributes: Object.fromEntries(
        Object.entries(properties).map(([name, value]) => [
          attributeName(name),
          Array.isArray(value) ? value.join(name === "srcSet" ? ", " : " ") : String(value),
        ]),
      ),
      text: children.map((child) => (child.type === "text" ? child.value : "")).join(""),
    });
  }
  return found;
}

/** An attribute as it is written, from its name in a tree. */
function attributeName(name: string): string {
  if (name === "className") return "class";
  if (name === "httpEquiv") return "http-equiv";
  return name.replace(/^(aria|data)(?=[A-Z])/, "$1-").toLowerCase();
}

function inXml(text: string): JudgedElement[] {
  if (/<!DOCTYPE[^>]*\[/i.test(text)) throw new Error("a doctype that declares something");
  if (/<!DOCTYPE(?! html>)/.test(text) && !/<!DOCTYPE ncx PUBLIC/.test(text))
    throw new Error("a doctype that is none of ours");
  if (/<\?(?!xml )/.test(text)) throw new Error("a processing instruction");
  const found: JudgedElement[] = [];
  const walk = (node: Root | XmlElement): void => {
    if (node.type === "element") {
      const attributes = Object.entries(node.attributes).map(([name, value]) => [
        name,
        value ?? "",
      ]);
      const own = node.children.map((child) => ("value" in child ? child.value : ""));
      found.push({
        name: node.name,
        attributes: Object.fromEntries(attributes),
        text: own.join(""),
      });
    }
    for (const child of node.children) if (child.type === "element") walk(child);
  };
  walk(fromXml(text));
  return found;
}
