import { NEIGHBOURS, offersFile, taken } from "@printery/publication/hints";
import { lateStage, readPlugins, runStage } from "@printery/task";

const plugins = readPlugins("html");
const stage = lateStage(async () => (await import("./stage.ts")).htmlStage(plugins));
const beside = (["pdf", "epub"] as const).map((name) => ({ stage: name, file: offersFile(name) }));
const given = { list: "neighbours.html.json", as: NEIGHBOURS };
await runStage(stage, {
  name: "html",
  after: "compose",
  takes: taken.html,
  beside,
  given,
  plugins,
});
