import { runStage } from "@printery/task";
import { composeStage } from "./stage.ts";

const { SOURCE_DATE_EPOCH: epoch } = process.env;
if (epoch !== undefined && !/^\d{1,12}$/.test(epoch)) {
  throw new Error(`Expected SOURCE_DATE_EPOCH in seconds since 1970, not ${epoch}`);
}
const stage = composeStage(epoch === undefined ? {} : { epoch: Number(epoch) });
await runStage(stage, { name: "compose", after: "parse", content: "publications.json" });
