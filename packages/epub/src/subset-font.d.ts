declare module "subset-font" {
  /** `font` with the glyphs of `text` alone, and what shaping makes of them. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { readonly targetFormat: "truetype"; readonly keepFeatures: readonly string[] },
  ): Promise<Uint8Array>;
}
