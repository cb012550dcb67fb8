/** The part that is used; its own types give its exports no default, which is all there are. */
declare module "temml" {
  interface Options {
    readonly displayMode: boolean;
    readonly annotate: boolean;
    readonly throwOnError: boolean;
    readonly maxExpand: number;
    readonly maxSize: readonly [number, number];
    readonly trust: boolean;
  }
  const temml: {
    readonly __renderToMathMLTree: (tex: string, options: Options) => import("./clean.ts").Raw;
  };
  export default temml;
}
