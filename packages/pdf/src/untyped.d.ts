// Packages that ship no types: what is used of them, and no more.

declare module "linebreak" {
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}

declare module "hyphen" {
  export default function createHyphenator(
    patterns: unknown,
    options: { readonly html: boolean; readonly hyphenChar: string },
  ): (text: string) => string;
}

declare module "pdfmake/js/PDFDocument.js" {
  const module: import("./kit.ts").DocumentClass;
  export default module;
}

declare module "pdfmake/js/Renderer.js" {
  const module: import("./kit.ts").RendererClass;
  export default module;
}
