import { taken } from "@printery/publication/hints";
import { lateStage, readPlugins, runStage } from "@printery/task";

const plugins = readPlugins("own");
const stage = lateStage(async () => (await import("./stage.ts")).ownStage(plugins));
await runStage(stage, { name: "own", after: "compose", takes: taken.epub, plugins });
