import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "@printery/parser";
import { libraryConfig, publicationConfig } from "@printery/publication";
import { formatMessage, rules } from "@printery/task";
import { describe, expect, test } from "vitest";
import { parse as readYaml } from "yaml";
import { processSource } from "../pipeline.ts";
import { scanPaths } from "../scan.ts";
import { commands } from "../usage/all.ts";
import { chapters, generatedChapters, MANUAL, others } from "./index.ts";
import { libraryKeys, publicationKeys } from "./key-notes.ts";
import { keysOf, type Schema } from "./keys-chapter.ts";
import { callsIn, type Snippet, snippetsOf } from "./snippets.ts";

const root = resolve(import.meta.dirname, "../../../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const chapterText = (name: string) => read(`${MANUAL}/${name}.md`);
const names = chapters.map(({ name }) => name);

/** Chapters whose fences are not run here or by `scripts/manual-commands.mjs`, and what runs them. */
const elsewhere: Readonly<Record<string, string>> = {
  "09-the-command": "apps/printery/src/usage/manual.test.ts",
  "11-messages-on-texts": "apps/printery/src/help-pages.test.ts",
  "12-messages-on-publications": "apps/printery/src/help-pages.test.ts",
  "13-messages-on-outputs": "apps/printery/src/help-pages.test.ts",
  "20-on-many-machines": "scripts/ci-proof.mjs",
  "31-of-its-own": "scripts/snippets.mjs",
  "32-from-code": "scripts/snippets.mjs",
};
const own = names.filter((name) => !(name in elsewhere));

function snippets<Kind extends Snippet["kind"]>(kind: Kind) {
  type Found = Extract<Snippet, { readonly kind: Kind }>;
  return own.flatMap((name) =>
    snippetsOf(chapterText(name)).flatMap((snippet): [string, Found][] =>
      snippet.kind === kind ? [[`${name}:${snippet.line}`, snippet as Found]] : [],
    ),
  );
}

describe("the chapters", () => {
  test("are those of the table", () => {
    const files = readdirSync(join(root, MANUAL)).filter((name) => name.endsWith(".md"));
    expect(files.sort()).toEqual(names.map((name) => `${name}.md`));
  });

  test.each([...generatedChapters(read)])("%s is as `pnpm manual` makes it", (path, text) => {
    expect(read(path)).toBe(text);
  });

  test("have every page of docs, but for those that are for others", () => {
    const pages = readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md"));
    const taken = chapters.flatMap(({ from }) =>
      typeof from === "object" && "page" in from ? [from.page] : [],
    );
    expect([...taken, ...others].sort()).toEqual(pages.map((name) => name.slice(0, -3)).sort());
  });

  test.each(names)("%s begins with what the reader can do after it", (name) => {
    expect(chapterText(name)).toMatch(/^# .+\n\n\*After this chapter .+\.\*\n\n/);
  });

  test("are read without a message, every link and every word of them", async () => {
    const { sources, messages } = await scanPaths([join(root, MANUAL)]);
    const [source] = sources;
    if (source === undefined) throw new Error("Expected the manual, not nothing");
    const told = await processSource(source, []);
    expect([...messages, ...told.messages].map(formatMessage)).toEqual([]);
  });

  test("have every message", () => {
    const told = names.flatMap((name) =>
      [...chapterText(name).matchAll(/^### ([a-z-]+) \{#\1\}$/gm)].map(([, id]) => id),
    );
    expect(told).toEqual(Object.keys(rules));
  });

  test("have remedies for at least twenty-five symptoms, each with its cause", () => {
    const symptoms = chapterText("16-troubleshooting").split(/^### /m).slice(1);
    expect(symptoms.length).toBeGreaterThanOrEqual(25);
    for (const symptom of symptoms) {
      expect(symptom).toMatch(/^.+\n\n\*Cause:\* .+\n\n\*Remedy:\* .+/);
    }
  });
});

describe("what stands in fences", () => {
  test.each(own)("of %s is of a kind that is run", (name) => {
    expect(() => snippetsOf(chapterText(name))).not.toThrow();
  });

  test("that nothing runs here is run elsewhere", () => {
    for (const [name, by] of Object.entries(elsewhere)) {
      const from = chapters.find((chapter) => chapter.name === name)?.from;
      const isPage = typeof from === "object" && "page" in from;
      expect(read(by)).toContain(isPage ? `docs/${from.page}.md` : "HELP");
    }
  });

  test("that are commands are in chapters of which scripts/manual-commands.mjs types them", () => {
    const script = read("scripts/manual-commands.mjs");
    const pages = chapters.filter(({ name, from }) => from !== "hand" && own.includes(name));
    for (const { name } of pages) {
      const kinds = new Set(snippetsOf(chapterText(name)).map(({ kind }) => kind));
      if (kinds.has("commands") || kinds.has("session")) expect(script).toContain(`"${name}": {`);
    }
  });

  test.each(snippets("keys"))("%s has keys with values that they can have", (_, { yaml }) => {
    const { error } = publicationConfig.safeParse(readYaml(yaml));
    expect(error).toBeUndefined();
  });

  test.each(snippets("steps"))("%s has steps that a workflow can have", (_, { yaml }) => {
    for (const step of readYaml(yaml)) {
      expect([step.run, step.uses].filter((does) => typeof does === "string")).toHaveLength(1);
      // Without a version it is another one every day.
      if (step.uses !== undefined) expect(step.uses).toMatch(/@(?:v\d|[\da-f]{40})/);
    }
  });

  test.each(snippets("markdown"))("%s is read without a message", async (_, { text }) => {
    const { messages } = await parse(`# A title\n\n${text}`, { path: "passage.md" });
    expect(messages).toEqual([]);
  });

  test.each(snippets("message"))("%s is a message that there is", (_, { ruleId }) => {
    expect(Object.keys(rules)).toContain(ruleId);
  });
});

test("every call of the command, in running text, too, is one that it understands", () => {
  const known = new Map(
    commands.map(({ name, options }) => [name, options.map((option) => option.name)]),
  );
  const wrong = names
    .flatMap((name) => callsIn(chapterText(name)))
    .filter((call) => {
      const [, command = "", ...words] = call.split(/\s+/);
      const options = known.get(command);
      const used = words.filter((word) => word.startsWith("--")).map((word) => word.split("=")[0]);
      return options === undefined || used.some((each) => !options.includes(each ?? ""));
    });
  expect(wrong).toEqual([]);
});

describe("keys", () => {
  const schema = (name: string): Schema =>
    JSON.parse(read(`packages/publication/${name}.schema.json`));
  const sets = {
    publication: {
      schema: schema("publication"),
      config: publicationConfig,
      notes: Object.assign({}, ...publicationKeys.map(({ notes }) => notes)),
    },
    library: { schema: schema("library"), config: libraryConfig, notes: libraryKeys.notes },
  };

  test.each(Object.entries(sets))("of %s.yaml are all told of", (_, set) => {
    expect(Object.keys(set.notes).sort()).toEqual([...keysOf(set.schema).keys()].sort());
  });

  test.each(Object.entries(sets))("of %s.yaml have examples that are true", (_, set) => {
    for (const [path, { example }] of Object.entries<{ readonly example: string }>(set.notes)) {
      expect(set.config.safeParse(readYaml(example)).error, example).toBeUndefined();
      expect(example, path).toContain(`${path.split(".").at(-1)}:`);
    }
  });

  test("with a pattern say in words what they may be", () => {
    for (const set of Object.values(sets)) {
      for (const [path, { pattern, anyOf = [] }] of keysOf(set.schema)) {
        if (pattern === undefined && anyOf.every((each) => each.pattern === undefined)) continue;
        expect(set.notes[path]?.kind, path).toBeDefined();
      }
    }
  });

  test("of a side-car are some of those of publication.yaml", () => {
    const all = [...keysOf(sets.publication.schema).keys()];
    expect(all).toEqual(expect.arrayContaining([...keysOf(schema("sidecar")).keys()]));
  });
});

test("words of the trade are in order", () => {
  const words = chapterText("50-words-of-the-trade").match(/(?<=^- \*\*).+?(?=\*\*)/gm) ?? [];
  expect(words).toEqual(words.toSorted((a, b) => a.localeCompare(b, "en")));
});
