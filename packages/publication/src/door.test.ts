import { expect, test } from "vitest";
import { compose } from "./door.ts";

test.each([
  [undefined, { id: "ferry" }, "Expected documents to be a list, not nothing"],
  [
    [{ document: {} }],
    { id: "ferry" },
    "Expected documents[0] to be a Document, as parse gives it, not an object",
  ],
  [[], undefined, "Expected id to be letters and digits with hyphens between them, not nothing"],
  [
    [],
    { id: "../ferry" },
    "Expected id to be letters and digits with hyphens between them, not “../ferry”",
  ],
  [[], { id: "ferry", config: { title: "" } }, "Expected config to be a string, not an object"],
  [
    [],
    { id: "ferry", files: {} },
    "Expected files to be a Map of bytes by their paths, not an object",
  ],
  [
    [],
    { id: "ferry", files: new Map([["a.png", "not bytes"]]) },
    "Expected files to be a Map of bytes by their paths, not an object",
  ],
  [
    [],
    { id: "ferry", sidecars: new Map([["ferry/01.yaml", "title: One"]]) },
    "Expected sidecars to be a Map of YAML by the paths of texts, not an object",
  ],
  [
    [],
    { id: "ferry", formats: ["pfd"] },
    "Expected formats[0] to be one of html, pdf, epub, not “pfd”",
  ],
  [[], { id: "ferry", epoch: Number.NaN }, "Expected epoch to be seconds since 1970, not NaN"],
  [[], { id: "ferry", sidecar: new Map() }, "Expected the option sidecars, not sidecar"],
])("what its types rule out throws: %j, %j", async (documents, options, message) => {
  await expect(compose(documents as never, options as never)).rejects.toThrow(
    new TypeError(message),
  );
});

test.each(["ferry", "42", "Fähre_2.b", "the-ferry"])("%s is an id", async (id) => {
  const files = new Map([["a.png", Buffer.from("")]]);
  const sidecars = new Map([["ferry/01.md", "title: One"]]);
  expect(await compose([], { id, files, sidecars })).toEqual({ assets: new Map(), messages: [] });
});
