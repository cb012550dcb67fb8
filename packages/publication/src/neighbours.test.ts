import type { Block, Document } from "@printery/document";
import { formatMessage } from "@printery/task";
import { describe, expect, test } from "vitest";
import { at, documentOf, h, p } from "../test/nodes.ts";
import { compose } from "./compose.ts";
import { neighbourUrl, placesOf } from "./neighbours.ts";

function composed(documents: readonly Document[], mayBeThere?: (path: string) => boolean) {
  const input = { id: "salt", documents, sidecars: new Map(), files: new Map() };
  return compose({ ...input, folder: "salt", ...(mayBeThere && { mayBeThere }) });
}

function text(name: string, ...blocks: readonly Block[]): Document {
  return documentOf(`salt/${name}`, [p("Words."), ...blocks], { title: name });
}

function linking(...urls: readonly string[]): Document {
  const children = [{ type: "text", value: "there", position: at() } as const];
  const blocks = urls.map(
    (url): Block => ({
      type: "paragraph",
      children: [{ type: "link", url, children, position: at() }],
      position: at(),
    }),
  );
  return text("one.md", ...blocks);
}

describe("places", () => {
  const placesIn = (...documents: readonly Document[]) => {
    const { publication } = composed(documents);
    if (publication === undefined) throw new Error("Expected a publication");
    return placesOf(publication).pages;
  };

  test("of an article are on its one page, by every name that links may have for them", () => {
    const one = { ...text("one.md", h(2, "1. Pans")), anchors: [{ name: "Pan", offset: 0 }] };
    expect(placesIn(one)).toEqual({
      // All positions of the nodes here are one.
      "salt/one.md": "index.html",
      "salt/one.md#section-1-pans": "index.html#section-1-pans",
      "salt/one.md#1-pans": "index.html#section-1-pans",
      "salt/one.md#Pan": "index.html#section-1-pans",
      "salt/one.md#pan": "index.html#section-1-pans",
      "salt/one.md#top": "index.html",
    });
  });

  test("of a book are on the pages of its sections", () => {
    expect(placesIn(text("one.md", h(2, "Pans")), text("two.md"))).toMatchObject({
      "salt/one.md#pans": "one.html#pans",
      "salt/two.md": "two.html",
    });
  });
});

describe("links that lead out", () => {
  const beside = (path: string) => path === "pepper/two.md" || path === "pepper";

  test("are left, and told of by who knows what is there", () => {
    const { outward, messages } = composed(
      [linking("../pepper/two.md#Mill%20Road", "../pepper")],
      beside,
    );
    expect(outward.map(({ path, heading }) => [path, heading])).toEqual([
      ["pepper/two.md", "Mill Road"],
      ["pepper", ""],
    ]);
    expect(messages.filter(({ ruleId }) => ruleId === "link-dead")).toEqual([]);
    expect(outward.map(({ message }) => formatMessage(message))[0]).toBe(
      "salt/one.md:1:1: warning: Expected an address (http, https, mailto, tel), or a place in this publication, not “../pepper/two.md#Mill%20Road”; its text stays, without a link (link-dead)",
    );
  });

  test.each(["#pans", "two.md", "../pepper/three.md", "/pepper/two.md", "javascript:alert(1)"])(
    "are not %s",
    (url) => {
      const { outward, messages } = composed([linking(url)], beside);
      expect(outward).toEqual([]);
      expect(messages.map(({ ruleId }) => ruleId)).toContain("link-dead");
    },
  );

  test("are not those within, nor any where nobody knows what is beside", () => {
    expect(composed([linking("two.md#x", "one.md"), text("two.md")], () => true).outward).toEqual(
      [],
    );
    expect(composed([linking("../pepper/two.md")]).outward).toEqual([]);
  });
});

test.each([
  ["pepper/two.md", "", "../pepper/index.html"],
  ["pepper/two.md", "mill", "../pepper/index.html#mill"],
  ["pepper/two.md", "road", undefined],
  ["__proto__", "", undefined],
])("%s#%s", (path, heading, url) => {
  const neighbours = {
    "pepper/two.md": "../pepper/index.html",
    "pepper/two.md#mill": "../pepper/index.html#mill",
  };
  expect(neighbourUrl({ neighbours }, path, heading)).toBe(url);
  expect(neighbourUrl({}, path, heading)).toBeUndefined();
});
