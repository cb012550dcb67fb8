/** Schemes that an author may send a reader to. */
const LEAVE: ReadonlySet<string> = new Set(["http:", "https:", "mailto:", "tel:"]);

/**
 * Whether `address` leads, as a browser reads it from a page in a folder of its own, to a file of the publication or its
 * library, or, where it `mayLeave`, to where readers may be sent.
 */
export function isSafeAddress(
  address: string,
  { mayLeave }: { readonly mayLeave: boolean },
): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them (URL Standard, 4.4)
  const bare = address.replace(/^[\u0000-\u0020]+/, "").replace(/[\t\n\r]/g, "");
  const base = "printery://library/tide/page.html";
  if (/^[\\/]/.test(bare) || !URL.canParse(bare, base)) return false;
  const { protocol, host } = new URL(bare, base);
  if (protocol === "printery:") return host === "library" && !bare.includes("\\");
  return mayLeave && LEAVE.has(protocol);
}
