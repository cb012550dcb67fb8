import type { Flow } from "@printery/document";
import { heading, paragraph, verse } from "@printery/testing";
import { expect, test } from "vitest";
import { article, read } from "./read-article.ts";

const poems = [
  heading(2, "Fog", "fog"),
  verse([0, "Somebody has rubbed the harbour out"], [0, "and left the sound of it."]),
  heading(2, "Rain", "rain"),
  verse([0, "It says the one thing over,"], [0, "like the old."]),
];

test.each<[string, Flow[], boolean]>([
  ["have one left edge", poems, true],
  ["that stand in prose are each in the middle", [...poems, paragraph("So it said.")], false],
])("poems under headings %s", async (_name, nodes, isOne) => {
  const { pages } = await read(article(nodes));
  const [fog, rain] = ["Somebody", "It says"].map((start) =>
    pages.flatMap((page) => page.pieces).find(({ text }) => text.startsWith(start)),
  );
  const apart = Math.abs((fog?.x ?? 0) - (rain?.x ?? 0));
  expect(apart < 0.1).toBe(isOne);
});
