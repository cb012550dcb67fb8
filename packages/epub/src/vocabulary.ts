import type { ElementContent } from "hast";

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
 * `nodes` as an e-book wants them: the `epub:type` of each role, for reading systems older than
 * the roles, and `xml:lang` beside each `lang`.
 */
export function withVocabulary(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== "element") return [node];
    // Every reading system knows ruby, and EPUBCheck discourages what is for those that don't (HTM_055).
    if (node.tagName === "rp") return [];
    const { role, lang } = node.properties;
    const epubType = typeof role === "string" ? epubTypes[role] : undefined;
    const element: ElementContent = {
      ...node,
      properties: {
        ...(epubType === undefined ? {} : { "epub:type": epubType }),
        ...node.properties,
        ...(lang === undefined ? {} : { xmlLang: lang }),
      },
      children: withVocabulary(node.children),
    };
    return [element];
  });
}
