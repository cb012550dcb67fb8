import { renderStage } from "@printery/publication";
import { runStage } from "@printery/task";
import { renderHtml } from "./index.ts";

await runStage(renderStage(renderHtml), { name: "html", after: "compose" });
