import type { OutwardLink } from "@printery/publication";
import { LINKS, NEIGHBOURS } from "@printery/publication/hints";
import type { Files } from "@printery/task";
import { expect, test } from "vitest";
import { leadsOf, textIn } from "./leads.ts";

const link = (path: string, heading = ""): OutwardLink => ({
  path,
  heading,
  message: { file: "one.md", severity: "warning", ruleId: "link-dead", reason: path },
});
const hints = (...links: OutwardLink[]): Files =>
  new Map([[LINKS, Buffer.from(JSON.stringify(links))]]);
const read = (files: Files) =>
  JSON.parse(Buffer.from(files.get(NEIGHBOURS) ?? "{}").toString("utf8")) as Record<string, string>;
const beside = new Set(["two", "salt-road", "Übersicht"]);

test.each([
  ["two.md", "", "../two/?text=two.md", "https://example.org/lib/two/"],
  ["two.md", "the-mill", "../two/?text=two.md#the-mill", "https://example.org/lib/two/#the-mill"],
  [
    "salt road/2.txt",
    "",
    "../salt-road/?text=salt%20road%2F2.txt",
    "https://example.org/lib/salt-road/",
  ],
  // On which page of a book it stands, nobody knows yet.
  [
    "salt road/2.txt",
    "the-pan",
    "../salt-road/?text=salt%20road%2F2.txt#the-pan",
    "https://example.org/lib/salt-road/",
  ],
  ["salt road", "", "../salt-road/?text=salt%20road", "https://example.org/lib/salt-road/"],
  [
    "Übersicht.md",
    "über-100%",
    "../%C3%9Cbersicht/?text=%C3%9Cbersicht.md#über-100%25",
    "https://example.org/lib/%C3%9Cbersicht/#%C3%BCber-100%25",
  ],
])("%s#%s leads to its text, and in print to its publication", (path, heading, page, print) => {
  const leads = leadsOf(hints(link(path, heading)), { beside, url: "https://example.org/lib/" });
  const key = heading === "" ? path : `${path}#${heading}`;
  expect([read(leads.onPages), read(leads.absolute)]).toEqual([{ [key]: page }, { [key]: print }]);
  expect(leads.messages).toEqual([]);
  const { search } = new URL(page, "http://localhost/site/one/");
  expect(textIn(`/site/x/${search}`)).toBe(path);
});

test("a link to what is no publication is told of, and stays text", () => {
  const dead = link("pictures");
  const leads = leadsOf(hints(dead, link("two.md")), { beside });
  expect(leads.messages).toEqual([dead.message]);
  expect(read(leads.onPages)).toEqual({ "two.md": "../two/?text=two.md" });
});

test("without an address of the library, PDF and e-book have no such links", () => {
  expect([...leadsOf(hints(link("two.md")), { beside }).absolute]).toEqual([]);
});

test("where no link leads out, nothing is given", () => {
  const leads = leadsOf(new Map(), { beside, url: "https://example.org/" });
  expect([[...leads.onPages], [...leads.absolute], leads.messages]).toEqual([[], [], []]);
  expect(textIn("/site/two/")).toBeUndefined();
});
