export { bindPages } from "./bind-pages.ts";
export { dated } from "./furniture.ts";
export { type Page, page } from "./page.ts";
export { renderHtml } from "./render-html.ts";
