import { expect, test } from "vitest";
import type { Manifest, Output } from "./collect.ts";
import { manifestBytes, prepareOutputs } from "./manifest-bytes.ts";

const output = (path: string): Output => ({
  path,
  sha256: "0".repeat(64),
  bytes: 5,
  publication: "“é” \n海",
  inputs: [{ path: `${path}.txt`, sha256: "1".repeat(64) }],
});
const card = {
  id: "a",
  kind: "article",
  title: "A",
  authors: [],
  lang: "en",
  style: "essay",
} as const;
const many = Array.from({ length: 2501 }, (_, at) => output(`${at}/index.html`));

test.each<[string, Manifest]>([
  ["nothing", { version: 1, publications: [], outputs: [] }],
  ["no outputs", { version: 1, publications: [card], outputs: [] }],
  ["one output", { version: 1, publications: [card], outputs: [output("a")] }],
  ["no inputs", { version: 1, publications: [], outputs: [{ ...output("a"), inputs: [] }] }],
  ["thousands", { version: 1, publications: [card], outputs: many }],
])("a manifest of %s is the JSON that it is", async (_, manifest) => {
  const json = `${JSON.stringify(manifest, null, 2)}\n`;
  await prepareOutputs(manifest.outputs.slice(0, 1200));
  expect(Buffer.from(manifestBytes(manifest)).toString("utf8")).toBe(json);
  expect(Buffer.from(manifestBytes(manifest)).toString("utf8")).toBe(json);
});
