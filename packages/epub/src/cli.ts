import { PAGE_STARTS, renderStage } from "@printery/publication";
import { runStage } from "@printery/task";
import { renderEpub } from "./render-epub.ts";

const beside = [{ stage: "pdf", file: PAGE_STARTS }];
await runStage(renderStage("epub", renderEpub), { name: "epub", after: "compose", beside });
