import { formats, readOffers, renderStage } from "@printery/publication";
import { NEIGHBOURS } from "@printery/publication/hints";
import { checked, type Files, type PluginFiles, type Stage } from "@printery/task";
import { validatePages } from "@printery/validator/pages";
import { renderHtml } from "./render-html.ts";
import { isSharedAsset } from "./shared-assets.ts";

/** The pages of a publication, looked at; with what the project has of its own. */
export function htmlStage(plugins?: PluginFiles): Stage {
  return checked(renderStage("html", renderHtml, plugins), async (files, inputs, cache) => {
    const [[page = ""] = []] = files;
    const folder = page.slice(0, page.indexOf("/") + 1);
    const offers = await readOffers({ formats }, inputs);
    const offered = new Set(offers.map(({ path }) => `${folder}${path}`));
    // Whoever said that they are there has looked.
    const beside = new Set(neighboursIn(inputs).map((url) => url.replace(/^\.\.\/|#.*$/g, "")));
    const isPresent = (path: string) =>
      path === "index.html" || isSharedAsset(path) || offered.has(path) || beside.has(path);
    return validatePages(files, isPresent, cache);
  });
}

/** Where links to other publications lead, relative to the publication's folder. */
function neighboursIn(inputs: Files): string[] {
  const json = inputs.get(NEIGHBOURS);
  if (json === undefined) return [];
  return Object.values(JSON.parse(Buffer.from(json).toString("utf8")) as Record<string, string>);
}
