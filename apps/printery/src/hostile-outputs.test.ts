import { writeModel } from "@printery/document";
import { renderEpub } from "@printery/epub";
import { renderHtml } from "@printery/html";
import { parseStage } from "@printery/parser";
import { renderPdf } from "@printery/pdf";
import { composeStage, renderStage } from "@printery/publication";
import { type Files, formatMessage, hasErrors } from "@printery/task";
import { specimen, specimenImages } from "@printery/testing";
import { type HostileText, harmlessTexts, hostileTexts } from "@printery/testing/hostile";
import { type Harmless, harmlessIn, judge } from "@printery/testing/judge";
import { beforeAll, expect, test } from "vitest";

// A few of those that scripts/hostile-texts.mjs takes, so that what breaks is known before all of them are.

const stages = [
  renderStage("pdf", renderPdf),
  renderStage("epub", renderEpub),
  renderStage("html", renderHtml),
];

interface Made {
  readonly outputs: Files;
  readonly messages: readonly string[];
  readonly isRefused: boolean;
}

/** All that `files` are published as. */
async function made(files: HostileText["files"], formats = stages): Promise<Made> {
  const bytes = new Map(
    Object.entries(files).map(([name, content]) => [`tide/${name}`, Buffer.from(content)] as const),
  );
  const named = [...bytes].filter(([path]) => /\.(md|txt)$/.test(path));
  const parsed = await parseStage("tide", new Map(named));
  const inputs = new Map([...parsed.files, ...bytes]);
  const composed = hasErrors(parsed.messages)
    ? { files: new Map<string, Uint8Array>(), messages: [] }
    : await composeStage()("tide", inputs);
  const messages = [...parsed.messages, ...composed.messages];
  const rendered = hasErrors(messages) ? undefined : await render(composed.files, formats);
  const told = [...messages, ...(rendered?.messages ?? [])];
  return {
    outputs: rendered?.outputs ?? new Map(),
    messages: told.map(formatMessage),
    isRefused: hasErrors(told),
  };
}

async function render(composed: Files, formats = stages) {
  const inputs = new Map(composed);
  const outputs = new Map<string, Uint8Array>();
  const messages = [];
  for (const stage of formats) {
    const result = await stage("tide", inputs);
    messages.push(...result.messages);
    for (const [path, bytes] of result.files) outputs.set(path, bytes);
    for (const [path, bytes] of result.hints ?? []) inputs.set(path, bytes);
  }
  return { outputs, messages };
}

let harmless: Harmless;
let texts: readonly HostileText[];

beforeAll(async () => {
  texts = await hostileTexts();
  const json = writeModel("Publication", specimen("book", "book"));
  const known: Files[] = [
    (await render(new Map<string, Uint8Array>([["publication.json", json], ...specimenImages()])))
      .outputs,
  ];
  // The specimen has pages of print already.
  const pages = stages.slice(1);
  for (const { files } of harmlessTexts()) known.push((await made(files, pages)).outputs);
  harmless = harmlessIn(known);
}, 120_000);

test("there are enough of them", () => {
  expect(texts.length).toBeGreaterThan(1900);
  expect(new Set(texts.map(({ name }) => name)).size).toBe(texts.length);
});

test("nothing comes of texts that are hostile, bound as one book in all formats", async () => {
  const alone = texts.filter(
    ({ name, files }) => Object.keys(files).join() === "1.md" && name.startsWith("<"),
  );
  const bound = alone.filter((_, at) => at % 16 === 0);
  expect(bound.length).toBeGreaterThan(5);
  const files = bound.map(({ files }, nth) => [`${nth + 1}.md`, files["1.md"] ?? ""]);
  const { outputs, isRefused } = await made(Object.fromEntries(files));
  expect(isRefused).toBe(false);
  expect([...outputs.keys()]).toEqual(expect.arrayContaining(["tide.pdf", "tide.epub"]));
  expect(await judge(outputs, harmless)).toEqual([]);
}, 120_000);

test.each([
  ["publication.yaml of <script>alert(1)</script>", false],
  ["publication.yaml of x\ud800y", false],
  ["jpg that says where it was taken", false],
  ["jpg with noise in its midst", false],
  ["png with a wrong sum", false],
  ["png of too few pixels", true],
  ["drawing 0", false],
  ["UTF-16", false],
])(
  "nor of %s",
  async (name, refused) => {
    const found = texts.find((text) => text.name === name || text.name.includes(name));
    const { outputs, isRefused, messages } = await made(found?.files ?? {});
    expect({ isRefused, messages: isRefused ? messages.length : 1 }).toEqual({
      isRefused: refused,
      messages: 1,
    });
    expect(await judge(outputs, harmless)).toEqual([]);
  },
  120_000,
);
