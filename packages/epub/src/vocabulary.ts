import type { toXast } from "hast-util-to-xast";

type Node = ReturnType<typeof toXast>;

/** DPUB-ARIA 1.1 roles with a counterpart in the EPUB Structural Semantics Vocabulary 1.1. */
const epubTypes: Readonly<Record<string, string>> = {
  "doc-abstract": "abstract",
  "doc-acknowledgments": "acknowledgments",
  "doc-afterword": "afterword",
  "doc-appendix": "appendix",
  "doc-backlink": "backlink",
  "doc-bibliography": "bibliography",
  "doc-chapter": "chapter",
  "doc-colophon": "colophon",
  "doc-conclusion": "conclusion",
  "doc-credit": "credit",
  "doc-credits": "credits",
  "doc-dedication": "dedication",
  "doc-endnotes": "endnotes",
  "doc-epigraph": "epigraph",
  "doc-epilogue": "epilogue",
  "doc-footnote": "footnote",
  "doc-foreword": "foreword",
  "doc-glossary": "glossary",
  "doc-index": "index",
  "doc-introduction": "introduction",
  "doc-noteref": "noteref",
  "doc-pagebreak": "pagebreak",
  "doc-pagelist": "page-list",
  "doc-part": "part",
  "doc-preface": "preface",
  "doc-prologue": "prologue",
  "doc-pullquote": "pullquote",
  "doc-subtitle": "subtitle",
  "doc-toc": "toc",
};

/**
 * Says in `node` and in all that is in it what an e-book wants said: the `epub:type` of each role, for reading systems older
 * than the roles, and `xml:lang` beside each `lang`.
 */
export function setVocabulary(node: Node): void {
  if (node.type !== "element" && node.type !== "root") return;
  if (node.type === "element") {
    const { name, attributes } = node;
    const { role, lang } = attributes;
    const epubType = role && epubTypes[role];
    if (epubType) node.attributes = { "epub:type": epubType, ...attributes };
    if (lang != null) node.attributes["xml:lang"] = lang;
    // Every reading system knows ruby, and EPUBCheck discourages what is for those that don't (HTM_055).
    if (name === "ruby") node.children = node.children.filter((child) => !isParenthesis(child));
  }
  for (const child of node.children) setVocabulary(child);
}

function isParenthesis(node: Node): boolean {
  return node.type === "element" && node.name === "rp";
}
