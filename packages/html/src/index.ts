export { bindPages } from "./bind-pages.ts";
export { type Page, page } from "./page.ts";
export { renderHtml } from "./render-html.ts";
