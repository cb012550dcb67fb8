/** A part of an address without its percent signs; as it is where they are none of an address. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
