import { readFileSync } from "node:fs";
import { lateStage, readLimits, readPlugins, runStage, writeLimits } from "@printery/task";
import { formats, type Library } from "./publication.ts";

const { SOURCE_DATE_EPOCH: epoch, PRINTERY_FORMATS: names, PRINTERY_LIMITS: said } = process.env;
if (epoch !== undefined && !/^\d{1,12}$/.test(epoch)) {
  throw new Error(`Expected SOURCE_DATE_EPOCH in seconds since 1970, not ${epoch}`);
}
const settings = {
  library: JSON.parse(readFileSync("library.json", "utf8")) as Library,
  ...(epoch === undefined ? {} : { epoch: Number(epoch) }),
  ...(names === undefined
    ? {}
    : { formats: formats.filter((name) => names.split(",").includes(name)) }),
};
const plugins = readPlugins("compose");
const limits = readLimits([said ?? ""]);
const options = {
  name: "compose",
  after: "parse",
  content: "publications.json",
  settings: { ...settings, limits: writeLimits(limits) },
  plugins,
};
// What is beside a publication is no part of its key: the command knows, and tells.
const stage = lateStage(async () =>
  (await import("./stage.ts")).composeStage({
    ...settings,
    limits,
    plugins,
    mayBeThere: () => true,
  }),
);
await runStage(stage, options);
