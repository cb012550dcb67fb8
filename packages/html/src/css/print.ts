import type { Style } from "@printery/design";

/**
 * A page printed from the browser, on the paper that is there: the text in its print size and to its measure, numbered
 * pages, where links lead; nothing that one presses.
 */
export function print({ scale: { body, folio } }: Style): string {
  return `@media print {
  @page { margin: 22mm 20mm 24mm; @bottom-center { content: counter(page); font: ${folio.sizePt}pt "${folio.face}", serif; } }
  :root { font-size: ${body.sizePt}pt; --line: ${body.leadingPt}pt; }
  body { display: block; padding: 0; }
  .skip, .masthead, .turn, .anchor, body > .contents, a[role="doc-backlink"], .cite, .imprint details { display: none; }
  .imprint > div:has(> dd > :is(div, details):first-child) { display: none; }
  .notes li:target, [role="doc-noteref"]:target { background: none; }
  main, footer { padding-block: 0; }
  footer { margin-block-start: calc(2 * var(--line)); padding-block-start: var(--line); break-inside: avoid; }
  .side { position: static; }
  h1, h2, h3, h4, h5, h6, dt, caption { break-after: avoid; }
  figure, tr, pre, blockquote, .stanza, .attachments, li { break-inside: avoid; }
  .plate { break-before: page; break-after: page; }
  .plate img { width: 100%; max-height: 215mm; object-fit: contain; }
  thead { display: table-header-group; }
  p, li { orphans: 2; widows: 2; }
  .table, pre { overflow: visible; }
  pre { white-space: pre-wrap; }
  a { color: inherit; text-decoration: none; }
  .text a[href^="http"]::after, .imprint a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 0.85em; overflow-wrap: anywhere; hyphens: none; }
  a.address::after { content: none !important; }
}
`;
}
