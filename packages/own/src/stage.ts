import { modelIn } from "@printery/document";
import {
  type Publication,
  type Rendered,
  type Renderer,
  readPublication,
} from "@printery/publication";
import {
  type Files,
  loadPlugins,
  type Message,
  PluginError,
  type PluginFiles,
  type Stage,
} from "@printery/task";

/**
 * A publication in the formats of a project's own: `<renderer>/…` of each. Where one of them fails, or its own check finds something
 * wrong, nothing of the publication is left.
 */
export function ownStage(plugins: PluginFiles | undefined): Stage {
  return async (id, inputs) => {
    const { "publication.json": json, ...assets } = Object.fromEntries(inputs);
    if (json === undefined) return { files: new Map(), messages: [] };
    const publication = modelIn("Publication", json, readPublication);
    const files = new Map<string, Uint8Array>();
    const problems: Message[] = [];
    for (const renderer of await loadPlugins<Renderer>(plugins, "renderers")) {
      const { made, mistakes } = await rendered(
        renderer,
        publication,
        new Map(Object.entries(assets)),
      );
      for (const [path, bytes] of made) files.set(`${renderer.name}/${path}`, bytes);
      for (const reason of mistakes) {
        const file = `${id}/${renderer.name}`;
        problems.push({ file, severity: "error", ruleId: "output-invalid", reason });
      }
    }
    if (problems.length > 0) return { files: new Map(), messages: [], problems };
    return { files, messages: [] };
  };
}

/** What a renderer makes of `publication`, and what its check says of that. @throws PluginError */
async function rendered(
  { name, render, check }: Renderer,
  publication: Publication,
  assets: Files,
): Promise<{ readonly made: Files; readonly mistakes: readonly string[] }> {
  try {
    const given = await render(publication, assets);
    const made = filesIn(given);
    const mistakes: unknown = check === undefined ? [] : await check(given);
    if (!Array.isArray(mistakes)) {
      throw new TypeError("Expected a list of what is wrong from check, not something else");
    }
    return { made, mistakes: mistakes.map(String) };
  } catch (cause) {
    throw new PluginError(`the renderer “${name}”`, cause);
  }
}

/** @throws TypeError for what is no file, or would stand elsewhere */
function filesIn(given: Rendered): Files {
  const entries = Object.entries(typeof given === "object" ? (given ?? {}) : {});
  if (entries.length === 0) throw new TypeError("Expected files by their paths, not none");
  return new Map(
    entries.map(([path, content]: [string, unknown]) => {
      if (!PATH.test(path)) throw new TypeError(`Expected a path below its folder, not “${path}”`);
      if (typeof content === "string") return [path, Buffer.from(content)];
      if (content instanceof Uint8Array) return [path, content];
      throw new TypeError(`Expected text or bytes as ${path}, not something else`);
    }),
  );
}

/** Names parted by slashes, none of which begins with a dot or has what a disk or a terminal takes amiss. */
const PATH = /^(?!\.)[^\\/:*?"<>|\p{C}]+(?:\/(?!\.)[^\\/:*?"<>|\p{C}]+)*$/u;
