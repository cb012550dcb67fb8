import { readFileSync } from "node:fs";
import { openModel, writeModel } from "@printery/document";
import { sha256 } from "@printery/task";
import { expect, test } from "vitest";
import { documentOf, p } from "../test/nodes.ts";
import { taken } from "./hints.ts";
import type { Library, Publication } from "./publication.ts";
import { answering, type Kept, renderStage } from "./rendering.ts";
import { composeStage } from "./stage.ts";

const texts = ["One", "Two", "Three"].map((title, nth) =>
  documentOf(`salt/${nth}.txt`, [p(title)], { title }),
);

/** A cache that tells how many sections were looked at. */
function counting() {
  const entries = new Map<string, Uint8Array>();
  let puts = 0;
  return {
    get: (key: string) => entries.get(key),
    put(key: string, bytes: Uint8Array) {
      puts += 1;
      entries.set(key, bytes);
    },
    puts() {
      const count = puts;
      puts = 0;
      return count;
    },
  };
}

async function composed(cache?: ReturnType<typeof counting>, documents = texts) {
  const inputs = documents.map(
    (text) => [`${text.path}.json`, Buffer.from(JSON.stringify(text))] as const,
  );
  const { files } = await composeStage()("salt", new Map(inputs), cache);
  return Buffer.from(files.get("publication.json") ?? "");
}

/** What a renderer is given. */
async function given(json: Buffer, cache?: ReturnType<typeof counting>) {
  let publication: Publication | undefined;
  let kept: Kept | undefined;
  const stage = renderStage("html", async (found, _assets, options) => {
    [publication, kept] = [found, options?.kept];
    return { files: new Map(), messages: [] };
  });
  await stage("salt", new Map([["publication.json", json]]), cache);
  return { publication, kept };
}

test("a publication is composed to the same bytes of Documents that are known", async () => {
  const cache = counting();
  const plain = await composed();
  expect(await composed(cache)).toEqual(plain);
  expect(cache.puts()).toBe(3);
  expect(await composed(cache)).toEqual(plain);
  expect(cache.puts()).toBe(0);
});

test("a renderer is given the same with a cache, and what each section is known by", async () => {
  const json = await composed();
  const { publication, kept } = await given(json);
  expect(kept).toBeUndefined();
  const cached = await given(json, counting());
  expect(cached.publication).toEqual(publication);
  expect(Object.keys(cached.publication ?? {})).not.toContain("seal");
  const digests = cached.publication?.sections.map((section) => cached.kept?.digestOf(section));
  expect(new Set(digests).size).toBe(3);
});

test("the digest of a section is that of its JSON, also where all of it is in one line", async () => {
  const lines = await composed();
  const { seal: _, ...model } = JSON.parse(lines.toString());
  const line = Buffer.from(JSON.stringify(model));
  expect(lines.toString().split("\n")).toHaveLength(model.sections.length + 2);
  for (const json of [lines, line]) {
    const { publication, kept } = await given(json, counting());
    const digests = publication?.sections.map((section) => kept?.digestOf(section));
    expect(digests).toEqual(
      model.sections.map((section: unknown) => sha256(JSON.stringify(section))),
    );
  }
});

/** As if it had been composed so. */
const resealed = (json: string) =>
  Buffer.from(writeModel("Publication", openModel(Buffer.from(json)).json as object)).toString();

test.each([
  ["a section", (json: string) => json.replace('"depth":1', '"depth":9')],
  ["its version", (json: string) => resealed(json.replace(/"version":\d+/, '"version":0'))],
  ["the rest", (json: string) => json.replace('"kind":"book"', '"kind":"tome"')],
  [
    "there being none",
    (json: string) => json.replace(/"sections":\[.*\],"index"/s, '"sections":[],"index"'),
  ],
])("one that is spoilt is refused, be it in %s", async (_, spoil) => {
  const json = await composed();
  const spoilt = Buffer.from(spoil(json.toString()));
  expect(spoilt.equals(json)).toBe(false);
  await expect(given(spoilt)).rejects.toThrow("Not a Publication");
  await expect(given(spoilt, counting())).rejects.toThrow("Not a Publication");
});

test("what one format is given is a file of its own, which only that format has back", async () => {
  const [text] = texts;
  const compose = async (yaml: string, library?: Library) => {
    const given = new Map<string, Uint8Array>([
      ["salt.txt.json", Buffer.from(JSON.stringify({ ...text, path: "salt.txt" }))],
      ["salt.yaml", Buffer.from(yaml)],
    ]);
    return (await composeStage(library === undefined ? {} : { library })("salt", given)).files;
  };
  const plain = await compose("title: Salt");
  const more = await compose("title: Salt\nprint: { paper: cream }", { title: "Letters" });
  expect(more.get("publication.json")).toEqual(plain.get("publication.json"));
  const found: Record<string, unknown> = {};
  for (const format of ["html", "pdf", "epub"] as const) {
    const stage = renderStage(format, async ({ press, library }, assets = new Map()) => {
      found[format] = { paper: press?.paper, library, assets: assets.size };
      return { files: new Map(), messages: [] };
    });
    await stage("salt", more);
  }
  expect(found).toEqual({
    html: { paper: undefined, library: { title: "Letters" }, assets: 0 },
    pdf: { paper: "cream", library: undefined, assets: 0 },
    epub: { paper: undefined, library: undefined, assets: 0 },
  });
  const unprinted = await compose("title: Salt\nprint: false");
  expect([...unprinted.keys()]).toEqual(["publication.json"]);
});

test("turbo.json keys each format by what it is given of the files that composing leaves", () => {
  const { tasks } = JSON.parse(
    readFileSync(new URL("../../../turbo.json", import.meta.url), "utf8"),
  ) as { tasks: Record<string, { inputs: (string | { globs: string[] })[] }> };
  for (const [format, names] of Object.entries(taken)) {
    const globs = tasks[format]?.inputs.flatMap((one) =>
      typeof one === "string" ? [] : one.globs,
    );
    const keyed = globs?.filter((glob) => glob.startsWith("dist/compose/"));
    expect(keyed).toEqual(names.map((name) => `dist/compose/*/${name.replace(/\/$/, "/**")}`));
  }
});

test.each([
  [[undefined], "Expected publication to be a Publication, as compose gives it, not nothing"],
  [
    [{ publication: {}, assets: new Map() }],
    "Expected publication to be a Publication, as compose gives it, not an object",
  ],
  [[{ sections: [], images: [] }, {}], "Expected assets to be a Map, not an object"],
  [
    [{ sections: [], images: [] }, new Map(), { rehypePlugins: () => {} }],
    "Expected rehypePlugins to be a list, not a function",
  ],
  [
    [{ sections: [], images: [] }, new Map(), { rehypePlugin: [] }],
    "Expected the option rehypePlugins, not rehypePlugin",
  ],
  [
    [{ sections: [], images: [{ name: "images/a.png" }] }, new Map([["images/b.png", ""]])],
    "Expected assets to have “images/a.png”, as compose gives them beside the publication",
  ],
])("what the types of a renderer rule out throws: %j", async (given, message) => {
  const render = answering(async () => ({ files: new Map(), messages: [] }));
  await expect(render(...(given as unknown as Parameters<typeof render>))).rejects.toThrow(
    new TypeError(message),
  );
});
