export { type PdfOptions, pdfRenderer, renderPdf } from "./render.ts";
export type { TextPlace } from "./text-places.ts";
