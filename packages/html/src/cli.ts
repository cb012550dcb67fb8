import { offersFile, taken } from "@printery/publication/hints";
import { lateStage, runStage } from "@printery/task";

const stage = lateStage(async () => (await import("./stage.ts")).htmlStage);
const beside = (["pdf", "epub"] as const).map((name) => ({ stage: name, file: offersFile(name) }));
await runStage(stage, { name: "html", after: "compose", takes: taken.html, beside });
