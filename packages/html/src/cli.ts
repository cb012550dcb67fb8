import { offersFile, renderStage } from "@printery/publication";
import { runStage } from "@printery/task";
import { renderHtml } from "./index.ts";

const beside = (["pdf", "epub"] as const).map((stage) => ({ stage, file: offersFile(stage) }));
await runStage(renderStage("html", renderHtml), { name: "html", after: "compose", beside });
