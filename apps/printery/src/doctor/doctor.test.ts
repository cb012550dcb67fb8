import { expect, test } from "vitest";
import { codeOf } from "../commands/doctor.ts";
import type { State } from "./finding.ts";
import { remoteFinding } from "./project.ts";
import { nodeFinding } from "./tools.ts";

test.each([
  ["20.19.0", "ok"],
  ["20.18.9", "broken"],
  ["22.0.0", "ok"],
  ["18.20.0", "broken"],
])("Node.js %s is %s", (version, state) => {
  expect(nodeFinding(version).state).toBe(state);
});

test.each<[readonly State[], number]>([
  [["ok", "note"], 0],
  [["ok", "amiss"], 1],
  [["amiss", "broken"], 3],
])("of %j comes the exit code %d", (states, code) => {
  expect(codeOf(states.map((state) => ({ name: "", state, found: "" })))).toBe(code);
});

test("a remote cache is told of without what opens it", () => {
  const env = {
    TURBO_TOKEN: "a-token",
    TURBO_TEAM: "salt",
    TURBO_API: "https://cache.example.org/",
    TURBO_REMOTE_CACHE_SIGNATURE_KEY: "k".repeat(32),
  };
  const { state, found } = remoteFinding(env);
  expect([state, found]).toEqual([
    "ok",
    "https://cache.example.org, read and written, signed; TURBO_TEAM salt",
  ]);
  expect(remoteFinding({ ...env, TURBO_REMOTE_CACHE_SIGNATURE_KEY: "short" }).state).toBe("amiss");
  expect(remoteFinding({}).found).toMatch(/^none/);
});
