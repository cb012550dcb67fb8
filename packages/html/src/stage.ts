import { formats, readOffers, renderStage } from "@printery/publication";
import { checked, type PluginFiles, type Stage } from "@printery/task";
import { validatePages } from "@printery/validator/pages";
import { renderHtml } from "./render-html.ts";
import { isSharedAsset } from "./shared-assets.ts";

/** The pages of a publication, looked at; with what the project has of its own. */
export function htmlStage(plugins?: PluginFiles): Stage {
  return checked(renderStage("html", renderHtml, plugins), (files, inputs) => {
    const [[page = ""] = []] = files;
    const folder = page.slice(0, page.indexOf("/") + 1);
    const offered = new Set(readOffers({ formats }, inputs).map(({ path }) => `${folder}${path}`));
    const isPresent = (path: string) =>
      path === "index.html" || isSharedAsset(path) || offered.has(path);
    return validatePages(files, isPresent);
  });
}
