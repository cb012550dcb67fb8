import { createHash } from "node:crypto";
import { expect, test, vi } from "vitest";
import { jsonPieces } from "./json-pieces.ts";
import { modelIn, openModel, writeModel } from "./model-bytes.ts";

const model = { title: "Salt", children: [] };

test("bytes that were written here give their model back as it is", () => {
  const read = vi.fn();
  const bytes = writeModel("Document", model);
  expect(modelIn("Document", bytes, read)).toBe(model);
  expect(read).not.toHaveBeenCalled();
});

test.each<[string, Uint8Array]>([
  ["from a file", Buffer.from(writeModel("Document", model))],
  ["of another kind", writeModel("Publication", model)],
  ["a part of them", writeModel("Document", model).subarray(0)],
])("bytes %s are read", (_, bytes) => {
  const found = modelIn("Document", bytes, (json) => json);
  expect(found).toEqual(model);
  expect(found).not.toBe(model);
});

test("the model does not show in what the bytes are", () => {
  const bytes = writeModel("Document", model);
  expect(Object.keys(bytes)).toEqual(Object.keys(Buffer.from(bytes)));
  expect(Buffer.from(bytes).toString("utf8")).toBe('{"title":"Salt","children":[]}');
});

const sealed = (model: object) => Buffer.from(writeModel("Publication", model));

test("what goes from stage to stage has a seal, which is no part of it", () => {
  const bytes = sealed(model);
  const [, seal = "", rest = ""] = /^\{"seal":"([0-9a-f]{64})"(.*)$/s.exec(bytes.toString()) ?? [];
  expect(rest).toBe(',"title":"Salt","children":[]}');
  expect(seal).toBe(createHash("sha256").update(rest).digest("hex"));
  expect(openModel(bytes)).toEqual({ text: bytes.toString(), json: model, isSealed: true });
  const read = vi.fn((json: unknown) => json);
  expect(modelIn("Publication", bytes, read)).toEqual(model);
  expect(read).toHaveBeenCalledWith(model, true);
});

test.each([
  ["changed", (json: string) => json.replace("Salt", "Malt")],
  ["changed by a space at its end", (json: string) => `${json} `],
  ["whose seal was changed", (json: string) => json.replace(/[0-9a-f]{64}/, "0".repeat(64))],
  ["without a seal", (json: string) => json.replace(/"seal":"[^"]*",/, "")],
  [
    "whose seal stands elsewhere",
    (json: string) => json.replace(/\{("seal":"[^"]*"),(.*)\}/, "{$2,$1}"),
  ],
])("one %s is not sealed", (_, change) => {
  expect(openModel(Buffer.from(change(sealed(model).toString()))).isSealed).toBe(false);
});

test("one that says nothing is written and read as well", () => {
  expect(openModel(sealed({}))).toEqual({ text: "{}", json: {}, isSealed: false });
});

test("a short model and a long one are written as JSON has them, with the same lines", () => {
  const block = (value: number) => ({ type: "paragraph", value, data: undefined });
  for (const length of [1, 400, 2000]) {
    const blocks = Array.from({ length }, (_, at) => block(at));
    for (const long of [{ children: blocks }, { sections: [{ children: blocks }, { back: [] }] }]) {
      const text = Buffer.from(writeModel("Document", long)).toString("utf8");
      expect(text).toBe([...jsonPieces(long)].join(""));
      expect(text.replaceAll("\n", "")).toBe(JSON.stringify(long));
    }
  }
});
