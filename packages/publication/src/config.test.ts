import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as z from "zod";
import { publicationConfig, textConfig } from "./config.ts";
import { libraryConfig } from "./library-config.ts";

const titles = {
  publication: "publication.yaml of printery",
  library: "library.yaml of printery",
  sidecar: "The side-car of a text in a folder, for printery",
};

// `pnpm --filter @printery/publication schema` writes them.
test.each([
  ["publication", publicationConfig],
  ["library", libraryConfig],
  ["sidecar", textConfig],
] as const)("%s.schema.json describes what is read", (name, config) => {
  const path = new URL(`../${name}.schema.json`, import.meta.url);
  const schema = { ...z.toJSONSchema(config, { io: "input" }), title: titles[name] };
  if (process.env.UPDATE_SCHEMA) writeFileSync(path, `${JSON.stringify(schema, null, 2)}\n`);
  expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(schema);
});

test.each([publicationConfig, libraryConfig, textConfig])(
  "every key says what it does",
  (config) => {
    const silent: string[] = [];
    const look = (schema: z.core.JSONSchema.JSONSchema, path: string): void => {
      for (const [key, of] of Object.entries(schema.properties ?? {})) {
        if (typeof of === "boolean") continue;
        if (of.description === undefined) silent.push(`${path}${key}`);
        look(of, `${path}${key}.`);
      }
      for (const inner of [
        schema.items,
        schema.additionalProperties,
        ...(schema.anyOf ?? []),
      ].flat())
        if (typeof inner === "object") look(inner, path);
    };
    look(z.toJSONSchema(config, { io: "input" }), "");
    expect(silent).toEqual([]);
  },
);
