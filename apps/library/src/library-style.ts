/** What the library's pages have beyond the style of every page: dates in the margin where there is one. */
export const libraryStyle = `
.library > main { padding-block: calc(3 * var(--line)) calc(4 * var(--line)); width: 100%; }
.library > .masthead { padding-block-end: 0; }
.library .masthead [aria-current] { color: var(--accent); }
.heading { margin-block-end: calc(2 * var(--line)); }
.heading .label { margin-block-end: 0.25em; }
.heading .label a { color: inherit; text-decoration: none; }
.heading .label a:hover { color: var(--accent); text-decoration: underline 0.06em; }
.heading .standfirst { margin-block: calc(0.5 * var(--line)) 0; }
.beginning p + p { margin-block-start: 0.5em; }
.shelf, .rows, .hub { list-style: none; padding: 0; }
.shelf > li + li { margin-block-start: calc(1.75 * var(--line)); }
.shelf h2 { font-size: 1.35rem; line-height: 1.25; font-weight: 400; }
.shelf h2 a { color: inherit; text-decoration: none; }
.shelf h2 a:hover { color: var(--accent); text-decoration: underline 0.06em; }
.shelf :is(.subtitle, .byline, .standfirst, .dateline, .formats) { margin-block: 0.3em 0; }
.shelf .dateline { margin-block: 0 0.2em; }
.shelf .subtitle { font-size: 1.05rem; }
.shelf .byline { font-size: 0.9rem; }
.shelf .byline a { color: inherit; text-decoration-color: var(--rule); }
.shelf .byline a:hover { color: var(--accent); text-decoration-color: currentcolor; }
.shelf .standfirst { font-size: 1rem; font-style: normal; line-height: 1.5; }
.formats { color: var(--muted); font-size: 0.8rem; line-height: 1.6; font-variant-numeric: lining-nums; hyphens: manual; }
.year { font-size: 1.1rem; line-height: 1.25; font-weight: 400; margin-block: calc(2 * var(--line)) calc(0.5 * var(--line)); border-block-start: 1px solid var(--rule); padding-block-start: calc(0.5 * var(--line)); }
.rows li { padding-inline-start: 1.25em; text-indent: -1.25em; margin-block: 0.35em; line-height: 1.4; }
.rows a, .hub a { color: inherit; text-decoration: none; }
.rows a:hover, .hub a:hover { color: var(--accent); text-decoration: underline 0.06em; }
.rows span { color: var(--muted); font-size: 0.85rem; padding-inline-start: 0.35em; }
.hub { columns: 2 13rem; column-gap: 2rem; }
.hub li { break-inside: avoid; margin: 0; padding-block: 0.3em; hyphens: manual; overflow-wrap: anywhere; }
.hub span { color: var(--muted); font-size: 0.8rem; padding-inline-start: 0.35em; font-variant-numeric: lining-nums tabular-nums; }
.library > main > .turn { margin-block: calc(3 * var(--line)) 0; align-items: baseline; }
.turn span { display: inline; }
/* Its place is kept until the script shows it, so that nothing moves. */
@media (scripting: enabled) { .asking[hidden] { display: block; visibility: hidden; } }
.asking { margin-block-end: calc(2.5 * var(--line)); }
.asking .term { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
.asking .term label { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.asking :is(input, select, button), .more { font: inherit; font-size: 0.95rem; line-height: 1.4; min-block-size: 2.75rem; color: var(--text); background: transparent; border: 1px solid var(--muted); border-radius: 2px; padding: 0.35rem 0.75rem; }
.asking input { flex: 1 1 12rem; min-inline-size: 0; }
.asking select { background: var(--paper); max-inline-size: 100%; min-inline-size: 0; }
.asking button, .more { cursor: pointer; }
.asking button:hover, .more:hover { color: var(--accent); border-color: var(--accent); }
:is(.asking, main) :is(input, select, button):focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.facets { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(9rem, 100%), 1fr)); gap: 0.75rem; margin-block-start: var(--line); }
.facets label { display: grid; gap: 0.2rem; font-size: 0.85rem; min-inline-size: 0; }
.facets span { color: var(--muted); }
.status { color: var(--muted); min-block-size: var(--line); font-variant-numeric: lining-nums; }
.found { margin-block-start: calc(1.25 * var(--line)); }
.found .excerpt { font-size: 0.95rem; line-height: 1.5; margin-block-start: 0.3em; }
.found .places { font-size: 0.85rem; margin-block-start: 0.3em; }
.found mark { color: inherit; background: color-mix(in srgb, var(--accent) 22%, transparent); }
.more { margin-block-start: calc(1.5 * var(--line)); }
.library .imprint { display: block; }
.feeds { margin-block-start: 0.25em; }
@media (min-width: 1100px) {
  .shelf > li { position: relative; }
  .shelf .dateline { position: absolute; inset-inline-end: calc(100% + var(--gap)); inset-block-start: 0.3rem; margin: 0; text-align: end; white-space: nowrap; }
}
@media print { .asking, .feeds { display: none; } }
`;
