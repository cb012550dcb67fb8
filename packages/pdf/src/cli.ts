import { NEIGHBOURS, taken } from "@printery/publication/hints";
import { lateStage, runStage } from "@printery/task";

const stage = lateStage(async () => (await import("./stage.ts")).pdfStage);
const given = { list: "neighbours.json", as: NEIGHBOURS };
await runStage(stage, { name: "pdf", after: "compose", takes: taken.pdf, given, spares: true });
