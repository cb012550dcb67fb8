import { type PluginKind, pluginKinds } from "@printery/task";

/** What is wrong with `list`, which a configuration has as its `kind`: “…, not …” each, with the place of the entry. */
export async function mistakesIn(kind: PluginKind, list: unknown): Promise<readonly string[]> {
  if (!Array.isArray(list)) return [`${kind} to be a list, not ${shown(list)}`];
  if (kind === "styles") return styleMistakes(list);
  const check = await checks[kind]();
  const found = list.flatMap((entry: unknown, at) =>
    check(entry).map((mistake) => `${kind}[${at}]${mistake}`),
  );
  return found.length > 0 ? found : [...twice(kind, list)];
}

/** What is wrong with an entry, as it goes on behind its name. */
type Check = (entry: unknown) => readonly string[];

const checks: Readonly<Record<Exclude<PluginKind, "styles">, () => Promise<Check>>> = {
  cues: async () => {
    const { cueRoles } = await import("@printery/parser");
    const roles: readonly string[] = cueRoles;
    return (entry) => {
      const { name, strength, weights } = partsOf(entry);
      if (typeof name !== "string" || !/^[\p{L}][\p{L}\p{N}-]*$/u.test(name)) {
        return [`.name to be letters, digits and hyphens, not ${shown(name)}`];
      }
      if (typeof strength !== "function") {
        return [`.strength to be a function, not ${shown(strength)}`];
      }
      if (!isMapping(weights) || Object.keys(weights).length === 0) {
        return [`.weights to be numbers by roles, not ${shown(weights)}`];
      }
      return Object.entries(weights).flatMap(([role, weight]) => {
        if (!roles.includes(role)) return [`.weights to name ${roles.join(", ")}, not ${role}`];
        const isNumber = typeof weight === "number" && Number.isFinite(weight);
        return isNumber ? [] : [`.weights.${role} to be a number, not ${shown(weight)}`];
      });
    };
  },
  remarkPlugins: async () => pluginMistakes,
  rehypePlugins: async () => pluginMistakes,
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

const pluginMistakes: Check = (entry) => {
  const [plugin] = Array.isArray(entry) ? entry : [entry];
  if (typeof plugin === "function") return [];
  return [` to be a function, or a list of one and its options, not ${shown(plugin)}`];
};

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

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** As a message names it: short. */
function shown(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (typeof value === "string") return value === "" ? "an empty text" : `“${value.slice(0, 60)}”`;
  if (typeof value === "function") return "a function";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : String(value);
}
