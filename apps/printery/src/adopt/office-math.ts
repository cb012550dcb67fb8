import type { Element, Nodes, Root } from "xast";
import { fromXml } from "xast-util-from-xml";
import { xmlText } from "./office.ts";

/** The style of runs that hold a formula in TeX; no document has one that is called so. */
export const FORMULA = "PrinteryFormula";

/**
 * `xml`, a part of a Word document, with its formulas (Office Math, ECMA-376-1, 22.1) as runs of TeX in the style {@link FORMULA},
 * and how many there were.
 */
export function withFormulas(xml: string): { readonly xml: string; readonly count: number } {
  let count = 0;
  const made = xml.replace(/<m:oMath(?:\s[^>]*)?>.*?<\/m:oMath>/gs, (whole) => {
    const formula = treeOf(whole);
    // One within another ends too soon here; its characters are text then.
    if (formula === undefined) return whole;
    const tex = texOf(formula).replace(/\s+/g, " ").trim();
    if (tex === "") return "";
    count += 1;
    const text = tex.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    return `<w:r><w:rPr><w:rStyle w:val="${FORMULA}"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  });
  return {
    xml: made.replace(/<m:oMathParaPr>.*?<\/m:oMathParaPr>|<\/?m:oMathPara(?:\s[^>]*)?>/gs, ""),
    count,
  };
}

function treeOf(xml: string): Root | undefined {
  try {
    return fromXml(xml);
  } catch {
    return undefined;
  }
}

function texOf(node: Nodes): string {
  if (node.type === "text") return "";
  if (node.type !== "element") return "children" in node ? allOf(node.children) : "";
  return (makers[node.name] ?? inside)(node);
}

function allOf(nodes: readonly Nodes[]): string {
  return nodes.map(texOf).join("");
}

function inside(node: Element): string {
  return allOf(node.children);
}

/** The argument of `node` called `name`. */
function argument(node: Element, name: string): string {
  return node.children
    .filter((child): child is Element => child.type === "element" && child.name === name)
    .map(inside)
    .join("");
}

/** What the properties of `node` say under `name`. */
function property(node: Element, name: string): string | undefined {
  for (const child of node.children) {
    if (child.type !== "element" || !child.name.endsWith("Pr")) continue;
    for (const one of child.children)
      if (one.type === "element" && one.name === name) return one.attributes["m:val"] ?? "";
  }
  return undefined;
}

const makers: Readonly<Record<string, (node: Element) => string>> = {
  "m:t": (node) => [...xmlText(node)].map(character).join(""),
  "m:r": (node) => {
    const text = inside(node);
    const isWord = property(node, "m:nor") !== undefined && /[a-z]{2}/i.test(text);
    return isWord ? `\\text{${xmlText(node)}}` : text;
  },
  "m:f": (node) => `\\frac{${argument(node, "m:num")}}{${argument(node, "m:den")}}`,
  "m:sSup": (node) => `{${argument(node, "m:e")}}^{${argument(node, "m:sup")}}`,
  "m:sSub": (node) => `{${argument(node, "m:e")}}_{${argument(node, "m:sub")}}`,
  "m:sSubSup": (node) =>
    `{${argument(node, "m:e")}}_{${argument(node, "m:sub")}}^{${argument(node, "m:sup")}}`,
  "m:rad": (node) => {
    const degree = argument(node, "m:deg");
    return `\\sqrt${degree === "" ? "" : `[${degree}]`}{${argument(node, "m:e")}}`;
  },
  "m:nary": (node) => {
    const sign = property(node, "m:chr");
    const sub = argument(node, "m:sub");
    const sup = argument(node, "m:sup");
    const large = sign === undefined ? "\\int " : (LARGE[sign] ?? sign);
    return `${large}${sub && `_{${sub}}`}${sup && `^{${sup}}`}{${argument(node, "m:e")}}`;
  },
  "m:d": (node) => {
    const open = property(node, "m:begChr") ?? "(";
    const close = property(node, "m:endChr") ?? ")";
    const parts = node.children
      .filter((child): child is Element => child.type === "element" && child.name === "m:e")
      .map(inside);
    return `\\left${fence(open)}${parts.join(property(node, "m:sepChr") ?? "|")}\\right${fence(close)}`;
  },
  "m:func": (node) => {
    const name = argument(node, "m:fName").trim();
    const isNamed = /^(?:sin|cos|tan|cot|log|ln|exp|lim|max|min|det|sup|inf)$/.test(name);
    return `${isNamed ? `\\${name} ` : name}{${argument(node, "m:e")}}`;
  },
  "m:limLow": (node) => `{${argument(node, "m:e")}}_{${argument(node, "m:lim")}}`,
  "m:limUpp": (node) => `{${argument(node, "m:e")}}^{${argument(node, "m:lim")}}`,
  "m:acc": (node) =>
    `${ACCENTS[property(node, "m:chr") ?? "\u0302"] ?? "\\hat"}{${argument(node, "m:e")}}`,
  "m:bar": (node) =>
    `${property(node, "m:pos") === "top" ? "\\overline" : "\\underline"}{${argument(node, "m:e")}}`,
  "m:m": (node) => {
    const rows = node.children.filter(
      (child): child is Element => child.type === "element" && child.name === "m:mr",
    );
    const cells = (row: Element) =>
      row.children
        .filter((child): child is Element => child.type === "element" && child.name === "m:e")
        .map(inside)
        .join(" & ");
    return `\\begin{matrix}${rows.map(cells).join(" \\\\ ")}\\end{matrix}`;
  },
  "m:eqArr": (node) => {
    const rows = node.children.filter(
      (child): child is Element => child.type === "element" && child.name === "m:e",
    );
    return `\\begin{matrix}${rows.map((row) => inside(row).replaceAll("\\&", "")).join(" \\\\ ")}\\end{matrix}`;
  },
  "m:rPr": () => "",
  "w:rPr": () => "",
  "m:ctrlPr": () => "",
};

const LARGE: Readonly<Record<string, string>> = {
  "∑": "\\sum ",
  "∏": "\\prod ",
  "∫": "\\int ",
  "∬": "\\iint ",
  "∮": "\\oint ",
  "⋃": "\\bigcup ",
  "⋂": "\\bigcap ",
};

const ACCENTS: Readonly<Record<string, string>> = {
  "\u0302": "\\hat",
  "\u0303": "\\tilde",
  "\u0304": "\\bar",
  "\u0305": "\\overline",
  "\u0307": "\\dot",
  "\u0308": "\\ddot",
  "\u20d7": "\\vec",
};

function fence(sign: string): string {
  if (sign === "") return ".";
  if (sign === "{" || sign === "}") return `\\${sign}`;
  return { "⟨": "\\langle ", "⟩": "\\rangle ", "‖": "\\| " }[sign] ?? sign;
}

/** A character as TeX writes it; letters of other alphabets stand for themselves. */
function character(sign: string): string {
  return "\\{}$&#%_^~".includes(sign)
    ? sign === "\\"
      ? "\\backslash "
      : sign === "~"
        ? "\\sim "
        : sign === "^"
          ? "\\hat{}"
          : `\\${sign}`
    : sign;
}
