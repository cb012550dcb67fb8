import { NEIGHBOURS, PAGE_STARTS, taken } from "@printery/publication/hints";
import { lateStage, readPlugins, runStage } from "@printery/task";

const plugins = readPlugins("epub");
const stage = lateStage(async () => (await import("./stage.ts")).epubStage(plugins));
const beside = [{ stage: "pdf", file: PAGE_STARTS }];
const given = { list: "neighbours.json", as: NEIGHBOURS };
await runStage(stage, {
  name: "epub",
  after: "compose",
  takes: taken.epub,
  beside,
  given,
  plugins,
});
