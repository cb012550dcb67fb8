/** Characters. A credit is short; a longer line starting “By …” is prose. */
const MAX_LENGTH = 160;

/** Lower-case words that may stand inside a name: “Simone de Beauvoir”. */
const PARTICLES: ReadonlySet<string> = new Set(
  "af al bin da dal de del della den der des di do dos du el la le ten ter van von y zu".split(" "),
);

/** Capitalised words that no name has: a line with one is about something else. */
const NOT_A_NAME =
  /^(?:the|a|an|in|on|at|of|for|from|with|how|why|what|when|where|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|news|home|about|contact|read|share|view|more|all|our|your|my|this|that|and|or|photo|image|staff|comments?|update[ds]?|published)$/iu;

/** What may stand before a name and is no part of it. */
const HONOURS =
  /^(?:the\s+)?(?:(?:rt\.?\s+hon|hon|dr|prof|professor|mr|mrs|ms|sir|dame|lord|lady)\.?\s+)+(?=\p{Lu})/iu;

/** Words of houses and posts that look like names beside a name: “Ada Byron, Evening News”. */
const ORGANISATION =
  /\b(?:news|insider|times|post|press|media|magazine|journal|institute|university|college|reuters|staff|contributor|editor|correspondent|writer|reporter|bureau|agency|council|ministry|department|office)\b/iu;

/** Degrees, posts and honours that follow a name: “Ada Byron, PhD”. */
const AFTER_NAME =
  /^(?:m\.?d\.?|ph\.?d\.?|dphil|m\.?a\.?|m\.?sc\.?|b\.?a\.?|r\.?n\.?|mph|jr\.?|sr\.?|esq\.?|i{2,3}|mp|qc|kc|cbe|obe|ed\.)$/iu;

/** The names credited by a line such as “By Ada Byron and M. Shelley”; undefined where it is no credit. */
export function readByline(text: string): string[] | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const credit =
    /^(?:written\s+|posted\s+|delivered\s+|edited\s+)?by:?\s+(.+)$/iu.exec(text)?.[1] ??
    /^(?:authors?|words|von|par|por|di|door)(?:\(s\))?:\s*(.+)$/iu.exec(text)?.[1] ??
    /^(?:von|par|por)\s+(.+)$/iu.exec(text)?.[1];
  return credit === undefined ? undefined : readNames(credit);
}

/** The personal names that `text` lists, and nothing else but dates and posts after them; undefined otherwise. */
export function readNames(text: string): string[] | undefined {
  if (/\p{Ll}{3}[.!?]$/u.test(text)) return undefined;
  const before = text
    .replace(
      /\s+[-–—|•·]\s+.*$|\s+on\s+\p{Lu}.*$|\s*\((?:@|pseudonym).*$|\s+\d{1,2}[/:.\s].*$/u,
      "",
    )
    .replace(/[,|]\s*(?:\p{Lu}\p{L}+\.?\s+)?\d.*$/u, "")
    .trim();
  const parts = before.split(/\s*[,;]\s*(?:and\s+|&\s*)?|\s+(?:and|&|und|et|y|e|with)\s+/u);
  const names: string[] = [];
  for (const part of parts) {
    const name = tidy(part);
    if (isPersonalName(name) && !ORGANISATION.test(name)) names.push(name);
    else if (names.length === 0) return undefined;
    else if (!AFTER_NAME.test(name)) break;
  }
  return names.length > 0 ? names : undefined;
}

/** Whether `name` reads as one: two to five words, each capitalised or a particle. */
export function isPersonalName(name: string): boolean {
  const words = name.replace(HONOURS, "").split(/\s+/u);
  if (words.length < 2 || words.length > 5 || /\p{Ll}[.!?:]$|\d/u.test(name)) return false;
  if (words.some((word) => NOT_A_NAME.test(word))) return false;
  const capitals = words.filter((word) => /^\p{Lu}[\p{L}\p{M}’'.-]*$/u.test(word));
  return (
    capitals.length >= 2 && words.every((word) => capitals.includes(word) || PARTICLES.has(word))
  );
}

/** A name in capitals is set in capitals, not spelt so: “ADA BYRON” is “Ada Byron”. */
function tidy(name: string): string {
  const text = name
    .replace(/^(?:dr|prof|professor|mr|mrs|ms|sir|rt hon)\.?\s+(?=\p{Lu}\S*\s+\S)/iu, "")
    .trim();
  if (text !== text.toUpperCase() || !/\p{Lu}{3}/u.test(text)) return text;
  return text.replace(/\p{L}[\p{L}’']+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

/** A name, and what its owner is or does: “Ada Byron is a fellow at …”; undefined where the text is no such note. */
export function readContributorNote(text: string): { readonly name: string } | undefined {
  const match =
    /^(?:(?:about )?the author:?\s+)?(?:Dr\.?\s|Prof(?:essor|\.)?\s|Sir\s|Dame\s)?((?:[\p{Lu}][\p{L}\p{M}’'.-]*\s+|(?:de|van|von|der|la|bin|al)\s+){1,4}[\p{Lu}][\p{L}\p{M}’'-]*)(?:,[^,.]{2,60},)?\s+(?:is|was|are|works|writes|worked|covers|reports|teaches|serves|has been|runs|leads|directs|edits|holds)\s/u.exec(
      text,
    );
  const name = match?.[1]?.replace(/\s+/g, " ");
  if (name === undefined || match === null || !isPersonalName(name)) return undefined;
  const rest = text.slice(match[0].length);
  const post =
    /\b(?:analyst|fellow|professor|lecturer|writer|author|journalist|editor|reporter|correspondent|director|researcher|scholar|historian|columnist|contributor|student|chief|president|founder|critic|novelist|poet|teacher|scientist|engineer|physician|consultant|officer|head|manager|chair|assistant|producer|photographer|translator|member|on twitter|follow|on human rights|blog|based in|lives in)\b/iu;
  return post.test(rest.slice(0, 200)) ? { name } : undefined;
}
