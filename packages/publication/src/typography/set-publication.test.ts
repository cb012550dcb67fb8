import type { Block, Document } from "@printery/document";
import { plainText } from "@printery/document";
import { describe, expect, test } from "vitest";
import { documentOf, h, line, note, p } from "../../test/nodes.ts";
import { type ComposeInput, compose } from "../compose.ts";

const straight = `It's "so"`;
const curly = "It’s “so”";

/** A text with straight marks wherever one can stand. */
function textAt(path: string, blocks: Block[] = []): Document {
  return documentOf(
    path,
    [
      line("title", straight),
      line("standfirst", straight),
      h(2, `${straight} too`),
      p(straight),
      ...blocks,
    ],
    {
      title: straight,
      subtitle: straight,
      standfirst: straight,
      authors: [{ name: "Pat O'Hara", role: "author", note: `${straight} by day` }],
    },
  );
}

function published(documents: Document[], rest: Partial<ComposeInput> = {}) {
  const input = { id: "salt", documents, sidecars: new Map(), files: new Map(), ...rest };
  const { publication } = compose(input);
  if (publication === undefined) throw new Error("Expected a publication");
  return publication;
}

const yaml = (text: string, path = "salt/publication.yaml") => ({ path, text });
const textOf = ({ children }: { readonly children: readonly Block[] }) =>
  plainText(children.filter(({ type }) => type === "paragraph"));

test("everything that is read is set, names and ids are not", () => {
  const { metadata, sections } = published([textAt("tides.txt")]);
  const [section] = sections;
  expect(metadata).toMatchObject({ title: curly, subtitle: curly, standfirst: curly });
  expect(metadata.authors).toEqual([
    { name: "Pat O'Hara", role: "author", note: `${curly} by day` },
  ]);
  expect(section).toMatchObject({ id: "tides", title: curly, subtitle: curly });
  expect(section?.headings).toEqual([{ id: "its-so-too", depth: 2, title: `${curly} too` }]);
  expect(plainText(section?.front ?? [])).toBe(curly);
  expect(plainText(section?.back ?? [])).toBe(`Pat O’Hara: ${curly} by day`);
});

test("ids, notes and messages are those of the text as it was typed", () => {
  const blocks = [h(2, "A -- b... 1/2"), p("So [a]."), note("a", p(straight))];
  const inputs = { id: "salt", sidecars: new Map(), files: new Map() };
  const set = compose({ ...inputs, documents: [textAt("tides.txt", blocks)] });
  const typed = compose({
    ...inputs,
    documents: [textAt("tides.txt", blocks)],
    config: yaml("typography: false", "tides.yaml"),
  });
  const ids = (made: typeof set) =>
    made.publication?.sections.map(({ id, headings }) => [id, headings.map((each) => each.id)]);
  expect(ids(set)).toEqual(ids(typed));
  expect(set.messages).toEqual(typed.messages);
  expect(plainText(set.publication?.sections[0]?.notes ?? [])).toBe(curly);
});

describe("it is left as it was typed", () => {
  test("in a publication", () => {
    const { metadata, sections } = published([textAt("salt/1.txt"), textAt("salt/2.txt")], {
      folder: "salt",
      config: yaml("typography: false\ntitle: It's"),
    });
    expect(metadata.title).toBe("It's");
    expect(sections.map(textOf)).toEqual([straight, straight]);
  });

  test("in one text of it, or in all but one", () => {
    const sidecars = (said: boolean) =>
      new Map([["salt/1.txt", yaml(`typography: ${said}`, "salt/1.yaml")]]);
    const texts = [textAt("salt/1.txt"), textAt("salt/2.txt")];
    const one = published(texts, { folder: "salt", sidecars: sidecars(false) });
    expect(one.sections.map(textOf)).toEqual([straight, curly]);
    const others = published(texts, {
      folder: "salt",
      config: yaml("typography: false"),
      sidecars: sidecars(true),
    });
    expect(others.sections.map(textOf)).toEqual([curly, straight]);
  });

  test("in a publication that is collected, and in a collection but for it", () => {
    const member = (said: string) =>
      new Map([
        ["one.txt", { documents: [textAt("one.txt")], sidecars: new Map() }],
        [
          "two.txt",
          { documents: [textAt("two.txt")], sidecars: new Map(), config: yaml(said, "two.yaml") },
        ],
      ]);
    const collection = (said: string, members: ReturnType<typeof member>) =>
      published([], {
        folder: "salt",
        config: yaml(`title: All\ncollection: [one, two]\n${said}`),
        members,
      }).sections.map(textOf);
    expect(collection("", member("typography: false"))).toEqual([curly, straight]);
    expect(collection("typography: false", member("typography: true"))).toEqual([straight, curly]);
  });
});

test("entries of the index find their places, however their marks are typed", () => {
  const { index } = published(
    [textAt("salt/1.txt", [p('The miller\'s "old" wheel.')]), textAt("salt/2.txt")],
    {
      folder: "salt",
      config: yaml("index:\n  - term: wheel\n    forms: miller’s “old” wheel\n  - It's"),
    },
  );
  const entries = index.flatMap((group) => group.entries);
  expect(entries.map(({ term, places }) => [term, places.length])).toEqual([
    ["It’s", 2],
    ["wheel", 1],
  ]);
});
