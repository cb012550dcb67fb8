import { renderStage } from "@printery/publication";
import type { Stage } from "@printery/task";
import { renderHtml } from "./render-html.ts";

export const htmlStage: Stage = renderStage("html", renderHtml);
