import type { IndexEntry, Publication } from "@printery/publication";
import { specimen } from "@printery/testing";
import type { ElementContent } from "hast";
import { h } from "hastscript";
import { expect, test } from "vitest";
import { indexMarkup } from "./index-markup.ts";

function html(...entries: IndexEntry[]): string {
  const base = specimen("book", "book");
  const publication: Publication = { ...base, index: [{ letter: "S", entries }] };
  const [group] = indexMarkup(publication, (id) => `${id}.html`);
  return outline(h("ul", [...(group?.items ?? [])]));
}

/** Elements as tag, class, link and content. */
function outline(node: ElementContent): string {
  if (node.type === "text") return node.value;
  if (node.type !== "element") return "";
  const { className = [], href, id, ariaLabel } = node.properties;
  const name = [node.tagName, ...(className as string[])].join(".");
  const traits = [id, href, ariaLabel].filter((trait) => trait !== undefined).join(" ");
  return `${name}${traits === "" ? "" : `{${traits}}`}(${node.children.map(outline).join("")})`;
}

const at = (section: string, id: number) => ({ section, id: `Term-${id}` });
const to = (link: string) => `a.index-locator{${link}}`;

test.each<[string, IndexEntry[], string]>([
  [
    "the first place in a section by its title, others by their number",
    [
      {
        term: "salt",
        places: [at("on-specimens", 1), at("afterword", 1), at("on-specimens", 2)],
        see: [],
      },
    ],
    `li{Entry-1}(span.index-term(salt), ${to("on-specimens.html#Term-1")}(On Specimens) ${to("on-specimens.html#Term-2 On Specimens 2")}(2), ${to("afterword.html#Term-1")}(Afterword))`,
  ],
  [
    "entries to look under, linked where they are there",
    [
      { term: "salt", places: [at("afterword", 1)], see: ["sea salt", "pans"] },
      { term: "sea salt", places: [], see: ["salt"] },
    ],
    `li{Entry-1}(span.index-term(salt), ${to("afterword.html#Term-1")}(Afterword), i(see also) a.index-xref-related.index-term{#Entry-2}(sea salt); span.index-xref-related.index-term(pans))li{Entry-2}(span.index-term(sea salt), i(see) a.index-xref-preferred.index-term{#Entry-1}(salt))`,
  ],
])("an index names %s", (_name, entries, expected) => {
  expect(html(...entries)).toBe(`ul(${expected})`);
});
