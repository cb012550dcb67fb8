import { renderStage } from "@printery/publication";
import { runStage } from "@printery/task";
import { renderEpub } from "./render-epub.ts";

await runStage(renderStage("epub", renderEpub), { name: "epub", after: "compose" });
