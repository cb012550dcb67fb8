import { taken } from "@printery/publication/hints";
import { lateStage, runStage } from "@printery/task";

const stage = lateStage(async () => (await import("./stage.ts")).pdfStage);
await runStage(stage, { name: "pdf", after: "compose", takes: taken.pdf });
