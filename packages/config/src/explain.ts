import { nearest } from "@printery/task";
import type { z } from "zod";
import { at } from "./tell.ts";
import type { Mistake, YamlContent } from "./yaml-content.ts";

type Issue = z.core.$ZodIssue;

/** What a schema's `issues` say about `yaml`, for its author. */
export function explain(issues: readonly Issue[], yaml: YamlContent): Mistake[] {
  return issues.flatMap((issue) => {
    if (issue.code === "invalid_union") return explain(meantBranch(issue), yaml);
    if (issue.code === "unrecognized_keys") return unknownKeys(issue, yaml);
    if (issue.code === "custom" && issue.params?.isKey === true) {
      const expected = `${issue.message}, not ${String(issue.path.at(-1))}`;
      return { expected, ...at(yaml.placeOfKey(issue.path)) };
    }
    const expected = `${issue.message}, not ${shown(valueAt(yaml.value, issue.path))}`;
    return { expected, ...at(yaml.placeOf(issue.path)) };
  });
}

/** The issues of the one alternative whose type was right; where none was, that none was. */
function meantBranch(issue: z.core.$ZodIssueInvalidUnion): Issue[] {
  const meant = issue.errors.find((branch) => branch.every((inner) => !isWrongType(inner)));
  if (meant === undefined) return [{ ...issue, code: "custom" }];
  return meant.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** Or another value than the one that is meant by it, such as `false`. */
function isWrongType({ code, path }: Issue): boolean {
  return (code === "invalid_type" || code === "invalid_value") && path.length === 0;
}

/** The message of a mapping lists the keys it knows, as config.ts says. */
function unknownKeys(issue: z.core.$ZodIssueUnrecognizedKeys, yaml: YamlContent): Mistake[] {
  const known = issue.message.split(", ");
  return issue.keys.map((key) => {
    const meant = called(key, known) ?? nearest(key, known);
    const wanted = meant === undefined ? `one of the keys ${issue.message}` : `the key ${meant}`;
    return { expected: `${wanted}, not ${key}`, ...at(yaml.placeOfKey([...issue.path, key])) };
  });
}

/** What other tools, and front matter, call some keys. */
const SYNONYMS: Readonly<Record<string, string>> = {
  tags: "keywords",
  categories: "keywords",
  category: "keywords",
  subject: "keywords",
  subjects: "keywords",
  language: "lang",
  locale: "lang",
  summary: "description",
  abstract: "description",
  excerpt: "description",
  creator: "authors",
  byline: "authors",
  writer: "authors",
  isbn: "identifier",
  doi: "identifier",
  copyright: "rights",
  published: "date",
  updated: "modified",
  lastmod: "modified",
  files: "order",
  toc: "order",
  chapters: "order",
  contents: "order",
  to: "formats",
  output: "formats",
  outputs: "formats",
  theme: "style",
  size: "trim",
  papersize: "trim",
  baseurl: "url",
  base_url: "url",
  site: "url",
  name: "title",
};

/** The key of `known` that is called `key` elsewhere. */
function called(key: string, known: readonly string[]): string | undefined {
  const meant = Object.hasOwn(SYNONYMS, key.toLowerCase())
    ? SYNONYMS[key.toLowerCase()]
    : undefined;
  return meant !== undefined && known.includes(meant) ? meant : undefined;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((within, key) => {
    const here = typeof within === "object" && within !== null ? Object.entries(within) : [];
    return here.find(([name]) => name === String(key))?.[1];
  }, value);
}

/** `value` as a message names it: short, and by its kind where its text would not help. */
function shown(value: unknown): string {
  if (value === undefined || value === null || value === "") return "nothing";
  if (typeof value === "string") return `“${value.slice(0, 60)}”`;
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object") return "keys with values";
  return `the ${typeof value} ${String(value)}`;
}
