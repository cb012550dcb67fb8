import type { Format } from "./publication.ts";

/** What the printed pages leave for other formats; a file that begins with a dot is no output. */
export const PAGE_STARTS = ".pages.json";

/** What the printed pages leave for a preview: where texts begin on them. */
export const TEXT_PLACES = ".places.json";

/** What a format leaves for the pages, which so depend on a few figures and not on whole files; no output, as it begins with a dot. */
export function offersFile(format: Format): string {
  return `.offer.${format}.json`;
}

/** Beside `publication.json`, its `press` and its `library`: each is given to one format, so that no other is made anew for it. */
export const PRESS = "press.json";
export const LIBRARY = "library.json";

/** What composing leaves for the command: the links that lead out of a publication, where there are any, and the places that others can lead to. */
export const LINKS = ".links.json";
export const PLACES = ".places.json";

/** What is known of {@link LINKS} when pages and prints are made: `Publication.neighbours`, of a format that has any. */
export const NEIGHBOURS = ".neighbours.json";

/** What each format is given of the files that composing leaves: names, and folders with a slash at their end; as in turbo.json. */
export const taken: Readonly<Record<Format, readonly string[]>> = {
  html: ["publication.json", LIBRARY, "images/"],
  pdf: ["publication.json", PRESS, "images/", "sources/", "profiles/"],
  epub: ["publication.json", "images/"],
};

/**
 * Whether somebody means the text at `path` by `name`: its path or the end of it, or a path that ends as it does, with an extension or
 * without.
 */
export function isNamed(path: string, name: string): boolean {
  const wanted = name.normalize("NFC").replaceAll("\\", "/").replace(/^\.\//, "");
  const whole = path.normalize("NFC");
  return [whole, whole.replace(/\.[^./]+$/, "")].some(
    (one) => one === wanted || one.endsWith(`/${wanted}`) || wanted.endsWith(`/${one}`),
  );
}
