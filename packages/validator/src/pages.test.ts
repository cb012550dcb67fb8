import { type Cache, formatMessage } from "@printery/task";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { validateBookPages, validatePages } from "./pages.ts";

function page(body: string): string {
  return `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>Road</title></head><body><h1 id="top">Road</h1>${body}</body></html>\n`;
}

/** What is wrong with a page of `body` beside another, and a map. */
async function faults(body: string): Promise<string[]> {
  const pages = new Map([
    ["road/index.html", Buffer.from(page(body))],
    ["road/inn.html", Buffer.from(page(""))],
  ]);
  const messages = await validatePages(pages, (path) => path === "road/map.png");
  return messages.map(formatMessage);
}

describe("a link", () => {
  test.each([
    "inn.html",
    "inn.html#top",
    "#top",
    "./inn.html",
    "../road/inn.html",
    "map.png",
    "https://example.org/none",
    "mailto:ada@example.org",
  ])("may lead to %s", async (href) => {
    expect(await faults(`<p><a href="${href}">there</a></p>`)).toEqual([]);
  });

  test.each(["mill.html", "inn.html#bottom", "#bottom", "../inn.html", "maps.png"])(
    "may not lead to %s",
    async (href) => {
      expect(await faults(`<p><a href="${href}">there</a></p>`)).toEqual([
        `road/index.html: error: Expected a page or file at “${href}”, not a dead link (link-broken)`,
      ]);
    },
  );
});

test.each([
  ["a drawing", `<svg><g id="mill"><path d="M0 0"/></g></svg>`],
  ["a formula", `<math><mi id="mill">x</mi></math>`],
  ["markup that is broken", `<p><b id="mill">mill</p>`],
])("a place in %s is found, and none beside it", async (_name, body) => {
  const dead = (await faults(`${body}<p><a href="#mill">it</a> <a href="#inn">no</a></p>`)).filter(
    (message) => message.includes("dead link"),
  );
  expect(dead).toEqual([
    "road/index.html: error: Expected a page or file at “#inn”, not a dead link (link-broken)",
  ]);
});

test("a reference to a character in a link stands for the character", async () => {
  const body = `<p id="a&amp;b">So</p><p><a href="#a&amp;b">it</a> <a href="#a&amp;c">no</a></p>`;
  const told = await faults(body);
  expect(told.filter((message) => message.includes("dead link"))).toEqual([
    "road/index.html: error: Expected a page or file at “#a&c”, not a dead link (link-broken)",
  ]);
});

test("what was seen of a page before is not looked for again, and what is wrong is told as often", async () => {
  const kept = new Map<string, Uint8Array>();
  const found: boolean[] = [];
  const cache = {
    get: (key: string) => {
      found.push(kept.has(key));
      return kept.get(key);
    },
    put: (key: string, bytes: Uint8Array) => void kept.set(key, bytes),
  };
  const told = async (inn: string, kept?: Cache) => {
    const pages = new Map([
      ["index.html", Buffer.from(page(`<p><a href="inn.html#b">in</a><b></p>`))],
      ["inn.html", Buffer.from(page(inn))],
    ]);
    return (await validatePages(pages, () => false, kept)).map(formatMessage);
  };
  for (const inn of [`<p id="b">In</p>`, `<p id="b">In</p>`, `<p id="c">In</p>`]) {
    const expected = await told(inn);
    expect(expected.length).toBeGreaterThan(0);
    expect(await told(inn, cache)).toEqual(expected);
  }
  expect(found).toEqual([false, false, true, true, true, false]);
});

test.each([
  ["map.png 480w, map.png 960w", []],
  ["map.png 480w, maps.png 960w", ["maps.png"]],
  ["maps.png", ["maps.png"]],
])("each size of a picture is there: %s", async (srcset, missing) => {
  const img = `<img src="map.png" srcset="${srcset}" sizes="50vw" alt="A map">`;
  expect(await faults(`<p>${img}</p>`)).toEqual(
    missing.map(
      (name) =>
        `road/index.html: error: Expected a page or file at “${name}”, not a dead link (link-broken)`,
    ),
  );
});

test("markup in an e-book that breaks the standard is told of with its page and place", async () => {
  const page = (body: string) =>
    `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" lang="en" xml:lang="en"><head><title>One</title></head><body><h1 id="page.title">One</h1>${body}</body></html>`;
  const book = (body: string) => zipSync({ "OEBPS/one.xhtml": Buffer.from(page(body)) });
  const told = async (body: string) =>
    (await validateBookPages(new Map([["one/one.epub", book(body)]]))).map(formatMessage);
  expect(await told('<p>A &gt; B > C<br/></p><nav hidden="hidden"><p>d</p></nav>')).toEqual([]);
  const [message, ...others] = await told("<ul><p>e</p></ul>");
  expect(message).toMatch(
    /^one\/one\.epub: error: .*<p>.* not permitted.* in OEBPS\/one\.xhtml, 2:\d+ \(output-invalid\)$/,
  );
  expect(others).toEqual([]);
});

test("markup that breaks the standard is told of with its place", async () => {
  const [message] = await faults("<p><p>twice</p></div>");
  expect(message).toMatch(/^road\/index\.html:2:\d+: error: .*\(output-invalid\)$/);
});
