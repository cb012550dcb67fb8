import {
  type Check,
  isMapping,
  kinds,
  listOf,
  type PluginKind,
  pluginKinds,
  shown,
} from "@printery/task";

/** What is wrong with `list`, which a configuration has as its `kind`: “…, not …” each, with the place of the entry. */
export async function mistakesIn(kind: PluginKind, list: unknown): Promise<readonly string[]> {
  if (!Array.isArray(list)) return [`${kind} to be a list, not ${shown(list)}`];
  if (kind === "styles") return styleMistakes(list);
  const check = await checks[kind]();
  const found = listOf(check)(list).map((mistake) => `${kind}${mistake}`);
  return found.length > 0 ? found : [...twice(kind, list)];
}

const checks: Readonly<Record<Exclude<PluginKind, "styles">, () => Promise<Check>>> = {
  cues: async () => (await import("@printery/parser")).cueMistakes,
  remarkPlugins: async () => kinds.plugin,
  rehypePlugins: async () => kinds.plugin,
  renderers: async () => (entry) => {
    const { name, render, check } = partsOf(entry);
    if (typeof name !== "string" || !/^[a-z][a-z0-9-]*$/.test(name)) {
      return [`.name to be small letters, digits and hyphens, not ${shown(name)}`];
    }
    if (TAKEN.has(name)) return [`.name to be another than ${name}, which is taken`];
    if (typeof render !== "function") return [`.render to be a function, not ${shown(render)}`];
    if (check === undefined || typeof check === "function") return [];
    return [`.check to be a function, not ${shown(check)}`];
  },
};

/** Formats of ours, and folders that they make. */
const TAKEN: ReadonlySet<string> = new Set([
  ...["html", "pdf", "epub", "model", "own", "all"],
  ...["images", "fonts", "assets", "sources"],
]);

async function styleMistakes(list: readonly unknown[]): Promise<readonly string[]> {
  const { readHouseStyle } = await import("@printery/publication");
  const found = list.flatMap((entry) => {
    const read = readHouseStyle(entry);
    return "mistakes" in read ? read.mistakes.map((one) => one.replace(/^Expected /, "")) : [];
  });
  return found.length > 0 ? found : [...twice("styles", list)];
}

/** Names that two entries have. */
function* twice(kind: PluginKind, list: readonly unknown[]): Iterable<string> {
  const seen = new Set<unknown>();
  for (const entry of list) {
    const { name } = kind.endsWith("Plugins") ? {} : partsOf(entry);
    if (name !== undefined && seen.has(name))
      yield `${kind} with a name each, not two called ${name}`;
    seen.add(name);
  }
}

/** What is wrong with what a module gives as its default. */
export function wholeMistakes(config: unknown): readonly string[] {
  if (!isMapping(config)) {
    return [`\`export default defineConfig({ … })\`, not ${shown(config)}`];
  }
  const known: readonly string[] = pluginKinds;
  return Object.keys(config)
    .filter((key) => !known.includes(key))
    .map((key) => `the keys ${known.join(", ")}, not ${key}`);
}

function partsOf(entry: unknown): Readonly<Record<string, unknown>> {
  return isMapping(entry) ? entry : {};
}
