/** What a page may load and run. */
export interface PolicyOptions {
  /** Hashes of its scripts, as Content Security Policy writes them. */
  readonly scripts?: readonly string[];
  /** Whether it searches: with a script and an index that stand beside it, and WebAssembly. */
  readonly search?: boolean;
  /** Whether it has a form, whose answer is another page of the site. */
  readonly form?: boolean;
}

/**
 * The Content Security Policy (Level 3) of a page: nothing but what stands in its own folder. One in a page can't say
 * who may frame it (4.2), and `'self'` holds for files opened from a disk, too.
 */
export function contentSecurityPolicy({
  scripts = [],
  search = false,
  form = false,
}: PolicyOptions = {}): string {
  const run = [
    ...scripts.map((hash) => `'${hash}'`),
    ...(search ? ["'self'", "'wasm-unsafe-eval'"] : []),
  ];
  return [
    "default-src 'none'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    ...(run.length === 0 ? [] : [`script-src ${run.join(" ")}`]),
    ...(search ? ["connect-src 'self'", "worker-src 'self'"] : []),
    "base-uri 'none'",
    `form-action ${form ? "'self'" : "'none'"}`,
  ].join("; ");
}

/** `policy` for a page that has the style sheet with this `hash` in itself, as one that stands beside it. */
export function allowingStyle(policy: string, hash: string): string {
  return policy.replace("style-src 'self'", `style-src 'self' '${hash}'`);
}
