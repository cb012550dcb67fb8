import { renderStage } from "@printery/publication";
import { runStage } from "@printery/task";
import { renderPdf } from "./render.ts";

await runStage(renderStage("pdf", renderPdf), { name: "pdf", after: "compose" });
