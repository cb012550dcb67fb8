import type { Section } from "@printery/publication";
import { bind, folios, type Gathering, type Sheet } from "./bind.ts";
import type { Block } from "./block.ts";
import { compile } from "./compile.ts";
import type { Context } from "./context.ts";
import { contents, halfTitle, imprint, titlePage } from "./front-matter.ts";
import { backBlocks, endNotes, footNotes, titleBlocks } from "./section.ts";
import { contextOf, opening, type Shop, setPages } from "./shop.ts";

/** A book: title page, imprint, contents, then its sections. */
export function bindBook(shop: Shop): Sheet[] {
  const [first] = shop.publication.sections;
  if (first === undefined) return [];
  const { lang } = shop.publication.metadata;
  const frontContext = () => contextOf({ ...first, lang }, 0, shop);
  const front = (
    blocks: readonly Block[],
    context: Context,
    more: Pick<Gathering, "recto" | "head">,
  ): Gathering => ({ pages: setPages(blocks, [], context, shop), numbering: "roman", ...more });
  // Each context is an element of the structure tree, in which they stand in this order.
  const [half, title, rights, list] = [
    frontContext(),
    frontContext(),
    frontContext(),
    frontContext(),
  ];
  const opening = [
    // Only where pages lie open two by two is there a leaf to protect the title page.
    ...(shop.style.facing ? [front(halfTitle(half, shop), half, { recto: true })] : []),
    front(titlePage(title, shop), title, { recto: true }),
    front(imprint(rights, shop), rights, { recto: false }),
  ];
  const sections = shop.publication.sections.map((section) => gather(section, shop));
  const head = shop.terms.contents;
  return settle((numbers) => {
    const contentsList = front(contents(numbers, list, shop), list, { recto: true, head });
    return bind([...opening, contentsList, ...sections], shop.style.facing);
  });
}

/** Numbers can move the pages they stand for; three passes settle all but the contrived. */
function settle(boundWith: (numbers: ReadonlyMap<string, string>) => Sheet[]): Sheet[] {
  let sheets = boundWith(new Map());
  for (let pass = 0; pass < 3; pass += 1) sheets = boundWith(folios(sheets));
  return sheets;
}

function gather(section: Section, shop: Shop): Gathering {
  const { style, geometry } = shop;
  const isPart = section.role === "part";
  const level = section.depth - 1;
  const context = contextOf(section, level + 1, shop);
  const title = titleBlocks(
    section,
    {
      type: style.scale.chapter,
      title: section.title,
      subtitle: section.subtitle,
      date: section.date,
      authors: section.authors,
      bookmark: { title: section.title, level },
    },
    context,
    shop,
  );
  const sink = isPart ? PART_SINK * geometry.textHeight : style.opener.sinkLines * geometry.leading;
  const blocks: Block[] = [
    { kind: "space", height: sink },
    ...title,
    ...compile(section.children, opening(context, shop)),
    ...endNotes(section, context, shop),
    ...backBlocks(section, context, shop),
  ];
  return {
    pages: setPages(blocks, footNotes(section, shop), context, shop),
    numbering: section.matter === "front" ? "roman" : "arabic",
    recto: style.opener.recto || isPart,
    ...(isPart ? {} : { head: section.title }),
  };
}

/** Share of the page above the title of a part. */
const PART_SINK = 1 / 3;
