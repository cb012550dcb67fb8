import type { PublicationEntry } from "./protocol.ts";

/** Those whose title or id has every word of `filter`, in any case. */
export function matching(
  all: readonly PublicationEntry[],
  filter: string,
): readonly PublicationEntry[] {
  const parts = filter.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (parts.length === 0) return all;
  return all.filter(({ id, title }) => {
    const own = `${title} ${id}`.toLocaleLowerCase();
    return parts.every((part) => own.includes(part));
  });
}
