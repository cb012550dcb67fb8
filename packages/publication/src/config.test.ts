import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { publicationConfig } from "./config.ts";
import { libraryConfig } from "./library-config.ts";

// `pnpm --filter @printery/publication schema` writes them.
test.each([
  ["publication", publicationConfig],
  ["library", libraryConfig],
])("%s.schema.json describes what is read", (name, config) => {
  const path = new URL(`../${name}.schema.json`, import.meta.url);
  const schema = { ...z.toJSONSchema(config, { io: "input" }), title: `${name}.yaml of printery` };
  if (process.env.UPDATE_SCHEMA) writeFileSync(path, `${JSON.stringify(schema, null, 2)}\n`);
  expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(schema);
});
