import { PAGE_STARTS, taken } from "@printery/publication/hints";
import { lateStage, readPlugins, runStage } from "@printery/task";

const plugins = readPlugins("epub");
const stage = lateStage(async () => (await import("./stage.ts")).epubStage(plugins));
const beside = [{ stage: "pdf", file: PAGE_STARTS }];
await runStage(stage, { name: "epub", after: "compose", takes: taken.epub, beside, plugins });
