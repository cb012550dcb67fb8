declare module "subset-font" {
  /** `font` with the glyphs of `text` alone, and those that its features make of them. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { readonly targetFormat: "woff" | "truetype"; readonly noHinting: boolean },
  ): Promise<Uint8Array>;
}
