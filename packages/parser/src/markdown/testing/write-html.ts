import type {
  Block,
  Document,
  ListItem,
  Phrasing,
  Position,
  TableRow,
  VerseLine,
} from "@printery/document";
import type { Message } from "@printery/task";

type Any = Block | Phrasing | ListItem | TableRow | VerseLine;

/**
 * `document` as the HTML that CommonMark would have for its source. Text at the place of one of
 * `literal` is HTML already; so is what was set aside from the source as HTML.
 */
export function writeHtml(
  { children }: Pick<Document, "children">,
  literal: readonly Message[],
): string {
  const raw = new Set(literal.map(({ place }) => `${place?.line}:${place?.column}`));
  return children.map((child) => block(child)).join("\n");

  function block(node: Any, tight = false): string {
    switch (node.type) {
      case "title":
        return `<h1>${inline(node.children)}</h1>`;
      case "heading":
        return `<h${node.depth}>${inline(node.children)}</h${node.depth}>`;
      case "paragraph": {
        const isRaw = node.children.length === 1 && isLiteral(node.children[0]?.position);
        const html = inline(node.children);
        return tight || (isRaw && html.trimStart().startsWith("<")) ? html : `<p>${html}</p>`;
      }
      case "figure": {
        const [title] = node.children;
        const image = title?.type === "text" ? { ...node.image, title: title.value } : node.image;
        return tight ? inline([image]) : `<p>${inline([image])}</p>`;
      }
      case "blockquote":
        return `<blockquote>\n${node.children.map((child) => block(child)).join("\n")}\n</blockquote>`;
      case "list": {
        const tag = node.ordered ? "ol" : "ul";
        const start = node.ordered && node.start !== 1 ? ` start="${node.start}"` : "";
        const items = node.children.map(
          (item) =>
            `<li>${item.children.map((child) => block(child, !node.spread)).join("\n")}</li>`,
        );
        return `<${tag}${start}>\n${items.join("\n")}\n</${tag}>`;
      }
      case "code": {
        const language = node.language ? ` class="language-${escapeHtml(node.language)}"` : "";
        const value = node.value === "" ? "" : `${node.value}\n`;
        return `<pre><code${language}>${escapeHtml(value)}</code></pre>`;
      }
      case "thematicBreak":
        return "<hr />";
      case "boilerplate":
        // Set aside are comments and empty tags, which CommonMark keeps, and what it drops.
        return node.children
          .map((child) => (child.type === "code" && child.language === "html" ? child.value : ""))
          .join("");
      default:
        throw new Error(`CommonMark has no ${node.type}`);
    }
  }

  function inline(nodes: readonly Phrasing[]): string {
    return nodes.map((node) => phrase(node)).join("");
  }

  function phrase(node: Phrasing): string {
    switch (node.type) {
      case "text":
        return isLiteral(node.position) && node.value.includes("<")
          ? node.value
          : escapeHtml(node.value);
      case "emphasis":
        return `<em>${inline(node.children)}</em>`;
      case "strong":
        return `<strong>${inline(node.children)}</strong>`;
      case "delete":
        return `<del>${inline(node.children)}</del>`;
      case "inlineCode":
        return `<code>${escapeHtml(node.value)}</code>`;
      case "break":
        return "<br />";
      case "link":
        return `<a href="${escapeHtml(node.url)}"${titled(node.title)}>${inline(node.children)}</a>`;
      case "image":
        return `<img src="${escapeHtml(node.url)}" alt="${escapeHtml(node.alt)}"${titled(node.title)} />`;
      default:
        throw new Error(`CommonMark has no ${node.type}`);
    }
  }

  function isLiteral(position: Position | undefined): boolean {
    return raw.has(`${position?.start.line}:${position?.start.column}`);
  }
}

function titled(title: string | undefined): string {
  return title === undefined ? "" : ` title="${escapeHtml(title)}"`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
