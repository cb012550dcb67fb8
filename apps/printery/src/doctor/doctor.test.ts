import { expect, test } from "vitest";
import { codeOf } from "../commands/doctor.ts";
import type { State } from "./finding.ts";
import { ago, remoteFinding } from "./project.ts";
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

test.each([
  [-5000, "0 seconds ago"],
  [1000, "1 second ago"],
  [119_000, "119 seconds ago"],
  [120_000, "2 minutes ago"],
  [7_199_000, "119 minutes ago"],
  [7_200_000, "2 hours ago"],
  [172_799_000, "47 hours ago"],
  [172_800_000, "2 days ago"],
])("%i ms are %s", (milliseconds, said) => {
  expect(ago(milliseconds)).toBe(said);
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
