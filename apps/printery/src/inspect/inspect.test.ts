import { mkdir, mkdtemp, readFile, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { usualLimits } from "@printery/task";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import { beforeAll, describe, expect, test } from "vitest";
import { changesIn } from "./changes.ts";
import { inspectionOf, isDoubtful, judgedIn } from "./inspection.ts";
import { inspectionPage } from "./page.ts";
import { proposal } from "./proposal.ts";

const prose = `The keeper had climbed the stair so often that he no longer counted
the steps, since his knees did that for him, and on the night when this
story opens he had reached the lamp room before he noticed it.`;

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "printery-inspect-"));
});

/** The text in a file of its own, read, with its side-car where there is one. */
async function inspected(text: string | Uint8Array, yaml?: string) {
  const here = join(folder, `${Math.random()}`.slice(2));
  await mkdir(here, { recursive: true });
  await writeFile(join(here, "tide.txt"), text);
  if (yaml !== undefined) await writeFile(join(here, "tide.yaml"), yaml);
  return inspectionOf(join(here, "tide.txt"), usualLimits);
}

test("what can't be read is told of", async () => {
  const path = join(folder, "round.txt");
  await symlink(path, path);
  const { document, messages } = await inspectionOf(path, usualLimits);
  expect(document).toBeUndefined();
  expect(messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`)).toEqual([
    "not-a-file: Expected a text or a folder of texts, not a link that leads to itself; skipping it",
  ]);
});

describe("what was changed", () => {
  const kinds = async (text: string | Uint8Array, yaml?: string) =>
    (await changesIn(await inspected(text, yaml))).map(
      ({ line, column, kind, before, after }) =>
        `${line}:${column} ${kind} ${JSON.stringify(before)} ${JSON.stringify(after)}`,
    );
  const titled = (line: string) => `A title\n\n${prose.replaceAll("\n", " ")}\n\n${line}\n`;

  test.each([
    ["It is the keeper's own lamp and no one else has it.", '5:17 apostrophe "\'" "’"'],
    ["He said “no” to the ﬁne lamp of the whole harbour.", '5:21 ligature "ﬁ" "fi"'],
    ["He had reached  the lamp room before he noticed it.", '5:16 space " " ""'],
    ["He had climbed 1/2 of the stair to the lamp again.", '5:16 fraction "1/2" "½"'],
    ["The lamp of the harbourâ€™s keeper was out again.", '5:24 repaired character "â€™" "’"'],
  ])("%s", async (line, expected) => {
    expect(await kinds(titled(line))).toEqual([expected]);
  });

  test("each joined line and each hyphen that went is told of, with its place", async () => {
    const broken = prose.replace("the steps", "the re-\nmaining steps");
    const found = await kinds(`A title\n\n${broken}\n\n${prose}\n`);
    expect(found.filter((line) => line.includes("joined line"))).toHaveLength(4);
    expect(found).toContain('4:7 removed hyphen "-\\n" ""');
  });

  test("nothing is told of a text that stands as it is set, nor of marks that an author leaves", async () => {
    expect(await kinds(titled("It is the keeper’s own."))).toEqual([]);
    expect(await kinds(titled("It is the keeper's own."), "typography: false\n")).toEqual([]);
  });

  test("a text in which much differs is done in time", async () => {
    const text = titled("He said \"no\" -- and 'yes'... ".repeat(4000));
    expect((await kinds(text)).length).toBeGreaterThan(10_000);
  });
});

describe("the page", () => {
  const text = `${prose}\n\n<script>alert("1")</script> & co\n\n${prose}\n\nShare this\n`;

  test("has the whole text on its left, and loads and runs nothing", async () => {
    const inspection = await inspected(text);
    const page = inspectionPage(inspection);
    const raw: string[] = [];
    const names = new Set<string>();
    visit(fromHtml(page), "element", (node, _, parent) => {
      names.add(node.tagName);
      expect(Object.keys(node.properties).filter((key) => /^on|src|action/i.test(key))).toEqual([]);
      if (node.tagName !== "pre" || parent?.type !== "element") return;
      if (parent.properties.className?.toString() === "raw")
        visit(node, "text", ({ value }) => void raw.push(value));
    });
    expect(names.has("script")).toBe(false);
    expect(raw.join(" ").match(/\S+/g)).toEqual(text.match(/\S+/g));
  });

  test("marks what is doubtful, and leads to it from above", async () => {
    const inspection = await inspected(text);
    const doubtful = judgedIn(inspection.document ?? never()).filter(isDoubtful);
    const page = inspectionPage(inspection);
    expect(page.match(/class="row doubtful/g) ?? []).toHaveLength(doubtful.length);
    for (const { position } of doubtful)
      expect(page).toContain(`href="#At${position.start.offset}"`);
  });
});

describe("the side-car that is proposed", () => {
  // A line that may be a heading, and may be none.
  const text = `${prose}\n\nShare this\n\nThe lamp, a note\n\nFoo bar\n\n${prose}\n`;

  test("names the doubtful blocks, and once it stands nothing is doubtful and nothing has changed", async () => {
    const before = await inspected(text);
    const { yaml, lines } = proposal(before, "");
    expect(lines.length).toBeGreaterThan(0);
    const after = await inspected(text, yaml);
    expect(after.messages.filter(({ severity }) => severity !== "info")).toEqual(
      before.messages.filter(({ severity }) => severity !== "info"),
    );
    const roles = ({ document }: typeof after) =>
      judgedIn(document ?? never()).map(({ role }) => role);
    expect(roles(after)).toEqual(roles(before));
    expect(judgedIn(after.document ?? never()).filter(isDoubtful)).toEqual([]);
    expect(proposal(after, yaml).yaml).toBe(yaml);
  });

  test("keeps all that it says already, and gives each correction its words", async () => {
    const said = "# mine\nauthors: [Ida Marsh] # she\nlines:\n  5: drop\n";
    const inspection = await inspected(text, said);
    const { yaml } = proposal(inspection, said);
    expect(yaml).toContain("# mine\nauthors: [ Ida Marsh ] # she");
    expect(yaml).toMatch(/5: *\n? *\{? *as: drop,?\s+text: Share this/);
  });

  test("is nothing for a text in which nothing is doubtful", async () => {
    const sure = await inspected(`A title\n\nBy Ida Marsh\n\n${prose}\n\n${prose}\n`);
    const { yaml, lines } = proposal(sure, "");
    expect([yaml, lines]).toEqual(["", []]);
  });
});

test("what the side-car says of the text stands in place of what was read, and is no guess", async () => {
  const { document, messages } = await inspected(`${prose}\n\n${prose}\n`, "title: The Lamp\n");
  expect(document?.metadata.title).toBe("The Lamp");
  expect(messages.filter(({ ruleId }) => ruleId.startsWith("title"))).toEqual([]);
});

test("the text itself is never written", async () => {
  const inspection = await inspected(`${prose}\n`);
  proposal(inspection, "");
  expect(await readFile(inspection.path, "utf8")).toBe(`${prose}\n`);
});

function never(): never {
  throw new Error("Expected a Document");
}
