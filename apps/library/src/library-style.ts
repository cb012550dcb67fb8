/** What the list has beyond the style of every page: dates in the margin where there is one. */
export const libraryStyle = `
.library > main { padding-block: calc(3 * var(--line)) calc(5 * var(--line)); }
.library .title { margin-block-end: calc(2.5 * var(--line)); }
.beginning p + p { margin-block-start: 0.5em; }
.shelf { list-style: none; padding: 0; }
.shelf > li + li { margin-block-start: calc(1.75 * var(--line)); }
.shelf h2 { font-size: 1.35rem; line-height: 1.25; font-weight: 400; }
.shelf h2 a { color: inherit; text-decoration: none; }
.shelf h2 a:hover { color: var(--accent); text-decoration: underline 0.06em; }
.shelf :is(.subtitle, .byline, .standfirst, .dateline, .formats) { margin-block: 0.3em 0; }
.shelf .dateline { margin-block: 0 0.2em; }
.shelf .subtitle { font-size: 1.05rem; }
.shelf .byline { font-size: 0.9rem; }
.shelf .standfirst { font-size: 1rem; font-style: normal; line-height: 1.5; }
.formats { color: var(--muted); font-size: 0.8rem; font-variant-numeric: lining-nums; hyphens: manual; }
@media (min-width: 1100px) {
  .shelf > li { position: relative; }
  .shelf .dateline { position: absolute; inset-inline-end: calc(100% + var(--gap)); inset-block-start: 0.3rem; margin: 0; text-align: end; white-space: nowrap; }
}
`;
