import { lateStage, runStage } from "@printery/task";

const stage = lateStage(async () => (await import("./stage.ts")).pdfStage);
await runStage(stage, { name: "pdf", after: "compose" });
