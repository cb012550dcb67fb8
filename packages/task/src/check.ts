import { nearest } from "./nearest.ts";

/** What is wrong with a value that no compiler looked at, each as it goes on behind the value's name: “ to be a string, not 5”. */
export type Check = (value: unknown) => readonly string[];

/** That a value is what `words` say, of which `holds` knows. */
export function being(words: string, holds: (value: unknown) => boolean): Check {
  return (value) => (holds(value) ? [] : [` to be ${words}, not ${shown(value)}`]);
}

/** {@link Check}s of what is asked for in many places; a plugin is what unified takes as one. */
export const kinds: Readonly<Record<"string" | "boolean" | "object" | "map" | "plugin", Check>> = {
  string: being("a string", (value) => typeof value === "string"),
  boolean: being("true or false", (value) => typeof value === "boolean"),
  object: being("an object", isMapping),
  map: being("a Map", (value) => value instanceof Map),
  plugin: being("a function, or a list of one and its options", (value) => {
    const [plugin] = Array.isArray(value) ? value : [value];
    return typeof plugin === "function";
  }),
};

export function listOf(check: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return [` to be a list, not ${shown(value)}`];
    return value.flatMap((entry, at) => check(entry).map((mistake) => `[${at}]${mistake}`));
  };
}

/**
 * Hold what a function is called with, its options among the rest, against what it `takes`; what is `asked` for must be there.
 *
 * @throws TypeError for the first that is something else, and for an option that there is not
 */
export function expectCall(
  given: Readonly<Record<string, unknown>>,
  takes: Readonly<Record<string, Check>>,
  asked: readonly string[],
): void {
  const names = Object.keys(takes);
  const unknown = Object.keys(given).filter((name) => !names.includes(name));
  const [wrong] = [
    ...Object.entries(takes).flatMap(([name, check]) => {
      const value = given[name];
      if (value === undefined && !asked.includes(name)) return [];
      return check(value).map((mistake) => `${name}${mistake}`);
    }),
    ...unknown.map((name) => {
      const meant = nearest(name, names);
      return meant === undefined ? `no option ${name}` : `the option ${meant}, not ${name}`;
    }),
  ];
  if (wrong !== undefined) throw new TypeError(`Expected ${wrong}`);
}

export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value as a message names it: short. */
export function shown(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (typeof value === "string") return value === "" ? "an empty text" : `“${value.slice(0, 60)}”`;
  if (typeof value === "function") return "a function";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : String(value);
}
