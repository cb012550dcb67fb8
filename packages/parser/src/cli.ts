import { lateStage, readLimits, runStage, writeLimits } from "@printery/task";

const limits = readLimits([process.env.PRINTERY_LIMITS ?? ""]);
const options = { name: "parse", content: "texts.json", settings: writeLimits(limits) };
const stage = lateStage(async () => (await import("./stage.ts")).parseStageWithin(limits));
await runStage(stage, options);
