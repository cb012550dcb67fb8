import type { Node, Phrasing } from "@printery/document";
import type { ElementContent } from "hast";
import { h } from "hastscript";

/** A node as a reader might see it; pictures and addresses are told, not fetched. */
export function blockOf(node: Node, role = ""): ElementContent[] {
  switch (node.type) {
    case "heading":
      // The headings of the page are its own.
      return [h(`p.h${node.depth}`, phrasing(node.children))];
    case "title":
      return [h("p.title", phrasing(node.children))];
    case "blockquote":
    case "epigraph":
    case "pullquote":
      return [
        h(
          "blockquote",
          node.children.flatMap((child) => blockOf(child)),
        ),
      ];
    case "list":
      return [
        h(
          node.ordered ? "ol" : "ul",
          node.start === undefined ? {} : { start: node.start },
          node.children.map((item) =>
            h(
              "li",
              item.children.flatMap((child) => blockOf(child)),
            ),
          ),
        ),
      ];
    case "definitionList":
      return [
        h(
          "dl",
          node.children.map((child) =>
            child.type === "definitionTerm"
              ? h("dt", phrasing(child.children))
              : h(
                  "dd",
                  child.children.flatMap((each) => blockOf(each)),
                ),
          ),
        ),
      ];
    case "code":
    case "math":
      return [h("pre", node.value)];
    case "table":
      return [
        h(
          "table",
          h(
            "tbody",
            node.children.map((row, at) =>
              h(
                "tr",
                row.children.map((cell) => h(at === 0 ? "th" : "td", phrasing(cell.children))),
              ),
            ),
          ),
        ),
      ];
    case "thematicBreak":
      return [h("hr")];
    case "figure":
      return [h("figure", [...phrasing([node.image]), h("figcaption", phrasing(node.children))])];
    case "verse":
      return [
        h(
          "p.verse",
          node.children.flatMap((line) =>
            line.type === "break"
              ? [h("br")]
              : [`${" ".repeat(line.indent * 2)}`, ...phrasing(line.children)],
          ) as ElementContent[],
        ),
      ];
    case "footnoteDefinition":
      return [
        h("p.note", `Note ${node.identifier}`),
        ...node.children.flatMap((child) => blockOf(child)),
      ];
    case "boilerplate":
    case "related":
      return node.children.flatMap((child) => blockOf(child));
    default:
      return "children" in node
        ? [
            h(
              role === "boilerplate" ? "p.left" : "p",
              phrasing(node.children as readonly Phrasing[]),
            ),
          ]
        : [];
  }
}

function phrasing(nodes: readonly Phrasing[]): ElementContent[] {
  return nodes.map(phrase);
}

function phrase(node: Phrasing): ElementContent {
  switch (node.type) {
    case "text":
      return { type: "text", value: node.value };
    case "emphasis":
      return h("em", phrasing(node.children));
    case "strong":
      return h("strong", phrasing(node.children));
    case "delete":
      return h("del", phrasing(node.children));
    case "inlineCode":
    case "inlineMath":
      return h("code", node.value);
    case "break":
      return h("br");
    case "link":
      return h("u", { title: node.url }, phrasing(node.children));
    case "image":
      return h("i.picture", `Picture ${node.url}${node.alt === "" ? "" : `: ${node.alt}`}`);
    case "footnoteReference":
      return h("sup", node.identifier);
    case "ruby":
      return h("ruby", [...phrasing(node.children), h("rt", node.text)]);
    case "foreign":
      return h("span", { lang: node.lang }, phrasing(node.children));
    case "indexTerm":
      return h("span", phrasing(node.children));
  }
}
