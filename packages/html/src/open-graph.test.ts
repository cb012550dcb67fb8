import { expect, test } from "vitest";
import { openGraph, type Preview } from "./open-graph.ts";

function told(preview: Preview): Record<string, unknown> {
  return Object.fromEntries(
    openGraph(preview).map(({ properties: { property, name, content } }) => [
      String(property ?? name),
      content,
    ]),
  );
}

test("what is not known is not told", () => {
  expect(told({ type: "article", title: "Tides", lang: "en" })).toEqual({
    "og:type": "article",
    "og:title": "Tides",
    "twitter:card": "summary",
  });
});

test("a picture makes a large card", () => {
  const url = "https://example.org/tides/";
  const image = { url: `${url}card.png`, alt: "Tides" };
  const preview: Preview = { type: "book", title: "Tides", lang: "zh-Hant-TW", url, image };
  expect(told({ ...preview, published: "2021-03", modified: "2022" })).toEqual({
    "og:type": "book",
    "og:title": "Tides",
    "og:locale": "zh_TW",
    "og:url": url,
    "og:image": `${url}card.png`,
    "og:image:width": "1200",
    "og:image:height": "630",
    "og:image:alt": "Tides",
    "book:release_date": "2021-03",
    "twitter:card": "summary_large_image",
  });
});
