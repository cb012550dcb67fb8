import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeModel } from "@printery/document";
import { attempt } from "@printery/task";
import { specimen, specimenImages } from "@printery/testing";
import { afterAll, expect, test } from "vitest";
import { ownStage } from "./stage.ts";

const folder = mkdtempSync(join(tmpdir(), "printery-own-"));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;

/** What comes of a publication in the formats that `code` lists. */
async function rendered(code: string) {
  count += 1;
  const path = join(folder, `renderers-${count}.mjs`);
  writeFileSync(path, `export default { renderers: [${code}] };`);
  const inputs = new Map([
    ["publication.json", writeModel("Publication", specimen("article", "essay"))],
    ...specimenImages(),
  ]);
  const stage = ownStage({ renderers: path });
  const { files, messages, problems = [] } = await attempt("own", stage, "specimen", inputs);
  return {
    files: Object.fromEntries(
      [...files].map(([name, bytes]) => [name, Buffer.from(bytes).toString()]),
    ),
    messages: messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`),
    problems: problems.map(({ file, ruleId, reason }) => `${file} ${ruleId}: ${reason}`),
  };
}

test("each has its files in a folder of its own", async () => {
  const code = `
    { name: "plain", render: ({ id }) => ({ [id + ".txt"]: "words" }) },
    { name: "bytes", render: async (_, assets) => ({ "a/b.bin": new Uint8Array([65]), count: String(assets.size) }) }`;
  expect(await rendered(code)).toEqual({
    files: {
      "plain/specimen.txt": "words",
      "bytes/a/b.bin": "A",
      "bytes/count": String(specimenImages().size),
    },
    messages: [],
    problems: [],
  });
});

test("its own check keeps back all of a publication", async () => {
  const code = `
    { name: "plain", render: () => ({ a: "words" }) },
    { name: "short", render: () => ({ a: "words" }), check: (files) => Object.keys(files).map((path) => "Expected less than " + path) }`;
  expect(await rendered(code)).toEqual({
    files: {},
    messages: [],
    problems: ["specimen/short output-invalid: Expected less than a"],
  });
});

test.each([
  [`() => ({ "../a": "" })`, "Expected a path below its folder, not “../a”"],
  [`() => ({ "/a": "" })`, "Expected a path below its folder, not “/a”"],
  [`() => ({ "a\\\\b": "" })`, "Expected a path below its folder, not “a\\b”"],
  [`() => ({ "a/.b": "" })`, "Expected a path below its folder, not “a/.b”"],
  [`() => ({ a: 5 })`, "Expected text or bytes as a, not something else"],
  [`() => ({})`, "Expected files by their paths, not none"],
  [`() => undefined`, "Expected files by their paths, not none"],
  [`async () => { throw new Error("no paper"); }`, "no paper"],
])("%s is its failure", async (render, reason) => {
  const { files, messages } = await rendered(`{ name: "wrong", render: ${render} }`);
  expect(files).toEqual({});
  expect(messages).toEqual([
    `plugin-failed: Expected the renderer “wrong” to do its work on specimen, not to fail (“${reason}”); this publication is not built: mend it, or leave it out with --no-config`,
  ]);
});

test.each(["() => {}", '() => "too long"'])(
  "so is a check that gives no list, as %s",
  async (check) => {
    const { files, messages } = await rendered(
      `{ name: "wrong", render: () => ({ a: "" }), check: ${check} }`,
    );
    expect(files).toEqual({});
    expect(messages).toEqual([
      expect.stringContaining(
        "(“Expected a list of what is wrong from check, not something else”)",
      ),
    ]);
  },
);

test("nothing is made where nothing was composed", async () => {
  expect(await ownStage({})("specimen", new Map())).toEqual({ files: new Map(), messages: [] });
});
