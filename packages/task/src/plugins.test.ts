import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import {
  guarded,
  loadPlugins,
  PluginError,
  pluginFailure,
  pluginKey,
  pluginsFor,
  readPlugins,
} from "./plugins.ts";
import { withPlugins } from "./stage.ts";

const folder = mkdtempSync(join(tmpdir(), "printery-plugins-"));
afterAll(() => rmSync(folder, { recursive: true }));

const all = { cues: "/a/cues-1.mjs", styles: "/a/styles-2.mjs", renderers: "/a/renderers-3.mjs" };

test.each([
  ["parse", { cues: "/a/cues-1.mjs" }],
  ["compose", { styles: "/a/styles-2.mjs" }],
  ["own", { renderers: "/a/renderers-3.mjs" }],
  ["html", undefined],
  ["pdf", undefined],
])("%s is given its own kinds alone", (stage, own) => {
  expect(pluginsFor(stage, all)).toEqual(own);
  expect(pluginsFor(stage, undefined)).toBeUndefined();
});

test("a key hangs on what modules are called, not on where they lie", () => {
  const elsewhere = { cues: "C:\\b\\cues-1.mjs" };
  expect(pluginKey({ cues: "/a/cues-1.mjs" })).toBe(pluginKey(elsewhere));
  expect(pluginKey(elsewhere)).not.toBe(pluginKey({ cues: "/a/cues-2.mjs" }));
  expect([pluginKey(undefined), pluginKey({})]).toEqual(["", ""]);
  expect([withPlugins("tool", undefined), withPlugins(undefined, elsewhere)]).toEqual([
    "tool",
    undefined,
  ]);
  expect(withPlugins("tool", elsewhere)).toMatch(/^[0-9a-f]{64}$/);
});

test("a unit names modules beside it", () => {
  const unit = join(folder, "unit");
  mkdirSync(unit);
  writeFileSync(join(unit, "plugins.parse.json"), '{"cues":"cues-1.mjs"}');
  const here = process.cwd();
  process.chdir(unit);
  try {
    expect(readPlugins("parse")).toEqual({ cues: join("..", ".plugins", "cues-1.mjs") });
    expect(readPlugins("html")).toBeUndefined();
  } finally {
    process.chdir(here);
  }
});

test("what a module lists is loaded; one that can't be run is its author's mistake", async () => {
  const good = join(folder, "cues-1.mjs");
  writeFileSync(good, "export default { cues: [1, 2] };");
  expect(await loadPlugins({ cues: good }, "cues")).toEqual([1, 2]);
  expect(await loadPlugins({ cues: good }, "styles")).toEqual([]);
  expect(await loadPlugins(undefined, "cues")).toEqual([]);
  const bad = join(folder, "cues-2.mjs");
  writeFileSync(bad, "throw new Error('no sea');");
  await expect(loadPlugins({ cues: bad }, "cues")).rejects.toMatchObject({
    name: "PluginError",
    what: "cues",
  });
});

const failing = (stack: string) =>
  Object.assign(new Error("no sea\nat all"), { stack: `Error: no sea\n${stack}` });

test.each([
  ["    at strength (/w/.plugins/printery.config.ts:5:37)", "printery.config.ts", 5],
  ["    at /w/.plugins/own/cue.ts:2:3", "own/cue.ts", 2],
  ["    at file:///C:/w/.plugins/own/cue.ts:2:3", "own/cue.ts", 2],
  [
    "    at f (/w/.plugins/node_modules/x/index.js:9:9)\n    at g (/w/.plugins/printery.config.ts:5:37)",
    "printery.config.ts",
    5,
  ],
  ["    at f (/w/.plugins/node_modules/x/index.js:9:9)", "node_modules/x/index.js", 9],
  ["    at f (/w/.plugins/cues-1.mjs:9:9)", "tide.txt", undefined],
  ["    at f (/w/packages/parser/dist/cli.mjs:9:9)", "tide.txt", undefined],
])("%j is told at %s", (stack, file, line) => {
  const failure = pluginFailure(new PluginError("the cue “a”", failing(stack)), "tide.txt");
  expect([failure?.file, failure?.place?.line, failure?.ruleId]).toEqual([
    file,
    line,
    "plugin-failed",
  ]);
  expect(failure?.reason).toContain("not to fail (“no sea”)");
});

test("other faults are none of a plugin's", () => {
  expect(pluginFailure(new Error("ours"), "tide.txt")).toBeUndefined();
  const inner = new PluginError("the cue “a”", "b");
  const thrower = vi.fn(() => {
    throw inner;
  });
  expect(() => guarded("another", thrower)).toThrow(inner);
  expect(guarded("a cue", () => 5)).toBe(5);
});
