export { type Binding, bindPages } from "./bind-pages.ts";
export { dated } from "./furniture.ts";
export { breadcrumbs, type Crumb, jsonLd, type Thing } from "./json-ld.ts";
export { LINK_CARD, linkCardImage } from "./link-card.ts";
export { openGraph, type Preview } from "./open-graph.ts";
export { type Page, page } from "./page.ts";
export type { BoundPage, KeyedPage, PageMemory } from "./page-memory.ts";
export { type HtmlOptions, htmlRenderer, renderHtml } from "./render-html.ts";
export { ASSETS, isSharedAsset, sharedAssets, sharedSheet } from "./shared-assets.ts";
