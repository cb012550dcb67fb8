/** The DOI that `text` is, as a name, label or address gives it: “10.5555/12345678” (DOI Handbook, 2.2). */
export function doiOf(text: string): string | undefined {
  const bare = text.trim().replace(/^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)/i, "");
  return /^10\.\d{4,9}(?:\.\d+)*\/\S+$/.test(bare) ? bare : undefined;
}
