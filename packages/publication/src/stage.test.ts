import { formatMessage } from "@printery/task";
import { expect, test } from "vitest";
import { documentOf, figure, p, png } from "../test/nodes.ts";
import { composeStage } from "./stage.ts";

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
    library: true,
    epoch: 0,
  });
  expect(messages).toEqual([]);
  expect(paths).toEqual(["publication.json", "images/map.png"]);
  expect(publication).toMatchObject({
    id: "salt",
    metadata: { title: "Salt" },
    formats: ["pdf"],
    library: true,
    modified: "1970-01-01T00:00:00Z",
    sections: [{ title: "One" }, { title: "Two" }],
  });
});

test("the side-car of a loose text speaks for the publication", async () => {
  const text = documentOf("salt.txt", [p("Text")], { title: "Slat" });
  const { publication } = await run(inputs([text], { "salt.yaml": "title: Salt\nstyle: book" }));
  expect(publication).toMatchObject({ style: "book", metadata: { title: "Salt" } });
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
