import { runStage } from "@printery/task";
import { parseStage } from "./stage.ts";

await runStage(parseStage, { name: "parse", content: "texts.json" });
