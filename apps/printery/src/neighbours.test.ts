import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { OutwardLink, Places } from "@printery/publication";
import { sha256, usualLimits, writeWhole } from "@printery/task";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Neighbours } from "./neighbours.ts";
import type { Unit } from "./sync.ts";
import type { TaskOptions } from "./tasks.ts";
import { allowanceIn } from "./watch.ts";

let workspace: string;
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), "printery-neighbours-"));
});
afterEach(() => rm(workspace, { recursive: true }));

/** A publication as composing would leave it; with `null` for places it has an error. */
interface Composed {
  readonly texts: readonly string[];
  readonly companions?: readonly string[];
  readonly places?: Partial<Places> | null;
  readonly links?: readonly string[];
}
type Library = Record<string, Composed>;

const guides: Composed = { texts: ["guides/one.md"], links: ["reference/two.md#salt"] };
const reference: Composed = {
  texts: ["reference/two.md"],
  places: { pages: { "reference/two.md": "two.html", "reference/two.md#salt": "two.html#salt" } },
};

interface Options {
  readonly url?: string;
  readonly chosen?: readonly string[];
  readonly refused?: readonly string[];
  readonly formats?: readonly ("html" | "pdf" | "epub")[];
}

/** Runs a build's tasks over `library`, each publication a unit of its own, and gives back which ran, and what came of it. */
async function built(
  library: Library,
  { url, chosen = Object.keys(library), refused = [], formats }: Options = {},
) {
  const units = Object.entries(library).map(([id, { texts, companions = [] }]) => {
    const source = { id, root: "", within: "", texts, companions };
    return { name: id, sources: [source] };
  });
  const mentions = new Map(
    Object.entries(library).map(([id, { links = [] }]) => [
      id,
      links.map((link) => link.replace(/#.*/, "")),
    ]),
  );
  const synced = { units, messages: [], mentions };
  const ids = [...Object.keys(library), ...refused];
  const neighbours = new Neighbours(workspace, ids, synced, url === undefined ? {} : { url });
  const ran: string[] = [];
  const run = async ({ units, until }: TaskOptions) => {
    for (const { name } of units) {
      await compose(name, library[name]);
      ran.push(`${name}${until === undefined ? "" : ` until ${until}`}`);
    }
    return [];
  };
  const asked: Unit[] = units.filter(({ name }) => chosen.includes(name));
  const all = tasks(asked, formats);
  await neighbours.prepare(all, run);
  await run(all);
  await run({ ...all, units: await neighbours.settle(all, run) });
  const lists = await Promise.all(
    asked.map(async ({ name }) => ({
      html: (await list(name, "neighbours.html.json"))?.[name],
      others: (await list(name, "neighbours.json"))?.[name],
    })),
  );
  const told = neighbours.messagesOf(new Set(chosen)).map(({ reason }) => reason);
  return { ran, lists, told, needsAddress: neighbours.needsAddress };
}

function tasks(units: readonly Unit[], formats: Options["formats"]): TaskOptions {
  return {
    workspace,
    content: "",
    within: "",
    tasks: formats ?? ["html", "pdf"],
    ...(formats && { formats }),
    limits: usualLimits,
    units,
    force: false,
    cached: false,
    environment: {},
    summarize: false,
    onProgress: () => {},
    allowance: allowanceIn(usualLimits),
  };
}

async function compose(id: string, { places = {}, links = [] }: Composed = { texts: [] }) {
  const left = new Map<string, string>();
  const outward = links.map((link): OutwardLink => {
    const [path = "", heading = ""] = link.split("#");
    const reason = `Expected a place, not ${link}`;
    const message = { file: "", severity: "warning", ruleId: "link-dead", reason } as const;
    return { path, heading, message };
  });
  if (places !== null) {
    const all: Places = { formats: ["html", "pdf", "epub"], pages: {}, ...places };
    left.set(`${id}/.places.json`, JSON.stringify(all));
    if (links.length > 0) left.set(`${id}/.links.json`, JSON.stringify(outward));
  }
  const folder = join(workspace, ".work", id, "dist/compose");
  for (const [path, text] of left) await writeWhole(join(folder, path), text);
  const files = Object.fromEntries([...left].map(([path, text]) => [path, sha256(text)]));
  await writeWhole(join(folder, "report.json"), JSON.stringify({ publications: [], files }));
}

async function list(unit: string, name: string): Promise<Record<string, object> | undefined> {
  const path = join(workspace, ".work", unit, name);
  const json = await readFile(path, "utf8").catch(() => undefined);
  return json === undefined ? undefined : JSON.parse(json);
}

const toSalt = { "reference/two.md#salt": "../reference/two.html#salt" };

test("what links lead to is composed first, and pages are made once", async () => {
  const { ran, lists, told, needsAddress } = await built({ guides, reference });
  expect(ran).toEqual(["reference until compose", "guides until compose", "guides", "reference"]);
  expect(lists[0]).toEqual({ html: toSalt, others: undefined });
  expect(lists[1]).toEqual({ html: undefined, others: undefined });
  expect(told).toEqual([]);
  expect(needsAddress).toBe(true);
});

test("with an address, prints and e-books lead there", async () => {
  const { lists, needsAddress } = await built(
    { guides: { ...guides, links: ["reference/two.md#salt", "reference"] }, reference },
    { url: "https://example.org/papers/" },
  );
  expect(lists[0]?.others).toEqual({
    "reference/two.md#salt": "https://example.org/papers/reference/two.html#salt",
    reference: "https://example.org/papers/reference/",
  });
  expect(needsAddress).toBe(false);
  const pages = await built({ guides, reference }, { formats: ["html"] });
  expect(pages.needsAddress).toBe(false);
});

test("the next build runs all at once, and nothing again", async () => {
  await built({ guides, reference });
  expect((await built({ guides, reference })).ran).toEqual(["guides", "reference"]);
  const more = { ...reference, places: { pages: { ...reference.places?.pages, x: "y.html" } } };
  expect((await built({ guides, reference: more })).ran).toEqual(["guides", "reference"]);
});

test("where a place is gone, only those that lead there are made again", async () => {
  await built({ guides, reference });
  const moved = { ...reference, places: { pages: { "reference/two.md": "two.html" } } };
  const plain: Composed = { texts: ["plain.md"], links: ["nowhere.md"] };
  await built({ guides, reference, plain });
  const { ran, lists } = await built({ guides, reference: moved, plain });
  expect(ran).toEqual(["guides", "reference", "plain", "guides"]);
  expect(lists[0]?.html).toEqual({ "reference/two.md#salt": "../reference/two.html" });
});

test("what is not asked for is composed as well, and nothing of it made", async () => {
  const { ran, lists } = await built({ guides, reference }, { chosen: ["guides"] });
  expect(ran).toEqual(["reference until compose", "guides until compose", "guides"]);
  expect(lists[0]?.html).toEqual(toSalt);
  const again = await built({ guides, reference }, { chosen: ["guides"] });
  expect(again.ran).toEqual(["reference until compose", "guides"]);
});

test("what only composing found is composed then", async () => {
  const silent = { ...guides, links: ["reference/"] };
  const { ran, lists } = await built({ guides: silent, reference }, { chosen: ["guides"] });
  expect(ran).toEqual(["guides", "reference until compose", "guides"]);
  expect(lists[0]?.html).toEqual({ "reference/": "../reference/index.html" });
});

describe("a link", () => {
  test.each([
    ["reference/two.md#Salt", "../reference/two.html#salt"],
    ["reference/two.md#pepper", "../reference/two.html"],
    ["reference", "../reference/index.html"],
    ["both", "../both/index.html"],
  ])("to %s leads to %s", async (link, url) => {
    const both = { texts: ["reference/two.md"], companions: ["both/publication.yaml"] };
    const { lists, told } = await built({ both, guides: { ...guides, links: [link] }, reference });
    expect(lists[1]?.html).toEqual({ [link]: url });
    expect(told).toEqual([]);
  });

  test.each([
    ["reference/three.md"],
    ["two.md"],
    ["Reference"],
    ["reference/more"],
    ["__proto__"],
    ["reference/left-out.md"],
  ])("to %s leads nowhere, and its author hears of it", async (link) => {
    const more = { ...reference, texts: [...reference.texts, "reference/left-out.md"] };
    const { lists, told } = await built({ guides: { ...guides, links: [link] }, reference: more });
    expect(lists[0]?.html).toBeUndefined();
    expect(told).toEqual([`Expected a place, not ${link}`]);
  });

  test("to what has no pages leads nowhere, but where no pages are asked for", async () => {
    const printed = { ...reference, places: { ...reference.places, formats: ["pdf"] as const } };
    const { lists, told } = await built({ guides, reference: printed });
    expect(lists[0]?.html).toBeUndefined();
    expect(told).toEqual([
      "Expected a link to a publication with pages, not to “reference”, whose formats have no html; its text stays, without a link",
    ]);
    const prints = await built({ guides, reference: printed }, { formats: ["pdf"] });
    expect(prints.lists[0]?.html).toEqual(toSalt);
    expect(prints.told).toEqual([]);
  });

  test("to what has an error leads where it led, and is no mistake of its author", async () => {
    const broken = { ...reference, places: null };
    const before = await built({ guides, reference: broken });
    expect([before.lists[0]?.html, before.told]).toEqual([undefined, []]);
    await built({ guides, reference });
    const { lists, told, ran } = await built({ guides, reference: broken });
    expect(lists[0]?.html).toEqual(toSalt);
    expect(told).toEqual([]);
    expect(ran).toEqual(["guides", "reference"]);
    const unread = await built({ guides }, { refused: ["reference"] });
    expect([unread.lists[0]?.html, unread.told]).toEqual([toSalt, []]);
  });

  test("of what has an error stays as it was, and is gone with what it led to", async () => {
    await built({ guides, reference });
    const { lists, ran } = await built({ guides: { ...guides, places: null }, reference });
    expect([lists[0]?.html, ran]).toEqual([toSalt, ["guides", "reference"]]);
    await built({ guides, reference });
    const alone = await built({ guides });
    expect(alone.lists[0]?.html).toBeUndefined();
    expect(alone.told).toEqual(["Expected a place, not reference/two.md#salt"]);
    // With the link, and once that is known to lead nowhere without it.
    expect(alone.ran).toEqual(["guides", "guides"]);
  });
});
