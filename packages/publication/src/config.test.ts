import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { publicationConfig } from "./config.ts";

const path = new URL("../publication.schema.json", import.meta.url);

test("publication.schema.json describes what is read (`pnpm --filter @printery/publication schema` writes it)", () => {
  const schema = {
    ...z.toJSONSchema(publicationConfig, { io: "input" }),
    title: "publication.yaml of printery",
  };
  if (process.env.UPDATE_SCHEMA) writeFileSync(path, `${JSON.stringify(schema, null, 2)}\n`);
  expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(schema);
});
