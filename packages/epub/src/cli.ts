import { PAGE_STARTS, taken } from "@printery/publication/hints";
import { lateStage, runStage } from "@printery/task";

const stage = lateStage(async () => (await import("./stage.ts")).epubStage);
const beside = [{ stage: "pdf", file: PAGE_STARTS }];
await runStage(stage, { name: "epub", after: "compose", takes: taken.epub, beside });
