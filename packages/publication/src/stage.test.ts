import { formatMessage } from "@printery/task";
import { expect, test } from "vitest";
import { at, documentOf, figure, p, png } from "../test/nodes.ts";
import { type ComposeSettings, composeStage } from "./stage.ts";

/** The stage's inputs: Documents as JSON, content files as text or bytes. */
function inputs(
  documents: readonly ReturnType<typeof documentOf>[],
  files: Record<string, string | Uint8Array> = {},
) {
  return new Map<string, Uint8Array>([
    ...Object.entries(files).map(([path, content]) => [path, Buffer.from(content)] as const),
    ...documents.map((text) => [`${text.path}.json`, Buffer.from(JSON.stringify(text))] as const),
  ]);
}

async function run(given: ReturnType<typeof inputs>, options = {}) {
  const { files, messages } = await composeStage(options)("salt", given);
  const json = files.get("publication.json");
  return {
    paths: [...files.keys()],
    publication: json === undefined ? undefined : JSON.parse(Buffer.from(json).toString("utf8")),
    messages: messages.map(formatMessage),
  };
}

test("a folder with its publication.yaml, side-cars and images", async () => {
  const one = documentOf("salt/1.txt", [figure("map.png", "A map")], { title: "On" });
  const two = documentOf("salt/deep/2.txt", [p("Two")], { title: "Two" });
  const given = inputs([two, one], {
    "salt/publication.yaml": "title: Salt\ndate: 2020",
    "salt/1.yml": "title: One",
    "salt/map.png": png,
    "salt/other.png": png,
  });
  const { paths, publication, messages } = await run(given, {
    formats: ["pdf"],
    library: {},
    epoch: 0,
  });
  expect(messages).toEqual([
    "salt/1.txt:1:1: info: Expected what is published, not “title: On”; leaving it out (left-out)",
  ]);
  expect(paths).toEqual(["publication.json", "press.json", "library.json", "images/map.png"]);
  expect(publication).toMatchObject({
    id: "salt",
    metadata: { title: "Salt" },
    formats: ["pdf"],
    modified: "1970-01-01T00:00:00Z",
    sections: [{ title: "One" }, { title: "Two" }],
  });
});

test("what links between publications are found by is left beside it", async () => {
  const link = { type: "link", url: "../two.md#x", children: [], position: at() } as const;
  const one = documentOf("salt/1.md", [
    p("Text"),
    { type: "paragraph", children: [link], position: at() },
  ]);
  const hintsOf = async (options: ComposeSettings) => {
    const { hints = new Map() } = await composeStage(options)("salt", inputs([one]));
    return Object.fromEntries(
      [...hints].map(([path, json]) => [path, JSON.parse(Buffer.from(json).toString("utf8"))]),
    );
  };
  const places = {
    ".places.json": {
      formats: ["html", "pdf", "epub"],
      pages: { "salt/1.md": "index.html", "salt/1.md#top": "index.html" },
    },
  };
  expect(await hintsOf({})).toEqual(places);
  expect(await hintsOf({ mayBeThere: () => true })).toMatchObject({
    ...places,
    ".links.json": [{ path: "two.md", heading: "x", message: { ruleId: "link-dead" } }],
  });
});

test("the side-car of a loose text speaks for the publication", async () => {
  const text = documentOf("salt.txt", [p("Text")], { title: "Slat" });
  const { publication } = await run(inputs([text], { "salt.yaml": "title: Salt\nstyle: book" }));
  expect(publication).toMatchObject({ style: "book", metadata: { title: "Salt" } });
});

test("where an archive is asked for, the texts go along as they are, and what is said about them", async () => {
  const one = documentOf("salt/1.txt", [p("One")], { title: "One" });
  const two = documentOf("salt/deep/2.md", [p("Two")], { title: "Two" });
  const files = {
    "salt/publication.yaml": "title: Salt\narchive: true",
    "salt/1.yml": "title: Won",
    "salt/1.txt": Buffer.from([0x4f, 0x6e, 0xe9]),
    "salt/deep/2.md": "# Two",
    "salt/map.png": png,
  };
  const { paths, publication } = await run(inputs([one, two], files));
  const names = ["sources/1.txt", "sources/1.yml", "sources/deep/2.md", "sources/publication.yaml"];
  expect(paths).toEqual(["publication.json", "press.json", ...names]);
  expect(publication.sources).toEqual([
    { name: "sources/1.txt", mediaType: "text/plain" },
    { name: "sources/1.yml", mediaType: "application/yaml" },
    { name: "sources/deep/2.md", mediaType: "text/markdown" },
    { name: "sources/publication.yaml", mediaType: "application/yaml" },
  ]);
  const { files: left } = await composeStage()("salt", inputs([one, two], files));
  expect(left.get("sources/1.txt")).toEqual(files["salt/1.txt"]);

  const unasked = { ...files, "salt/publication.yaml": "title: Salt\narchive: false" };
  expect((await run(inputs([one, two], unasked))).paths).toEqual([
    "publication.json",
    "press.json",
  ]);
});

test("a loose text that is archived", async () => {
  const text = documentOf("salt.txt", [p("Text")], { title: "Salt" });
  const { paths } = await run(
    inputs([text], { "salt.yaml": "archive: true", "salt.txt": "Salt\n\nText" }),
  );
  expect(paths).toEqual([
    "publication.json",
    "press.json",
    "sources/salt.txt",
    "sources/salt.yaml",
  ]);
});

test("a mistake leaves no file, no text leaves no word", async () => {
  const text = documentOf("salt.txt", [p("Text")], { title: "Salt" });
  expect(await run(inputs([text], { "salt.yaml": "style: roman" }))).toEqual({
    paths: [],
    publication: undefined,
    messages: [
      "salt.yaml:1:8: error: Expected one of book, briefing, essay, not “roman”; this publication is not built (publication-invalid)",
    ],
  });
  expect(await run(inputs([]))).toEqual({ paths: [], publication: undefined, messages: [] });
});
