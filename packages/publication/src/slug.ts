/** Longer names are cut: with `-2` and an extension they still fit every file system and archive. */
const LONGEST = 64;

/** `text` as a name for a URL and a file: lower-case letters and digits of any script, inner hyphens; may be empty. */
export function slug(text: string): string {
  const hyphenated = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{Ll}\p{Lo}\p{Nd}]+/gu, "-");
  return [...hyphenated.replace(/^-/, "")].slice(0, LONGEST).join("").replace(/-$/, "");
}

/** Whether `id` can be the name of a publication, of its folder and of its files. */
export function isPublicationId(id: string): boolean {
  return /^[\p{L}\p{N}]+([-_.]+[\p{L}\p{N}]+)*$/u.test(id);
}

/**
 * Gives each name once: where it is taken, the first free of `name-2`, `name-3` … Names are one where `keyOf` gives the same for them, as
 * it does by lower case for names of files.
 */
export function uniqueNames(
  taken: Iterable<string> = [],
  keyOf: (name: string) => string = (name) => name,
): (wanted: string) => string {
  const used = new Set([...taken].map(keyOf));
  // What is free below these numbers is not asked again: a thousand may want one name.
  const next = new Map<string, number>();
  return (wanted) => {
    let name = wanted;
    let n = next.get(keyOf(wanted)) ?? 2;
    for (; used.has(keyOf(name)); n += 1) name = `${wanted}-${n}`;
    next.set(keyOf(wanted), n);
    used.add(keyOf(name));
    return name;
  };
}
