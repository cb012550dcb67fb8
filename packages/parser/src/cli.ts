import { lateStage, readLimits, readPlugins, runStage, writeLimits } from "@printery/task";

const limits = readLimits([process.env.PRINTERY_LIMITS ?? ""]);
const plugins = readPlugins("parse");
const options = { name: "parse", content: "texts.json", settings: writeLimits(limits), plugins };
const stage = lateStage(async () => (await import("./stage.ts")).parseStageWithin(limits, plugins));
await runStage(stage, options);
