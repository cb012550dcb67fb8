import { describe, expect, test } from "vitest";
import { parse } from "../door.ts";
import type { CueBlock, OwnCue } from "./own.ts";

const text = `The Tide

Report: what the sea brings back

The keeper had climbed the stair so often that he no longer counted the steps.

And then it went on until the morning, and the boats came in from the sea.
`;

async function rolesWith(cue: OwnCue) {
  const { document, messages } = await parse(text, { path: "tide.txt", cues: [cue] });
  const nodes = (document?.children ?? []).map(({ type, data }) => ({ type, cues: data?.cues }));
  return { nodes, messages };
}

const report = (weights: OwnCue["weights"]): OwnCue => ({
  name: "report",
  strength: (block) => block.text.startsWith("Report:"),
  weights,
});

test("a cue of a project's own decides, and is named beside ours", async () => {
  const { nodes } = await rolesWith(report({ standfirst: 16 }));
  expect(nodes[1]?.type).toBe("standfirst");
  expect(nodes[1]?.cues?.[0]).toBe("report");
});

test("a role that is played in two states is weighed in both", async () => {
  const { nodes } = await rolesWith(report({ boilerplate: 100 }));
  expect(nodes[1]?.type).toBe("boilerplate");
});

test.each([
  ["with one that nothing shows", { ...report({ standfirst: 16 }), strength: () => 0 }],
  ["with one that counts for nothing", report({ standfirst: 0 })],
])("a text is read as ever %s", async (_what, cue) => {
  const { document } = await parse(text, { path: "tide.txt" });
  const { nodes } = await rolesWith(cue);
  expect(nodes.map(({ type }) => type)).toEqual(document?.children.map(({ type }) => type));
});

test("it is told of the block and of all others", async () => {
  const seen: (readonly [CueBlock, number])[] = [];
  await rolesWith({
    name: "seen",
    strength: (block, blocks) => {
      seen.push([block, blocks.length]);
      expect(blocks[block.index]).toBe(block);
      return false;
    },
    weights: { title: 1 },
  });
  expect(seen[1]).toEqual([
    {
      text: "Report: what the sea brings back",
      lines: ["Report: what the sea brings back"],
      indent: 0,
      blanks: 1,
      shape: "plain",
      index: 1,
    },
    4,
  ]);
});

describe("what it may not give", () => {
  test.each([
    ["nothing", () => undefined as never, "Expected a strength from 0 to 1, not undefined"],
    ["no number", () => Number.NaN, "Expected a strength from 0 to 1, not NaN"],
    [
      "an error",
      () => {
        throw new Error("no sea");
      },
      "no sea",
    ],
  ])("%s is a message, and no document", async (_what, strength, reason) => {
    const { document, messages } = await parse(text, {
      path: "tide.txt",
      cues: [{ name: "wrong", strength, weights: { title: 1 } }],
    });
    expect(document).toBeUndefined();
    expect(messages.map((one) => [one.severity, one.ruleId, one.reason])).toEqual([
      [
        "error",
        "plugin-failed",
        `Expected the cue “wrong” to do its work on tide.txt, not to fail (“${reason}”); this publication is not built: mend it, or leave it out with --no-config`,
      ],
    ]);
  });

  test("more than all is all", async () => {
    const { nodes } = await rolesWith({
      ...report({ standfirst: 16 }),
      strength: ({ text: own }) => (own.startsWith("Report:") ? 99 : -99),
    });
    expect(nodes.map(({ type }) => type)).toEqual([
      "title",
      "standfirst",
      "paragraph",
      "paragraph",
    ]);
  });
});

test("Markdown, whose structure is said, is asked for no sign", async () => {
  const cue = {
    ...report({ title: 9 }),
    strength: () => {
      throw new Error("asked");
    },
  };
  const { messages } = await parse("# A\n\nReport: b.\n", { path: "a.md", cues: [cue] });
  expect(messages).toEqual([]);
});
