import { renderStage } from "@printery/publication";
import { runStage } from "@printery/task";
import { renderHtml } from "./index.ts";

await runStage(renderStage("html", renderHtml), { name: "html", after: "compose" });
