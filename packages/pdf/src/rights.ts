import type { Type } from "@printery/design";
import { licenceOf } from "@printery/publication";
import type { TextBlock } from "./block.ts";
import { type Context, tagIn } from "./context.ts";
import { type Shop, words } from "./shop.ts";

/** Whose the publication is, and what others may do with it, which leads to its terms where they are known: a line each, set small. */
export function rightsLines(context: Context, { publication, style }: Shop): TextBlock[] {
  const { rights, license, lang } = publication.metadata;
  const type: Type = { ...style.scale.small, align: "left" };
  const notice = rights ? [words(rights, type, context)] : [];
  if (!license) return notice;
  const { name, url } = licenceOf(license, lang);
  if (url === undefined) return [...notice, words(name, type, context)];
  const line = words(name, type, context, tagIn(context, "P").child("Link"));
  return [...notice, { ...line, runs: line.runs.map((run) => ({ ...run, link: { url } })) }];
}
