/** The default export of a CommonJS module, which some loaders unwrap and others do not. */
export function exported<Class>(module: Class | { readonly default: Class }): Class {
  return typeof module === "object" && module !== null && "default" in module
    ? module.default
    : module;
}
