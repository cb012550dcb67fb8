import { readLimits, runStage, writeLimits } from "@printery/task";
import { parseStageWithin } from "./stage.ts";

const limits = readLimits([process.env.PRINTERY_LIMITS ?? ""]);
const options = { name: "parse", content: "texts.json", settings: writeLimits(limits) };
await runStage(parseStageWithin(limits), options);
