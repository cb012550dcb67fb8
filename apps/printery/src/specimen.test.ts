import { fileURLToPath } from "node:url";
import { openModel, type PublishedNode, walk } from "@printery/document";
import { type Publication, readPublication } from "@printery/publication";
import { formatMessage } from "@printery/task";
import { expect, test } from "vitest";
import { processSource } from "./pipeline.ts";
import { scanPaths } from "./scan.ts";

/** Every node that a reader can meet. No reader of texts finds terms with their definitions yet. */
const nodes: { readonly [Type in PublishedNode["type"]]: "shown" | "found in no text" } = {
  text: "shown",
  emphasis: "shown",
  strong: "shown",
  delete: "shown",
  inlineCode: "shown",
  break: "shown",
  link: "shown",
  image: "shown",
  foreign: "shown",
  ruby: "shown",
  footnoteReference: "shown",
  indexTerm: "shown",
  inlineMath: "shown",
  paragraph: "shown",
  heading: "shown",
  blockquote: "shown",
  epigraph: "shown",
  pullquote: "shown",
  list: "shown",
  listItem: "shown",
  definitionList: "found in no text",
  definitionTerm: "found in no text",
  definitionDescription: "found in no text",
  code: "shown",
  math: "shown",
  table: "shown",
  tableRow: "shown",
  tableCell: "shown",
  thematicBreak: "shown",
  figure: "shown",
  verse: "shown",
  verseLine: "shown",
  footnoteDefinition: "shown",
  standfirst: "shown",
  byline: "shown",
  dateline: "shown",
  credit: "shown",
  attachment: "shown",
  contributorNote: "shown",
  disclaimer: "shown",
  related: "shown",
};

test("the specimen shows every node, in every depth of heading, without a message", async () => {
  const { sections, messages } = await specimen();
  const all = sections.flatMap(({ front, children, back, notes }) => [
    ...walk([...front, ...children, ...back, ...notes]),
  ]);
  const shown = Object.entries(nodes).filter(([, where]) => where === "shown");
  expect([...new Set(all.map(({ type }) => type))].sort()).toEqual(
    shown.map(([type]) => type).sort(),
  );
  const depths = all.flatMap((node) => (node.type === "heading" ? [node.depth] : []));
  expect([...new Set(depths)].sort()).toEqual([2, 3, 4, 5, 6]);
  expect(messages).toEqual([]);
});

async function specimen(): Promise<Publication & { readonly messages: readonly string[] }> {
  const folder = fileURLToPath(new URL("../../../content/specimen", import.meta.url));
  const { sources } = await scanPaths([folder]);
  const [source] = sources;
  if (source === undefined) throw new Error("Expected content/specimen");
  const { results, messages } = await processSource(source, []);
  const json = results.get("compose")?.files.get("publication.json") ?? new Uint8Array();
  const publication = readPublication(openModel(json).json);
  return { ...publication, messages: messages.map(formatMessage) };
}
