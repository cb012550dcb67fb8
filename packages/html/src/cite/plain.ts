import { dateWords, terms } from "@printery/publication";
import { type CslItem, type CslName, familyOf } from "./csl.ts";

/** “Ann Lee and Bo Diaz. The Title: And More. Press, 4 March 2021. https://doi.org/…” */
export function plainCitation(work: CslItem, lang: string): string {
  const { author = [], title, issued, publisher, DOI, ISBN, URL: url } = work;
  const series = [work["collection-title"], work["collection-number"]].filter(Boolean).join(" ");
  const date = issued && dateWords(isoOf(issued["date-parts"][0]), lang);
  const place = DOI === undefined ? url : `https://doi.org/${DOI}`;
  const container = work["container-title"];
  return [
    sentence(listed(author.map(spoken), lang)),
    sentence(title),
    sentence(container === undefined ? "" : container),
    sentence(series),
    sentence([publisher, date].filter(Boolean).join(", ")),
    ISBN === undefined ? "" : `ISBN ${ISBN}.`,
    place ?? "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function isoOf(parts: readonly number[]): string {
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, "0")).join("-");
}

function spoken(name: CslName): string {
  return "literal" in name ? name.literal : `${name.given} ${familyOf(name)}`;
}

function listed(names: readonly string[], lang: string): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} ${terms(lang).and} ${last}`;
}

/** With a full stop, where nothing else ends it. */
function sentence(text: string): string {
  return text === "" || /[.?!…。？！।۔؟]$/u.test(text) ? text : `${text}.`;
}
